package fr.jalon.features.engagement;

import java.util.UUID;

/**
 * CDI event, synchronous, in the transaction of the change: something that the calendar depends on is different. An observer
 * that throws undoes the change.
 *
 * @param engagementId the engagement
 * @param change       what sort of change
 */
public record EngagementChanged(UUID engagementId, Change change) {

    /** Sorts of change. */
    public enum Change {
        /** It was opened. */
        OPENED,
        /** A node joined, left or moved. */
        TREE,
        /** An origin has another date. */
        ORIGIN,
        /** A tranche was affirmed or renounced. */
        TRANCHE,
        /** A parameter has another value from a day on. */
        PARAMETER
    }
}
