package fr.jalon.features.session.control;

import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The bound space's notes of meetings, and the minutes that were sent of them. */
@ApplicationScoped
public class DeskBook {

    @Inject
    private TenantSql sql;

    /** @return who was ticked, by name */
    List<Presence> presences(UUID itemId) {
        return sql.list("SELECT * FROM jalon.session_presence WHERE plan_item_id = ? ORDER BY name, subject_id", row -> new Presence(
                row.getObject("subject_id", UUID.class), row.getObject("person_id", UUID.class), row.getString("name"),
                row.getString("position"), row.getString("state")), itemId);
    }

    /** Who was ticked at a meeting that is over. */
    record Roll(UUID itemId, String title, LocalDate on, Set<UUID> present, Set<UUID> missing) {
    }

    /** @return meetings of an engagement at which someone was ticked, newest first */
    List<Roll> rolls(UUID engagementId, LocalDate today) {
        return sql.list("SELECT i.id, i.title, coalesce(i.actual_end, i.end_on), array_agg(p.subject_id) FILTER (WHERE p.state = 'PRESENT'),"
                + " array_agg(p.subject_id) FILTER (WHERE p.state <> 'PRESENT') FROM jalon.session_presence p JOIN jalon.plan_item i"
                + " ON i.tenant_id = p.tenant_id AND i.id = p.plan_item_id WHERE p.engagement_id = ? AND i.withdrawn_at IS NULL"
                + " AND coalesce(i.actual_end, i.end_on) <= ? GROUP BY i.id, i.title, coalesce(i.actual_end, i.end_on)"
                + " ORDER BY coalesce(i.actual_end, i.end_on) DESC, i.id", row -> new Roll(row.getObject(1, UUID.class), row.getString(2),
                        row.getObject(3, LocalDate.class), ids(row.getArray(4)), ids(row.getArray(5))), engagementId, today);
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return array == null ? Set.of() : Set.of((UUID[]) array.getArray());
    }

    void tick(UUID engagementId, UUID itemId, Presence presence, UUID by, Instant now) {
        sql.update("INSERT INTO jalon.session_presence (id, engagement_id, plan_item_id, subject_id, person_id, name, position, state,"
                + " noted_by, noted_at) VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (tenant_id, plan_item_id, subject_id) DO UPDATE SET"
                + " name = excluded.name, position = excluded.position, state = excluded.state, noted_by = excluded.noted_by,"
                + " noted_at = excluded.noted_at", Ids.next(), engagementId, itemId, presence.subjectId(), presence.personId(),
                presence.name(), presence.position(), presence.state(), by, now);
    }

    void untick(UUID itemId, UUID subjectId) {
        sql.update("DELETE FROM jalon.session_presence WHERE plan_item_id = ? AND subject_id = ?", itemId, subjectId);
    }

    /** @return every note, oldest first; also those taken back */
    public List<SessionNote> notes(UUID itemId) {
        return sql.list("SELECT * FROM jalon.session_note WHERE plan_item_id = ? ORDER BY created_at, id", DeskBook::note, itemId);
    }

    /** @return the note of that meeting, locked until the end of the transaction */
    Optional<SessionNote> lockNote(UUID itemId, UUID noteId) {
        return sql.one("SELECT * FROM jalon.session_note WHERE plan_item_id = ? AND id = ? FOR UPDATE", DeskBook::note, itemId, noteId);
    }

    /** @return whether it was added; false if there is one of that identifier */
    boolean addNote(UUID engagementId, UUID itemId, SessionNote note, Instant now) {
        return sql.update("INSERT INTO jalon.session_note (id, engagement_id, plan_item_id, node_id, text, revision, created_at, written_by,"
                + " written_at) VALUES (?,?,?,?,?,1,?,?,?) ON CONFLICT DO NOTHING", note.id(), engagementId, itemId, note.nodeId(),
                note.text(), now, note.writtenBy(), now) == 1;
    }

    void writeNote(SessionNote note, Instant now) {
        sql.update("UPDATE jalon.session_note SET text = ?, revision = ?, written_by = ?, written_at = ? WHERE id = ?", note.text(),
                note.revision(), note.writtenBy(), now, note.id());
    }

    private static SessionNote note(ResultSet row) throws SQLException {
        return new SessionNote(row.getObject("id", UUID.class), row.getObject("node_id", UUID.class), row.getString("text"),
                row.getInt("revision"), row.getObject("written_by", UUID.class));
    }

    /** @return the entries of registers that a meeting opened */
    public List<UUID> entries(UUID itemId) {
        return sql.list("SELECT entry_id FROM jalon.session_entry WHERE plan_item_id = ? ORDER BY id",
                row -> row.getObject(1, UUID.class), itemId);
    }

    /** @return whether a meeting opened something under that key */
    boolean opened(UUID itemId, UUID key) {
        return sql.one("SELECT 1 AS found FROM jalon.session_entry WHERE plan_item_id = ? AND id = ?", row -> row.getInt(1), itemId, key)
                .isPresent();
    }

    void addEntry(UUID engagementId, UUID itemId, UUID key, UUID entryId) {
        sql.update("INSERT INTO jalon.session_entry (id, engagement_id, plan_item_id, entry_id) VALUES (?,?,?,?)", key, engagementId,
                itemId, entryId);
    }

    /** Makes acts on one meeting follow each other until the end of the transaction. */
    void oneAtATime(UUID itemId) {
        sql.list("SELECT id FROM jalon.plan_item WHERE id = ? FOR NO KEY UPDATE", row -> row.getObject(1, UUID.class), itemId);
    }

    /** @return every number, oldest first */
    public List<SentMinutes> minutes(UUID itemId) {
        return sql.list("SELECT * FROM jalon.session_minutes WHERE plan_item_id = ? ORDER BY number", DeskBook::sent, itemId);
    }

    /** @return meetings of an engagement whose minutes were sent */
    public Set<UUID> reported(UUID engagementId) {
        return minutesOfEngagement(engagementId).stream().map(SentMinutes::itemId).collect(Collectors.toSet());
    }

    List<SentMinutes> minutesOfEngagement(UUID engagementId) {
        return sql.list("SELECT * FROM jalon.session_minutes WHERE engagement_id = ? ORDER BY sent_at", DeskBook::sent, engagementId);
    }

    void keep(UUID engagementId, SentMinutes minutes) {
        sql.update("INSERT INTO jalon.session_minutes (id, engagement_id, plan_item_id, node_id, title, number, digest, changes, document_id,"
                + " document_version, recipients, sent_by, sent_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", Ids.next(), engagementId,
                minutes.itemId(), minutes.nodeId(), minutes.title(), minutes.number(), minutes.digest(), minutes.changes(),
                minutes.documentId(), minutes.documentVersion(), minutes.recipients(), minutes.sentBy(),
                minutes.sentAt());
    }

    private static SentMinutes sent(ResultSet row) throws SQLException {
        return new SentMinutes(row.getObject("plan_item_id", UUID.class), row.getObject("node_id", UUID.class), row.getString("title"),
                row.getInt("number"), row.getString("digest"), row.getString("changes"), row.getObject("document_id", UUID.class),
                row.getInt("document_version"), row.getInt("recipients"), row.getObject("sent_by", UUID.class), Sql.instant(row, "sent_at"));
    }
}
