package fr.jalon.features.programme.definition;

import java.math.BigDecimal;
import java.util.List;

/**
 * What may be written in one place of a form: a property of its JSON Schema.
 *
 * @param code      name of the property
 * @param label     its French title
 * @param help      its French description, or null
 * @param type      what its values are
 * @param required  whether the form, or a row of a grid, is unfinished without it
 * @param options   the only values of a choice, empty otherwise
 * @param minimum   smallest number, or null
 * @param maximum   largest number, or null
 * @param longest   most characters of a text, 0 where it is none
 * @param evidenced whether a piece of evidence may be written beside the value
 */
public record FormField(String code, String label, String help, Type type, boolean required, List<String> options,
        BigDecimal minimum, BigDecimal maximum, int longest, boolean evidenced) {

    /** What values are. A value is a list of texts: none, one, or several of {@link #CHOICES} and {@link #LINKS}. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** Decimal digits, with a point before the fraction. */
        NUMBER,
        /** Decimal digits. */
        INTEGER,
        /** An ISO day. */
        DATE,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** One of the options. */
        CHOICE,
        /** Some of the options. */
        CHOICES,
        /** Rows of the form that the grid links to. */
        LINKS
    }
}
