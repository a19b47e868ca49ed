package fr.jalon.features.programme.definition;

import java.math.BigDecimal;
import java.util.List;

/**
 * A value that the source texts leave open, propose or contradict, and that a space sets when it opens the programme.
 *
 * @param code         code, by which {@code ${code}} names it
 * @param label        French name
 * @param help         what it changes, null if unsaid
 * @param type         type of the value
 * @param defaultValue value if the space sets none: {@code Long}, {@code BigDecimal}, {@code Boolean} or {@code String}
 * @param unit         French unit to show behind the value, null if none
 * @param minimum      least value, null if free
 * @param maximum      greatest value, null if free
 * @param options      the only values of a {@link Type#CHOICE}, empty otherwise
 * @param provenance   the article that the default follows, or a proposal
 * @param ambiguity    the contradiction or the gap in the source, null if there is none
 * @param alternatives the other readings, each with its own source
 * @param changeable   when it may be set
 */
public record ParameterDefinition(String code, String label, String help, Type type, Object defaultValue, String unit,
        BigDecimal minimum, BigDecimal maximum, List<Option> options, Provenance provenance, Ambiguity ambiguity,
        List<Alternative> alternatives, Changeable changeable) {

    /** Type of a parameter's value. */
    public enum Type {
        INTEGER, DECIMAL, BOOLEAN, TEXT, CHOICE
    }

    /** When a space may set a parameter. */
    public enum Changeable {
        /** At the opening only. */
        OPENING,
        /** Also later, from a date. */
        RUNNING
    }

    /**
     * One value of a choice.
     *
     * @param value the value
     * @param label French name
     */
    public record Option(String value, String label) {
    }

    /**
     * Another reading of the source.
     *
     * @param value      value that it would give, as text
     * @param text       what it rests on
     * @param provenance its own article, or a proposal
     */
    public record Alternative(String value, String text, Provenance provenance) {

        /** @return the value as a parameter of that type holds it: {@code Long}, {@code BigDecimal}, {@code Boolean} or {@code String} */
        public Object typed(Type type) {
            return switch (type) {
                case INTEGER -> Long.valueOf(value);
                case DECIMAL -> new BigDecimal(value);
                case BOOLEAN -> Boolean.valueOf(value);
                case TEXT, CHOICE -> value;
            };
        }
    }
}
