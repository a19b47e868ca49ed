package fr.jalon.features.session.control;

import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bound space's words on who of those who decide takes part in which meeting. */
@ApplicationScoped
public class AttendingBook {

    @Inject
    private TenantSql sql;

    /** @return the newest word on each meeting of an engagement */
    public List<Attending> ofEngagement(UUID engagementId) {
        return sql.list("SELECT DISTINCT ON (plan_item_id) * FROM jalon.session_attending WHERE engagement_id = ? ORDER BY plan_item_id,"
                + " number DESC", AttendingBook::read, engagementId);
    }

    /** @return the newest word on a meeting */
    Optional<Attending> ofMeeting(UUID itemId) {
        return sql.one("SELECT * FROM jalon.session_attending WHERE plan_item_id = ? ORDER BY number DESC LIMIT 1", AttendingBook::read, itemId);
    }

    void add(UUID engagementId, Attending word) {
        sql.update("INSERT INTO jalon.session_attending (id, engagement_id, plan_item_id, number, attends, reason, decided_by, decided_at)"
                + " VALUES (?,?,?,?,?,?,?,?)", Ids.next(), engagementId, word.itemId(), word.number(), word.attends(), word.reason(),
                word.decidedBy(), word.decidedAt());
    }

    private static Attending read(ResultSet row) throws SQLException {
        return new Attending(row.getObject("plan_item_id", UUID.class), row.getInt("number"), row.getBoolean("attends"),
                row.getString("reason"), row.getObject("decided_by", UUID.class), Sql.instant(row, "decided_at"));
    }
}
