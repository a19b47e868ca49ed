package fr.jalon.features.programme.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes a form a grid: its rows, each of which has the form's fields.
 *
 * @param layout     how it is drawn
 * @param row        French noun for one row
 * @param sections   groups of rows, in their order; may be empty
 * @param rows       rows that every grid begins with
 * @param ownRows    whether people add rows
 * @param tally      field whose values are counted, or null
 * @param linksTo    code of the form whose rows {@link FormField.Type#LINKS} name, or null
 * @param comparison how rows are weighed against each other, null unless the layout is {@link Layout#COMPARISON}
 */
public record GridDefinition(Layout layout, String row, List<Section> sections, List<Row> rows, boolean ownRows, Tally tally,
        String linksTo, Comparison comparison) {

    /** How a grid is drawn. */
    public enum Layout {
        /** Rows by section, fields as columns. */
        TABLE,
        /** A panel for each section, in which people arrange the rows by hand. */
        BOARD,
        /** Rows side by side, with weighted scores. */
        COMPARISON
    }

    /** A group of rows. */
    public record Section(String code, String label, String help, Provenance provenance) {
    }

    /**
     * A row that every grid begins with.
     *
     * @param section code of its section, or null
     * @param values  what stands in its fields until someone writes there, by field
     */
    public record Row(String code, String section, String label, Map<String, String> values, Provenance provenance) {
    }

    /**
     * A choice whose values are counted.
     *
     * @param outside the values that are counted apart: they say that the row is not measured by this
     */
    public record Tally(String field, List<String> outside) {
    }

    /**
     * How rows are compared.
     *
     * @param weights weight of each scored field until someone sets others; they sum to {@link #TOTAL}
     * @param chosen  French for the row that is chosen
     */
    public record Comparison(Map<String, Integer> weights, String chosen, Provenance provenance) {

        /** What the weights sum to. */
        public static final int TOTAL = 100;
    }

    /** @return the declared row of that code */
    public Optional<Row> row(String code) {
        return rows.stream().filter(found -> found.code().equals(code)).findFirst();
    }

    /** @return whether a row may stand there */
    public boolean hasSection(String code) {
        return sections.isEmpty() ? code == null : sections.stream().anyMatch(section -> section.code().equals(code));
    }
}
