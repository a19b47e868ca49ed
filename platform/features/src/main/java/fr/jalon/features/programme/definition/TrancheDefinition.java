package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * A part of the contract that is ordered as a whole. What hangs on the phases of an optional one is owed once the buyer has
 * affirmed it, by an explicit decision.
 *
 * @param code       code, unique in the contract
 * @param label      French name
 * @param kind       ordered with the contract, or by a later decision
 * @param phases     codes of its phases; a phase is in one tranche at most
 * @param help       what it is about, null if the label suffices
 * @param provenance where it comes from
 */
public record TrancheDefinition(String code, String label, Kind kind, List<String> phases, String help, Provenance provenance) {

    /** Kinds of tranche. */
    public enum Kind {
        FIRM, OPTIONAL
    }
}
