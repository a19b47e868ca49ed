package fr.jalon.features.plan.control;

import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.plan.PlanLines;
import fr.jalon.features.plan.PlannedItem;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads whole calendars with the newest baseline beside them. */
@ApplicationScoped
public class PlanLineReader implements PlanLines {

    private static final String LINES = "SELECT i.*, b.number AS baseline, d.start_on AS baseline_start, d.end_on AS baseline_end"
            + " FROM jalon.plan_item i LEFT JOIN LATERAL (SELECT id, number FROM jalon.baseline b WHERE b.tenant_id = i.tenant_id"
            + " AND b.engagement_id = i.engagement_id ORDER BY number DESC LIMIT 1) b ON true"
            + " LEFT JOIN jalon.baseline_date d ON d.tenant_id = i.tenant_id AND d.baseline_id = b.id AND d.plan_item_id = i.id"
            + " WHERE i.engagement_id = ? AND i.withdrawn_at IS NULL"
            + " ORDER BY coalesce(i.start_on, i.end_on) NULLS LAST, i.position, i.node_id, i.occurrence";

    @Inject
    private TenantSql sql;

    @Override
    public List<PlanLine> of(UUID engagementId) {
        return sql.list(LINES, PlanLineReader::read, engagementId);
    }

    private static PlanLine read(ResultSet row) throws SQLException {
        PlannedItem item = new PlannedItem(row.getObject("id", UUID.class), row.getObject("engagement_id", UUID.class),
                row.getObject("node_id", UUID.class), row.getString("code"), row.getString("occurrence"), row.getString("kind"),
                row.getString("phase"), row.getString("title"), day(row, "start_on"), day(row, "end_on"), false);
        LocalDate baselineEnd = day(row, "baseline_end");
        return new PlanLine(item, day(row, "actual_start"), day(row, "actual_end"), row.getInt("tolerance"),
                row.getBoolean("contractual"), day(row, "minutes_due"), PlanReader.json(row.getString("explanation")),
                row.getString("pin_kind"), day(row, "pin_day"), row.getString("pin_reason"), row.getObject("pin_by", UUID.class),
                row.getObject("host_id", UUID.class), baselineEnd == null ? null : row.getInt("baseline"),
                day(row, "baseline_start"), baselineEnd);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
