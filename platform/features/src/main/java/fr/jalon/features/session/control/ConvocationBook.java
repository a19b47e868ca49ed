package fr.jalon.features.session.control;

import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The bound space's invitations; a meeting has one, whose sequence grows. */
@ApplicationScoped
public class ConvocationBook {

    @Inject
    private TenantSql sql;

    /** @return the newest of each meeting of an engagement, also those called off */
    public List<Convocation> ofEngagement(UUID engagementId) {
        return sql.list("SELECT * FROM jalon.convocation WHERE engagement_id = ?", ConvocationBook::read, engagementId);
    }

    /** @return the newest of a meeting, locked until the end of the transaction */
    Optional<Convocation> lock(UUID itemId) {
        return sql.one("SELECT * FROM jalon.convocation WHERE plan_item_id = ? FOR UPDATE", ConvocationBook::read, itemId);
    }

    /** @return the newest of a meeting */
    Optional<Convocation> ofMeeting(UUID itemId) {
        return sql.one("SELECT * FROM jalon.convocation WHERE plan_item_id = ?", ConvocationBook::read, itemId);
    }

    /** @return those that stand and that a person was called to */
    List<Convocation> of(UUID personId, LocalDate first, LocalDate last) {
        return sql.list("SELECT c.* FROM jalon.convocation c JOIN jalon.convocation_guest g ON g.tenant_id = c.tenant_id"
                + " AND g.convocation_id = c.id WHERE g.person_id = ? AND c.called AND c.last_day >= ? AND c.first_day <= ?",
                ConvocationBook::read, personId, first, last);
    }

    private static Convocation read(ResultSet row) throws SQLException {
        return new Convocation(row.getObject("id", UUID.class), row.getObject("plan_item_id", UUID.class), row.getInt("sequence"),
                row.getBoolean("called"), row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                new Convocation.Details(row.getObject("starts_at", LocalTime.class), row.getObject("ends_at", LocalTime.class),
                        row.getString("place"), row.getString("message")), Sql.instant(row, "sent_at"),
                row.getObject("sent_by", UUID.class));
    }

    Set<UUID> guests(UUID convocationId) {
        return sql.list("SELECT person_id FROM jalon.convocation_guest WHERE convocation_id = ?", row -> row.getObject(1, UUID.class),
                convocationId).stream().collect(Collectors.toSet());
    }

    /** Writes the newest state of a meeting's invitation. */
    void keep(UUID engagementId, Convocation newest) {
        Convocation.Details details = newest.details();
        sql.update("INSERT INTO jalon.convocation (id, engagement_id, plan_item_id, sequence, called, first_day, last_day, starts_at,"
                + " ends_at, place, message, sent_at, sent_by) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (tenant_id, plan_item_id)"
                + " DO UPDATE SET sequence = excluded.sequence, called = excluded.called, first_day = excluded.first_day,"
                + " last_day = excluded.last_day, starts_at = excluded.starts_at, ends_at = excluded.ends_at, place = excluded.place,"
                + " message = excluded.message, sent_at = excluded.sent_at, sent_by = excluded.sent_by", newest.id(), engagementId,
                newest.itemId(), newest.sequence(), newest.called(), newest.firstDay(), newest.lastDay(), details.startsAt(),
                details.endsAt(), details.place(), details.message(), newest.sentAt(), newest.sentBy());
    }

    void guests(UUID convocationId, Collection<UUID> people) {
        sql.update("DELETE FROM jalon.convocation_guest WHERE convocation_id = ?", convocationId);
        people.forEach(person -> sql.update("INSERT INTO jalon.convocation_guest (id, convocation_id, person_id) VALUES (?,?,?)", Ids.next(),
                convocationId, person));
    }
}
