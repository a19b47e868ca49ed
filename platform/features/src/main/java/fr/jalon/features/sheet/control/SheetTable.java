package fr.jalon.features.sheet.control;

import java.util.List;

/**
 * One table of a sheet.
 *
 * @param code    identifier of the table, the same for all programmes
 * @param title   French title
 * @param headers French heads of the columns; the first cell of a row names it
 */
public record SheetTable(String code, String title, List<String> headers, List<Row> rows) {

    /**
     * A row.
     *
     * @param cells  one for each head, each a list of lines; an empty one says that nothing is declared
     * @param source where it comes from, empty if nothing is said
     */
    public record Row(List<List<String>> cells, String source) {
    }
}
