package fr.jalon.features.form.control;

import fr.jalon.features.form.control.DeclaredForms.Place;
import fr.jalon.features.form.entity.FormCell;
import fr.jalon.features.form.entity.FormCell.Written;
import fr.jalon.features.form.entity.FormChoice;
import fr.jalon.features.form.entity.FormRow;
import fr.jalon.features.programme.definition.FormDefinition;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.features.programme.definition.GridDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer as it reads: declared and added rows in their order, each field with what stands in it. Read once, then asked. */
public final class Sheet {

    private final Place place;
    private final long revision;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, FormCell> cells = new HashMap<>();
    private final List<FormChoice> choices;

    /**
     * A row.
     *
     * @param key      declared code, or identifier of an added row
     * @param section  code of its section, or null
     * @param declared what the programme says of it, null for an added one
     * @param added    null for a declared one
     */
    public record Row(String key, String section, String label, GridDefinition.Row declared, FormRow added) {
    }

    /** What an answer consists of. */
    record Content(long revision, List<FormRow> rows, List<FormCell> cells, List<FormChoice> choices) {
    }

    Sheet(Place place, Content content) {
        this.place = place;
        this.revision = content.revision();
        this.choices = content.choices();
        content.cells().forEach(cell -> cells.put(key(cell.rowKey(), cell.field()), cell));
        rows(place, content.rows()).forEach(row -> rows.put(row.key(), row));
    }

    /** @return the rows of a form in their order, declared ones and those that were added; a form without rows has one */
    static List<Row> rows(Place place, List<FormRow> added) {
        GridDefinition grid = place.definition().grid();
        return grid == null ? List.of(new Row(FormCell.SINGLE, null, place.definition().label(), null, null)) : arranged(grid, added);
    }

    private static List<Row> arranged(GridDefinition grid, List<FormRow> added) {
        List<Row> all = new ArrayList<>();
        grid.rows().forEach(row -> all.add(new Row(row.code(), row.section(), row.label(), row, null)));
        added.stream().filter(row -> !row.removed()).forEach(row -> all.add(new Row(row.key(), row.section(), row.label(), null, row)));
        List<String> sections = grid.sections().stream().map(GridDefinition.Section::code).toList();
        // A section that a later version of the programme dropped must not hide what was written in it: it comes last.
        all.sort(Comparator.comparingInt(row -> sections.contains(row.section()) ? sections.indexOf(row.section()) : sections.size()));
        return all;
    }

    private static String key(String rowKey, String field) {
        return rowKey + "\n" + field;
    }

    /** @return where it stands and what it is */
    public Place place() {
        return place;
    }

    public FormDefinition definition() {
        return place.definition();
    }

    /** @return how much has happened to it */
    public long revision() {
        return revision;
    }

    /** @return its rows in their order; a form without rows has one */
    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** @return the row of that key, unless it was removed */
    public Optional<Row> row(String rowKey) {
        return Optional.ofNullable(rows.get(rowKey));
    }

    /** @return the cell, empty if nobody ever wrote there */
    public Optional<FormCell> cell(String rowKey, String field) {
        return Optional.ofNullable(cells.get(key(rowKey, field)));
    }

    /** @return what stands there: what was written last, else what the programme declares */
    public List<String> values(Row row, String field) {
        return cell(row.key(), field).map(FormCell::written).map(Written::values).orElseGet(() -> declared(row.declared(), field));
    }

    /** @return what stands in a cell that is known alone */
    public static List<String> values(Place place, FormCell cell) {
        Written written = cell.written();
        GridDefinition grid = place.definition().grid();
        return written != null ? written.values() : declared(grid == null ? null : grid.row(cell.rowKey()).orElse(null), cell.field());
    }

    static List<String> declared(GridDefinition.Row row, String field) {
        String value = row == null ? null : row.values().get(field);
        return value == null ? List.of() : List.of(value);
    }

    /** @return labels of the required fields of a row in which nothing stands */
    public List<String> missing(Row row) {
        return definition().fields().stream().filter(field -> field.required() && values(row, field.code()).isEmpty())
                .map(FormField::label).toList();
    }

    /** @return choices, newest first */
    public List<FormChoice> choices() {
        return choices;
    }

    /** @return weights of the compared fields, in the order of the declaration: those that were set, else the declared ones */
    public Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        definition().grid().comparison().weights().forEach((field, declared) -> weights.put(field,
                cell(FormCell.WEIGHTS, field).map(FormCell::written).map(written -> Integer.parseInt(written.values().get(0))).orElse(declared)));
        return weights;
    }
}
