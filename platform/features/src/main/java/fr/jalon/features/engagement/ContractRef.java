package fr.jalon.features.engagement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A contract, as other features see it.
 *
 * @param id           the contract
 * @param engagementId its engagement
 * @param nodeId       node that it covers, with all below
 * @param reference    what is written on it, or null
 * @param notifiedOn   day of its notification, or null
 * @param endsOn       last day, or null
 */
public record ContractRef(UUID id, UUID engagementId, UUID nodeId, String reference, LocalDate notifiedOn, LocalDate endsOn) {
}
