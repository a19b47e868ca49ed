package fr.jalon.features.plan;

import java.util.UUID;

/**
 * CDI event, synchronous, in the transaction that computed: the calendar of an engagement has (new) dates. Observers make or
 * move what hangs on its items; one that throws undoes the computation.
 *
 * @param engagementId engagement whose {@link Plan#items} changed
 */
public record PlanRecomputed(UUID engagementId) {
}
