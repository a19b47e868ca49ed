package fr.jalon.features.form.control;

import fr.jalon.features.form.FormProblem;
import fr.jalon.features.form.control.DeclaredForms.At;
import fr.jalon.features.form.control.DeclaredForms.Place;
import fr.jalon.features.form.entity.FormAnswer;
import fr.jalon.features.form.entity.FormRow;
import fr.jalon.features.programme.definition.GridDefinition;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rows that people add to a grid: named, arranged, removed. Declared rows stay as they are. */
@ApplicationScoped
public class OwnRows {

    private static final int LONGEST_LABEL = 300;
    private static final int MOST_ROWS = 400;

    @Inject
    private DeclaredForms forms;

    @Inject
    private Answers answers;

    @Inject
    private Audit audit;

    /**
     * Adds a row at the end of a section.
     *
     * @return its key
     */
    public String add(At at, String section, String label) {
        Place place = forms.writable(at);
        GridDefinition grid = place.definition().grid();
        if (grid == null || !grid.ownRows()) {
            throw new Problem(FormProblem.BAD_ANSWER, "« " + place.definition().label() + " » ne prend pas d'autre ligne que les siennes.");
        }
        String name = label(label);
        requireSection(grid, section);
        FormAnswer answer = answers.lock(place);
        List<FormRow> rows = answers.rows(answer.id());
        if (rows.size() + grid.rows().size() >= MOST_ROWS) {
            throw new Problem(FormProblem.BAD_ANSWER, "Une grille tient en " + MOST_ROWS + " lignes.");
        }
        FormRow added = answers.add(new FormRow(answer, section, name, rows.stream().mapToInt(FormRow::position).max().orElse(0) + 1));
        tell(place, answer, "form-row-added", "ligne ajoutée : " + name);
        return added.key();
    }

    /**
     * Names and places a row.
     *
     * @param before key of the added row before which it is to stand, null for the end of the section
     */
    public void change(At at, String key, String label, String section, String before) {
        Place place = forms.writable(at);
        String name = label(label);
        FormAnswer answer = answers.lock(place);
        List<FormRow> rows = standing(answer);
        FormRow row = require(rows, key);
        requireSection(place.definition().grid(), section);
        if (!row.label().equals(name)) {
            tell(place, answer, "form-row-renamed", "ligne renommée : " + row.label() + " → " + name);
            row.rename(answer, name);
        }
        arrange(answer, rows, row, section, before);
    }

    /** Numbers the rows again with one of them elsewhere; only those that move are written. */
    private static void arrange(FormAnswer answer, List<FormRow> rows, FormRow row, String section, String before) {
        List<FormRow> order = new ArrayList<>(rows);
        order.remove(row);
        FormRow next = before == null ? null : require(order, before);
        if (next != null && !Objects.equals(next.section(), section)) {
            throw Problem.field("before", "Choisissez une ligne de la même section.");
        }
        order.add(next == null ? order.size() : order.indexOf(next), row);
        for (int i = 0; i < order.size(); i++) {
            FormRow at = order.get(i);
            at.place(answer, at.equals(row) ? section : at.section(), i + 1);
        }
    }

    /** Hides a row. What was written in it stays in the history. */
    public void remove(At at, String key) {
        Place place = forms.writable(at);
        FormAnswer answer = answers.lock(place);
        FormRow row = require(standing(answer), key);
        boolean chosen = answers.choices(answer.id()).stream().findFirst().filter(choice -> choice.chosen().rowKey().equals(key)).isPresent();
        if (chosen) {
            throw new Problem(FormProblem.UNFINISHED, "« " + row.label() + " » est " + place.definition().grid().comparison().chosen()
                    + " : elle ne se retire pas. Choisissez-en d'abord une autre.");
        }
        row.remove(answer);
        tell(place, answer, "form-row-removed", "ligne retirée : " + row.label());
    }

    private List<FormRow> standing(FormAnswer answer) {
        return answers.rows(answer.id()).stream().filter(row -> !row.removed()).toList();
    }

    private static FormRow require(List<FormRow> rows, String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow(() -> new Problem(FormProblem.NO_CELL,
                "Cette ligne a été retirée, ou appartient au programme : elle ne se change pas."));
    }

    private static String label(String given) {
        if (given == null || given.isBlank() || given.strip().length() > LONGEST_LABEL) {
            throw Problem.field("label", "Nommez la ligne, en " + LONGEST_LABEL + " caractères au plus.");
        }
        return given.strip();
    }

    private static void requireSection(GridDefinition grid, String section) {
        if (!grid.hasSection(section)) {
            throw Problem.field("section", grid.sections().isEmpty() ? "Cette grille n'a pas de section."
                    : "Choisissez une section : " + String.join(", ", grid.sections().stream().map(GridDefinition.Section::label).toList()) + ".");
        }
    }

    private void tell(Place place, FormAnswer answer, String action, String sentence) {
        audit.record(action, "FORM", answer.id(), place.engagementId(), "« " + place.definition().label() + " » : " + sentence + ".");
    }
}
