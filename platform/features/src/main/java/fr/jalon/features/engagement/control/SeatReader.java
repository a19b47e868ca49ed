package fr.jalon.features.engagement.control;

import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.persistence.TransactionMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who sits where, found up the tree. */
@ApplicationScoped
public class SeatReader implements Seats {

    private static final String MANDATES = "SELECT m.id, m.person_id, p.given_name || ' ' || p.family_name AS name, s.node_id,"
            + " s.role, m.valid_from, m.valid_to, s.engagement_id FROM jalon.mandate m"
            + " JOIN jalon.seat s ON s.tenant_id = m.tenant_id AND s.id = m.seat_id"
            + " JOIN jalon.person p ON p.tenant_id = m.tenant_id AND p.id = m.person_id";
    private static final String RUNS = " AND m.acceptance IN ('ACCEPTED', 'TACIT') AND m.valid_from <= ?"
            + " AND (m.valid_to IS NULL OR m.valid_to >= ?) ORDER BY m.valid_from, m.id";

    @Inject
    private TenantSql sql;

    @Inject
    private TransactionMemory memory;

    @Inject
    private EngagementReader engagements;

    private record SeatRow(UUID nodeId, String role) {
    }

    private record SeatsOf(UUID engagementId) {
    }

    private record HoldersOf(UUID engagementId, LocalDate day) {
    }

    private record Sitting(UUID engagementId, Holder holder) {
    }

    @Override
    public List<Holder> holders(UUID node, String role, LocalDate day) {
        Optional<UUID> engagement = engagements.engagementOf(node);
        if (engagement.isEmpty()) {
            return List.of();
        }
        Set<SeatRow> seats = seats(engagement.get());
        return engagements.upwards(node).stream().filter(at -> seats.contains(new SeatRow(at, role))).findFirst()
                .map(at -> inEngagement(engagement.get(), day).stream().filter(h -> h.nodeId().equals(at) && h.role().equals(role)).toList())
                .orElse(List.of());
    }

    private Set<SeatRow> seats(UUID engagementId) {
        return memory.once(SeatReader.class, new SeatsOf(engagementId), () -> Set.copyOf(sql.list(
                "SELECT node_id, role FROM jalon.seat WHERE engagement_id = ?",
                row -> new SeatRow(row.getObject(1, UUID.class), row.getString(2)), engagementId)));
    }

    @Override
    public Optional<Holder> mandate(UUID mandateId) {
        return sql.one(MANDATES + " WHERE m.id = ?", SeatReader::read, mandateId);
    }

    @Override
    public Map<UUID, Holder> mandates(Collection<UUID> mandateIds) {
        return sql.list(MANDATES + " WHERE m.id = ANY (?)", SeatReader::read, (Object) mandateIds.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(Holder::mandateId, holder -> holder));
    }

    @Override
    public List<Holder> inEngagement(UUID engagementId, LocalDate day) {
        return memory.once(SeatReader.class, new HoldersOf(engagementId, day), () -> inEngagements(List.of(engagementId), day).get(engagementId));
    }

    @Override
    public Map<UUID, List<Holder>> inEngagements(Collection<UUID> engagementIds, LocalDate day) {
        Map<UUID, List<Holder>> found = new HashMap<>(sql.list(MANDATES + " WHERE s.engagement_id = ANY (?)" + RUNS,
                row -> new Sitting(row.getObject("engagement_id", UUID.class), read(row)), engagementIds.toArray(UUID[]::new), day, day)
                .stream().collect(Collectors.groupingBy(Sitting::engagementId, Collectors.mapping(Sitting::holder, Collectors.toList()))));
        engagementIds.forEach(id -> found.putIfAbsent(id, List.of()));
        return found;
    }

    private static Holder read(ResultSet row) throws SQLException {
        return new Holder(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getString("name"),
                row.getObject("node_id", UUID.class), row.getString("role"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
