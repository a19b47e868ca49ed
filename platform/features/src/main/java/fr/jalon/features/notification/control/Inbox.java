package fr.jalon.features.notification.control;

import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the current person was told in this space; nobody reads another one's. */
@ApplicationScoped
public class Inbox {

    @Inject
    private TenantSql sql;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** One row; read is null while it is not. */
    public record Told(UUID id, NoticeKind kind, String title, String sentence, String path, UUID engagementId, LocalDate day,
                       Instant toldAt, Instant readAt) {
    }

    /**
     * @param kind   one kind, or null for all
     * @param unread whether to leave out what was read
     * @return those not read first, then newest first
     */
    public List<Told> list(NoticeKind kind, boolean unread, int most) {
        return sql.list("SELECT * FROM jalon.notification WHERE person_id = ? AND (?::text IS NULL OR kind = ?)"
                + " AND (read_at IS NULL OR NOT ?) ORDER BY read_at IS NOT NULL, told_at DESC, id DESC LIMIT ?", row -> new Told(
                        row.getObject("id", UUID.class), NoticeKind.valueOf(row.getString("kind")), row.getString("title"),
                        row.getString("sentence"), row.getString("path"), row.getObject("engagement_id", UUID.class),
                        row.getObject("day", LocalDate.class), Sql.instant(row, "told_at"), Sql.instant(row, "read_at")),
                me.id(), kind == null ? null : kind.name(), kind == null ? null : kind.name(), unread, most);
    }

    /** @return how many are not read */
    public int unread() {
        return sql.one("SELECT count(*)::int FROM jalon.notification WHERE person_id = ? AND read_at IS NULL", row -> row.getInt(1), me.id())
                .orElse(0);
    }

    /** @throws Problem NOT_FOUND for another one's too */
    public void read(UUID id) {
        if (sql.update("UPDATE jalon.notification SET read_at = coalesce(read_at, ?) WHERE id = ? AND person_id = ?", clock.instant(), id,
                me.id()) == 0) {
            throw new Problem(CommonProblem.NOT_FOUND, "Cette notification n'existe pas dans cet espace, ou n'est pas la vôtre.");
        }
    }

    /** Marks what was told up to an instant; what comes meanwhile stays unread. */
    public void readAll(Instant until) {
        sql.update("UPDATE jalon.notification SET read_at = ? WHERE person_id = ? AND read_at IS NULL AND told_at <= ?", clock.instant(),
                me.id(), until);
    }
}
