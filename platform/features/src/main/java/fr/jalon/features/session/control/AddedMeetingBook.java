package fr.jalon.features.session.control;

import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bound space's meetings that no rule dates. */
@ApplicationScoped
public class AddedMeetingBook {

    @Inject
    private TenantSql sql;

    /** @return those of an engagement, also those that were taken off the calendar */
    public List<AddedMeeting> ofEngagement(UUID engagementId) {
        return sql.list("SELECT * FROM jalon.added_meeting WHERE engagement_id = ?", AddedMeetingBook::read, engagementId);
    }

    /** @return what was said of that meeting, empty for one that a rule gives */
    Optional<AddedMeeting> of(UUID itemId) {
        return sql.one("SELECT * FROM jalon.added_meeting WHERE plan_item_id = ?", AddedMeetingBook::read, itemId);
    }

    void add(UUID engagementId, AddedMeeting meeting, UUID by, Instant now) {
        sql.update("INSERT INTO jalon.added_meeting (id, engagement_id, plan_item_id, purposes, agenda, added_by, added_at)"
                + " VALUES (?,?,?,?,?,?,?)", Ids.next(), engagementId, meeting.itemId(), lines(meeting.purposes()), lines(meeting.agenda()),
                by, now);
    }

    void change(AddedMeeting meeting) {
        sql.update("UPDATE jalon.added_meeting SET purposes = ?, agenda = ? WHERE plan_item_id = ?", lines(meeting.purposes()),
                lines(meeting.agenda()), meeting.itemId());
    }

    private static String lines(List<String> each) {
        return String.join("\n", each);
    }

    private static AddedMeeting read(ResultSet row) throws SQLException {
        return new AddedMeeting(row.getObject("plan_item_id", UUID.class), row.getString("purposes").lines().toList(),
                row.getString("agenda").lines().toList());
    }
}
