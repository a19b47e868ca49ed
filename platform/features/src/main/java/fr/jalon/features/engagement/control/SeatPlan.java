package fr.jalon.features.engagement.control;

import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All seats of an engagement with everyone who sits or sat in them. */
@ApplicationScoped
public class SeatPlan {

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    /**
     * A seat, with one of its mandates or none.
     *
     * @param mandateId null for a seat that nobody ever held
     * @param account   NONE, INVITED or BOUND
     */
    public record Line(UUID nodeId, String role, String label, int minimum, int maximum, boolean required, UUID mandateId,
                       UUID personId, String personName, LocalDate from, LocalDate to, String cause, String acceptance,
                       String account) {

        /** @return whether its person sits there that day */
        public boolean runs(LocalDate day) {
            return mandateId != null && !from.isAfter(day) && (to == null || !to.isBefore(day))
                    && List.of("ACCEPTED", "TACIT").contains(acceptance);
        }
    }

    /** @return lines by seat, the mandates of a seat by date */
    public List<Line> of(UUID engagementId) {
        Instant now = clock.instant();
        return sql.list("SELECT s.node_id, s.role, s.label, s.minimum, s.maximum, s.required, m.id AS mandate_id, m.person_id,"
                + " p.given_name || ' ' || p.family_name AS person_name, m.valid_from, m.valid_to, m.cause, m.acceptance,"
                + " p.account_id, p.invited_until FROM jalon.seat s"
                + " LEFT JOIN jalon.mandate m ON m.tenant_id = s.tenant_id AND m.seat_id = s.id"
                + " LEFT JOIN jalon.person p ON p.tenant_id = m.tenant_id AND p.id = m.person_id"
                + " WHERE s.engagement_id = ? ORDER BY s.id, m.valid_from, m.id", row -> {
                    Instant until = Sql.instant(row, "invited_until");
                    boolean bound = row.getObject("account_id") != null;
                    String account = bound ? "BOUND" : until != null && until.isAfter(now) ? "INVITED" : "NONE";
                    return new Line(row.getObject("node_id", UUID.class), row.getString("role"), row.getString("label"),
                            row.getInt("minimum"), row.getInt("maximum"), row.getBoolean("required"),
                            row.getObject("mandate_id", UUID.class), row.getObject("person_id", UUID.class),
                            row.getString("person_name"), row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class), row.getString("cause"), row.getString("acceptance"), account);
                }, engagementId);
    }
}
