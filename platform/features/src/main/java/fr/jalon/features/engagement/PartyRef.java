package fr.jalon.features.engagement;

import fr.jalon.features.programme.definition.PartyQuality;
import java.util.UUID;

/**
 * An organisation in a quality.
 *
 * @param quality          in which quality it takes part
 * @param organisationId   the organisation
 * @param organisationName its name
 */
public record PartyRef(PartyQuality quality, UUID organisationId, String organisationName) {
}
