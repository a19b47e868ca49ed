package fr.jalon.kernel.audit;

import java.util.UUID;

/**
 * CDI event, synchronous, in the transaction of an act of a person within an engagement: every write passes here. An observer that
 * throws refuses the act.
 *
 * @param action       as recorded
 * @param engagementId the engagement that it belongs to
 */
public record ActRecorded(String action, UUID engagementId) {
}
