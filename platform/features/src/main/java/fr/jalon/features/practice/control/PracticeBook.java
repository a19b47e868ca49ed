package fr.jalon.features.practice.control;

import fr.jalon.features.practice.PracticeProblem;
import fr.jalon.features.practice.control.PracticeFacts.OriginShown;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bound space's sheets, their versions and how far each is published. */
@ApplicationScoped
public class PracticeBook {

    private static final String SHEETS = "SELECT id, number, engagement_id, node_id, author_id, withdrawn_at, withdrawn_by, withdrawn_reason,"
            + " revision FROM jalon.practice";
    private static final String VERSIONS = "SELECT id, practice_id, number, state, title, problem_type, type_label, problem, conditions, means,"
            + " results, difficulties, origin_shown, written_at, proposed_at, decided_at, decided_by, motive FROM jalon.practice_version";

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    /** That a sheet should not be followed any more. */
    public record Withdrawal(Instant at, UUID personId, String reason) {
    }

    /** A sheet; {@code withdrawal} is null while it holds. */
    public record Practice(UUID id, int number, UUID engagementId, UUID nodeId, UUID authorId, Withdrawal withdrawal, int revision) {

        /** @return the number as people say it, « BP-12 » */
        public String name() {
            return "BP-" + number;
        }
    }

    /** Where a version stands. */
    public enum State {
        DRAFT, PROPOSED, PUBLISHED, REFUSED
    }

    /** What was decided on a version. */
    public record Decided(Instant at, UUID personId, String motive) {
    }

    /** A version; {@code decided} is null before a moderator decided. */
    public record Version(UUID id, UUID practiceId, int number, State state, PracticeFacts facts, String typeLabel, Instant writtenAt,
                          Instant proposedAt, Decided decided) {
    }

    /** How far a version is published; {@code nodeId} is null for the whole space. */
    public record Publication(UUID versionId, UUID nodeId, UUID personId, Instant at) {
    }

    /** @return the sheet, whoever asks */
    Optional<Practice> find(UUID id) {
        return sql.one(SHEETS + " WHERE id = ?", PracticeBook::practice, id);
    }

    /** As {@link #find}, until the end of the transaction nobody else acts on it. */
    Optional<Practice> lock(UUID id) {
        return sql.one(SHEETS + " WHERE id = ? FOR NO KEY UPDATE", PracticeBook::practice, id);
    }

    static Problem absent() {
        return new Problem(PracticeProblem.NO_PRACTICE, "Cette bonne pratique n'existe pas dans cet espace, ou ne vous est pas ouverte.");
    }

    /** @return sheets of an author, newest first */
    public List<Practice> writtenBy(UUID personId) {
        return sql.list(SHEETS + " WHERE author_id = ? ORDER BY number DESC", PracticeBook::practice, personId);
    }

    /** @return sheets with a version that awaits a moderator, oldest first */
    List<Practice> proposed() {
        return sql.list(SHEETS + " p WHERE withdrawn_at IS NULL AND EXISTS (SELECT FROM jalon.practice_version v WHERE v.tenant_id = p.tenant_id"
                + " AND v.practice_id = p.id AND v.state = 'PROPOSED') ORDER BY number", PracticeBook::practice);
    }

    /** @return versions, newest first */
    public List<Version> versions(UUID practiceId) {
        return sql.list(VERSIONS + " WHERE practice_id = ? ORDER BY number DESC", PracticeBook::version, practiceId);
    }

    /** @return acts of publication, newest first: the first one holds */
    public List<Publication> publications(UUID practiceId) {
        return sql.list("SELECT version_id, node_id, person_id, at FROM jalon.practice_publication WHERE practice_id = ? ORDER BY at DESC, id DESC",
                row -> new Publication(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                        Sql.instant(row, "at")), practiceId);
    }

    /** Makes a sheet; its number is the next one of the space. */
    UUID add(UUID engagementId, UUID nodeId, UUID authorId) {
        sql.list("SELECT pg_advisory_xact_lock(hashtext('practice'), hashtext(current_setting('app.tenant')))", row -> true);
        int number = 1 + sql.one("SELECT max(number) FROM jalon.practice", row -> row.getObject(1, Integer.class)).orElse(0);
        UUID id = Ids.next();
        sql.update("INSERT INTO jalon.practice (id, number, engagement_id, node_id, author_id, created_at) VALUES (?,?,?,?,?,?)", id, number,
                engagementId, nodeId, authorId, clock.instant());
        return id;
    }

    /** Begins a version with those facts. */
    UUID addDraft(UUID practiceId, int number, PracticeFacts facts, String typeLabel, UUID personId) {
        UUID id = Ids.next();
        sql.update("INSERT INTO jalon.practice_version (id, practice_id, number, state, title, problem_type, type_label, problem, conditions,"
                + " means, results, difficulties, origin_shown, written_by, written_at) VALUES (?,?,?,'DRAFT',?,?,?,?,?,?,?,?,?,?,?)", id,
                practiceId, number, facts.title(), facts.type(), typeLabel, facts.text().problem(), facts.text().conditions(),
                facts.text().means(), facts.text().results(), facts.text().difficulties(), facts.originShown().name(), personId, clock.instant());
        return id;
    }

    /** Writes other facts in a draft. */
    void write(UUID versionId, PracticeFacts facts, String typeLabel) {
        sql.update("UPDATE jalon.practice_version SET title = ?, problem_type = ?, type_label = ?, problem = ?, conditions = ?, means = ?,"
                + " results = ?, difficulties = ?, origin_shown = ?, written_at = ? WHERE id = ? AND state = 'DRAFT'", facts.title(), facts.type(),
                typeLabel, facts.text().problem(), facts.text().conditions(), facts.text().means(), facts.text().results(),
                facts.text().difficulties(), facts.originShown().name(), clock.instant(), versionId);
    }

    void propose(UUID versionId) {
        sql.update("UPDATE jalon.practice_version SET state = 'PROPOSED', proposed_at = ? WHERE id = ? AND state = 'DRAFT'", clock.instant(), versionId);
    }

    void decide(UUID versionId, State state, UUID personId, String motive) {
        sql.update("UPDATE jalon.practice_version SET state = ?, decided_at = ?, decided_by = ?, motive = ? WHERE id = ? AND state = 'PROPOSED'",
                state.name(), clock.instant(), personId, motive, versionId);
    }

    void publish(Practice practice, UUID versionId, UUID nodeId, UUID personId) {
        sql.update("INSERT INTO jalon.practice_publication (id, practice_id, version_id, engagement_id, node_id, person_id, at)"
                + " VALUES (?,?,?,?,?,?,?)", Ids.next(), practice.id(), versionId, practice.engagementId(), nodeId, personId, clock.instant());
    }

    void withdraw(UUID practiceId, UUID personId, String reason) {
        sql.update("UPDATE jalon.practice SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ? WHERE id = ?", clock.instant(), personId,
                reason, practiceId);
    }

    /** Notes that something was done: who acts next must have seen it. */
    void touch(UUID practiceId) {
        sql.update("UPDATE jalon.practice SET revision = revision + 1 WHERE id = ?", practiceId);
    }

    private static Practice practice(ResultSet row) throws SQLException {
        Instant withdrawn = Sql.instant(row, "withdrawn_at");
        return new Practice(row.getObject("id", UUID.class), row.getInt("number"), row.getObject("engagement_id", UUID.class),
                row.getObject("node_id", UUID.class), row.getObject("author_id", UUID.class), withdrawn == null ? null
                        : new Withdrawal(withdrawn, row.getObject("withdrawn_by", UUID.class), row.getString("withdrawn_reason")),
                row.getInt("revision"));
    }

    private static Version version(ResultSet row) throws SQLException {
        Instant decided = Sql.instant(row, "decided_at");
        return new Version(row.getObject("id", UUID.class), row.getObject("practice_id", UUID.class), row.getInt("number"),
                State.valueOf(row.getString("state")), new PracticeFacts(row.getString("title"), row.getString("problem_type"), text(row),
                        OriginShown.valueOf(row.getString("origin_shown"))), row.getString("type_label"), Sql.instant(row, "written_at"),
                Sql.instant(row, "proposed_at"), decided == null ? null
                        : new Decided(decided, row.getObject("decided_by", UUID.class), row.getString("motive")));
    }

    static PracticeText text(ResultSet row) throws SQLException {
        return new PracticeText(row.getString("problem"), row.getString("conditions"), row.getString("means"), row.getString("results"),
                row.getString("difficulties"));
    }
}
