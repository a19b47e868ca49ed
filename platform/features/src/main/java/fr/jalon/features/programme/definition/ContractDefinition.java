package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * What binds the parties.
 *
 * @param kind    kind of contract
 * @param label   French name, null for {@link Kind#NONE}
 * @param level   level whose node it covers, null for {@link Kind#NONE}
 * @param parties who takes part in which quality
 * @param clauses the clauses that have a date or a text to show
 */
public record ContractDefinition(Kind kind, String label, String level, List<PartyDefinition> parties,
        List<ClauseDefinition> clauses) {

    /** Kinds of contract known to the core. */
    public enum Kind {
        MARKET, AGREEMENT, NONE
    }
}
