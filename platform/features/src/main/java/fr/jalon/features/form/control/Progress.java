package fr.jalon.features.form.control;

import fr.jalon.features.form.control.DeclaredForms.Place;
import fr.jalon.features.form.entity.FormAnswer;
import fr.jalon.features.form.entity.FormCell;
import fr.jalon.features.form.entity.FormRow;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How far the forms of an engagement are filled in: three statements, whatever their number. */
@ApplicationScoped
public class Progress {

    @Inject
    private Answers answers;

    @Inject
    private TenantSql sql;

    /** So many of so many: rows that lack nothing of a grid, fields in which something stands of a form. */
    public record Count(int filled, int total) {
    }

    /** What was written in an engagement, as far as counting goes. Read once, then asked. */
    public static final class Reading {

        private final Map<String, UUID> byPlace = new HashMap<>();
        private final Map<UUID, List<FormRow>> rows;
        private final Map<String, Boolean> marks;

        private Reading(List<FormAnswer> answers, List<FormRow> rows, Map<String, Boolean> marks) {
            answers.forEach(answer -> byPlace.put(answer.nodeId() + answer.form(), answer.id()));
            this.rows = rows.stream().collect(Collectors.groupingBy(FormRow::answerId));
            this.marks = marks;
        }

        /** @return how far it is filled in */
        public Count of(Place place) {
            UUID answer = byPlace.get(place.nodeId() + place.definition().code());
            List<Sheet.Row> all = Sheet.rows(place, rows.getOrDefault(answer, List.of()));
            List<FormField> fields = place.definition().fields();
            if (!place.definition().gridded()) {
                return new Count((int) fields.stream().filter(field -> stands(answer, all.get(0), field)).count(), fields.size());
            }
            return new Count((int) all.stream().filter(row -> fields.stream().filter(FormField::required)
                    .allMatch(field -> stands(answer, row, field))).count(), all.size());
        }

        private boolean stands(UUID answer, Sheet.Row row, FormField field) {
            Boolean written = marks.get(mark(answer, row.key(), field.code()));
            return written == null ? !Sheet.declared(row.declared(), field.code()).isEmpty() : written;
        }
    }

    /** @return all that was written in the engagement */
    public Reading read(UUID engagementId) {
        Map<String, Boolean> marks = new HashMap<>();
        sql.list("""
                SELECT c.answer_id, c.row_key, c.field, c.value <> '[]' FROM jalon.form_cell c JOIN jalon.form_answer a ON a.id = c.answer_id
                WHERE a.engagement_id = ? AND c.version > 0 AND c.row_key <> ?""",
                row -> marks.put(mark(row.getObject(1, UUID.class), row.getString(2), row.getString(3)), row.getBoolean(4)),
                engagementId, FormCell.WEIGHTS);
        return new Reading(answers.ofEngagement(engagementId), answers.rowsOfEngagement(engagementId), marks);
    }

    private static String mark(UUID answer, String row, String field) {
        return answer + row + "\n" + field;
    }
}
