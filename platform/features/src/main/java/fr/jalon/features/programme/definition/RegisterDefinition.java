package fr.jalon.features.programme.definition;

import java.util.List;
import java.util.Optional;

/**
 * A register that is kept on the nodes of a level.
 *
 * @param code         code of the register
 * @param label        French name
 * @param kind         kind of its entries
 * @param level        level on whose nodes it is kept
 * @param states       French names of the states of an entry, the first being that of a new one
 * @param closedStates those of the states in which nothing is awaited any more
 * @param attributes   what an entry holds besides title, owner and due date
 * @param expects      entries that the text asks for at least
 * @param provenance   where it comes from
 * @param warning      what tells early that a node may drop out, or null
 */
public record RegisterDefinition(String code, String label, Kind kind, String level, List<String> states,
        List<String> closedStates, List<Attribute> attributes, List<Expectation> expects, Provenance provenance,
        RegisterWarning warning) {

    /** Kinds of register. */
    public enum Kind {
        RISK, ACTION, DECISION, ALERT, CHANGE_REQUEST, OTHER
    }

    /** What an attribute's value is; dates are ISO days. */
    public enum AttributeType {
        TEXT, DATE, INTEGER, CHOICE
    }

    /**
     * An attribute of an entry.
     *
     * @param code     code of the attribute
     * @param label    French name
     * @param type     what its value is
     * @param required whether every entry has one
     * @param options  the only values of a {@link AttributeType#CHOICE}, empty otherwise
     */
    public record Attribute(String code, String label, AttributeType type, boolean required, List<String> options) {
    }

    /**
     * An entry that the text asks for: it is there once one with that value is closed.
     *
     * @param attribute code of a {@link AttributeType#CHOICE}
     * @param value     one of its options
     * @param text      what is asked for, a French sentence
     */
    public record Expectation(String attribute, String value, String text, Provenance provenance) {
    }

    /** @return the attribute of that code */
    public Optional<Attribute> attribute(String wanted) {
        return attributes.stream().filter(attribute -> attribute.code().equals(wanted)).findFirst();
    }
}
