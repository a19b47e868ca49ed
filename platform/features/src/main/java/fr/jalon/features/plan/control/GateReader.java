package fr.jalon.features.plan.control;

import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Gates of an engagement with the planned start of the phase they lead into. */
@ApplicationScoped
public class GateReader {

    @Inject
    private TenantSql sql;

    /**
     * A gate.
     *
     * @param plannedOn planned start of its phase, or null
     */
    public record Row(UUID nodeId, String phase, String state, Instant openedAt, UUID openedBy, String motive, LocalDate plannedOn) {
    }

    /** @return gates by the order of their phases */
    public List<Row> of(UUID engagementId) {
        return sql.list("SELECT g.node_id, g.phase, g.state, g.opened_at, g.opened_by, g.motive, i.start_on FROM jalon.gate g"
                + " LEFT JOIN jalon.plan_item i ON i.tenant_id = g.tenant_id AND i.node_id = g.node_id AND i.code = g.phase"
                + " AND i.kind = 'PHASE' AND i.withdrawn_at IS NULL WHERE g.engagement_id = ? ORDER BY i.position, g.node_id",
                row -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3), Sql.instant(row, "opened_at"),
                        row.getObject(5, UUID.class), row.getString(6), row.getObject(7, LocalDate.class)), engagementId);
    }
}
