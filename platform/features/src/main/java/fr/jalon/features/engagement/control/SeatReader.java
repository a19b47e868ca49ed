package fr.jalon.features.engagement.control;

import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who sits where, found up the tree. */
@ApplicationScoped
public class SeatReader implements Seats {

    private static final String MANDATES = "SELECT m.id, m.person_id, p.given_name || ' ' || p.family_name AS name, s.node_id,"
            + " s.role, m.valid_from, m.valid_to FROM jalon.mandate m"
            + " JOIN jalon.seat s ON s.tenant_id = m.tenant_id AND s.id = m.seat_id"
            + " JOIN jalon.person p ON p.tenant_id = m.tenant_id AND p.id = m.person_id";
    private static final String RUNS = " AND m.acceptance IN ('ACCEPTED', 'TACIT') AND m.valid_from <= ?"
            + " AND (m.valid_to IS NULL OR m.valid_to >= ?) ORDER BY m.valid_from, m.id";

    @Inject
    private TenantSql sql;

    @Inject
    private EngagementReader engagements;

    private record SeatRow(UUID nodeId, String role) {
    }

    @Override
    public List<Holder> holders(UUID node, String role, LocalDate day) {
        Optional<UUID> engagement = engagements.engagementOf(node);
        if (engagement.isEmpty()) {
            return List.of();
        }
        Set<UUID> withSeat = sql.list("SELECT node_id, role FROM jalon.seat WHERE engagement_id = ? AND role = ?",
                row -> new SeatRow(row.getObject(1, UUID.class), row.getString(2)), engagement.get(), role).stream()
                .map(SeatRow::nodeId).collect(Collectors.toSet());
        return engagements.upwards(node).stream().filter(withSeat::contains).findFirst().map(at -> sql.list(
                MANDATES + " WHERE s.node_id = ? AND s.role = ?" + RUNS, SeatReader::read, at, role, day, day)).orElse(List.of());
    }

    @Override
    public Optional<Holder> mandate(UUID mandateId) {
        return sql.one(MANDATES + " WHERE m.id = ?", SeatReader::read, mandateId);
    }

    @Override
    public List<Holder> inEngagement(UUID engagementId, LocalDate day) {
        return sql.list(MANDATES + " WHERE s.engagement_id = ?" + RUNS, SeatReader::read, engagementId, day, day);
    }

    private static Holder read(ResultSet row) throws SQLException {
        return new Holder(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getString("name"),
                row.getObject("node_id", UUID.class), row.getString("role"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
