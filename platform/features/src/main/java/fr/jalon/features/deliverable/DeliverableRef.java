package fr.jalon.features.deliverable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A deliverable, for other features.
 *
 * @param description what it holds, or null
 * @param phase       French name of its phase, or null
 * @param dueOn       by the calendar, or null
 * @param deliverer   code of the role that hands it over
 * @param validator   code of the role that decides, null if nobody does
 * @param approval    code of the approval, null if nobody decides
 */
public record DeliverableRef(UUID id, UUID engagementId, UUID nodeId, String title, String description, String phase,
                             LocalDate dueOn, String deliverer, String validator, String approval) {
}
