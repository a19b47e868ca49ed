package fr.jalon.features.form.control;

import fr.jalon.features.form.control.DeclaredForms.Place;
import fr.jalon.features.form.entity.FormAnswer;
import fr.jalon.features.form.entity.FormCell;
import fr.jalon.features.form.entity.FormCellChange;
import fr.jalon.features.form.entity.FormChoice;
import fr.jalon.features.form.entity.FormRow;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantOwned;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bound space's answers, their rows, cells and choices. */
@ApplicationScoped
public class Answers {

    @Inject
    private Persistence persistence;

    @Inject
    private TenantSql sql;

    /** @return what was written on that node, empty if nothing ever was */
    public Optional<FormAnswer> find(Place place) {
        return persistence.one(FormAnswer.class, "SELECT a FROM FormAnswer a WHERE a.engagementId = ?1 AND a.nodeId = ?2 AND a.form = ?3",
                place.engagementId(), place.nodeId(), place.definition().code());
    }

    /** @return all answers of an engagement */
    List<FormAnswer> ofEngagement(UUID engagementId) {
        return persistence.list(FormAnswer.class, "SELECT a FROM FormAnswer a WHERE a.engagementId = ?1 ORDER BY a.id", engagementId);
    }

    /** @return how much has happened in it, 0 for nothing; reads no entity that could be out of date under the lock */
    public long revision(Place place) {
        return sql.one("SELECT revision FROM jalon.form_answer WHERE engagement_id = ? AND node_id = ? AND form = ?",
                row -> row.getLong(1), place.engagementId(), place.nodeId(), place.definition().code()).orElse(0L);
    }

    /** Makes writers of one answer follow each other until the end of the transaction; the first one makes it. */
    FormAnswer lock(Place place) {
        sql.update("INSERT INTO jalon.form_answer (id, engagement_id, node_id, form, revision) VALUES (?,?,?,?,0) ON CONFLICT DO NOTHING",
                Ids.next(), place.engagementId(), place.nodeId(), place.definition().code());
        UUID id = sql.one("SELECT id FROM jalon.form_answer WHERE engagement_id = ? AND node_id = ? AND form = ?",
                row -> row.getObject(1, UUID.class), place.engagementId(), place.nodeId(), place.definition().code()).orElseThrow();
        return persistence.em().find(FormAnswer.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @return rows that people added, removed ones too, in their order */
    List<FormRow> rows(UUID answerId) {
        return persistence.list(FormRow.class, "SELECT r FROM FormRow r WHERE r.answerId = ?1 ORDER BY r.position, r.id", answerId);
    }

    /** @return the same of all answers of an engagement */
    List<FormRow> rowsOfEngagement(UUID engagementId) {
        return persistence.list(FormRow.class, "SELECT r FROM FormRow r WHERE r.answerId IN "
                + "(SELECT a.id FROM FormAnswer a WHERE a.engagementId = ?1) ORDER BY r.position, r.id", engagementId);
    }

    /** @return whether that is the key of a row that people added and did not remove */
    boolean added(UUID answerId, String key) {
        return sql.one("SELECT 1 FROM jalon.form_row WHERE answer_id = ? AND id::text = ? AND NOT removed", row -> row.getInt(1), answerId, key)
                .isPresent();
    }

    /** @return cells in which something was written, or that someone held */
    List<FormCell> cells(UUID answerId) {
        return persistence.list(FormCell.class, "SELECT c FROM FormCell c WHERE c.answerId = ?1", answerId);
    }

    Optional<FormCell> cell(UUID answerId, String rowKey, String field) {
        return persistence.one(FormCell.class, "SELECT c FROM FormCell c WHERE c.answerId = ?1 AND c.rowKey = ?2 AND c.field = ?3",
                answerId, rowKey, field);
    }

    /** @return versions of a cell, newest first */
    public List<FormCellChange> versions(Place place, String rowKey, String field) {
        return find(place).flatMap(answer -> cell(answer.id(), rowKey, field)).map(cell -> persistence.list(FormCellChange.class,
                "SELECT c FROM FormCellChange c WHERE c.cellId = ?1 ORDER BY c.version DESC", cell.id())).orElse(List.of());
    }

    /** @return choices, newest first */
    List<FormChoice> choices(UUID answerId) {
        return persistence.list(FormChoice.class, "SELECT c FROM FormChoice c WHERE c.answerId = ?1 ORDER BY c.number DESC", answerId);
    }

    <T extends TenantOwned> T add(T row) {
        return persistence.add(row);
    }

    /** Lets plain SQL see what was added. */
    void flush() {
        persistence.flush();
    }
}
