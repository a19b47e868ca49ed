package fr.jalon.features.programme.definition;

import fr.jalon.kernel.legaltime.DelayUnit;

/**
 * An act of the ladder of sanctions.
 *
 * @param code       code, unique in the ladder
 * @param label      French name
 * @param kind       what it does
 * @param delay      how long the contractor has from its receipt before the next act, null for the last one
 * @param unit       unit of the delay, null together with it
 * @param provenance where it comes from
 */
public record RungDefinition(String code, String label, Kind kind, Quantity delay, DelayUnit unit, Provenance provenance) {

    /** What an act does. */
    public enum Kind {
        /** Asks the contractor to do what it owes. */
        NOTICE,
        /** Demands that a person be replaced: a successor is to be proposed. */
        REPLACEMENT,
        /** Ends the contract. */
        TERMINATION
    }
}
