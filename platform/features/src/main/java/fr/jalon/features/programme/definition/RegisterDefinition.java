package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * A register that is kept on the nodes of a level.
 *
 * @param code       code of the register
 * @param label      French name
 * @param kind       kind of its entries
 * @param level      level on whose nodes it is kept
 * @param states     French names of the states of an entry, the first being that of a new one
 * @param attributes what an entry holds besides title, owner and due date
 * @param provenance where it comes from
 */
public record RegisterDefinition(String code, String label, Kind kind, String level, List<String> states,
        List<Attribute> attributes, Provenance provenance) {

    /** Kinds of register. */
    public enum Kind {
        RISK, ACTION, DECISION, ALERT, CHANGE_REQUEST, OTHER
    }

    /**
     * An attribute of an entry.
     *
     * @param code    code of the attribute
     * @param label   French name
     * @param options the only values admitted, empty for free text
     */
    public record Attribute(String code, String label, List<String> options) {
    }
}
