package fr.jalon.features.plan.control;

import fr.jalon.features.plan.DoneItem;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.plan.PlannedItem;
import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The kept calendar, for other features. */
@ApplicationScoped
public class PlanReader implements Plan {

    private static final String ITEMS = "SELECT id, engagement_id, node_id, code, occurrence, kind, phase, title, start_on, end_on,"
            + " withdrawn_at IS NOT NULL AS withdrawn FROM jalon.plan_item";

    @Inject
    private TenantSql sql;

    @Override
    public List<PlannedItem> items(UUID engagementId) {
        return sql.list(ITEMS + " WHERE engagement_id = ? ORDER BY coalesce(start_on, end_on), position, node_id, occurrence",
                PlanReader::read, engagementId);
    }

    @Override
    public Optional<PlannedItem> item(UUID itemId) {
        return sql.one(ITEMS + " WHERE id = ?", PlanReader::read, itemId);
    }

    @Override
    public List<DoneItem> done(Collection<UUID> engagementIds, Collection<String> codes, LocalDate today) {
        return sql.list("SELECT node_id, code, title, coalesce(actual_end, end_on) FROM jalon.plan_item WHERE engagement_id = ANY (?) AND code = ANY (?)"
                + " AND withdrawn_at IS NULL AND (kind <> 'SESSION' OR pin_kind IS NOT NULL) AND coalesce(actual_end, end_on) <= ?",
                row -> new DoneItem(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)),
                engagementIds.toArray(UUID[]::new), codes.toArray(String[]::new), today);
    }

    private static PlannedItem read(ResultSet row) throws SQLException {
        return new PlannedItem(row.getObject("id", UUID.class), row.getObject("engagement_id", UUID.class),
                row.getObject("node_id", UUID.class), row.getString("code"), row.getString("occurrence"), row.getString("kind"),
                row.getString("phase"), row.getString("title"), row.getObject("start_on", LocalDate.class),
                row.getObject("end_on", LocalDate.class), row.getBoolean("withdrawn"));
    }

    private record Step(String phase, boolean open) {
    }

    @Override
    public String phaseOf(UUID nodeId) {
        String current = null;
        for (Step step : sql.list("SELECT i.code, coalesce(g.state <> 'CLOSED', true) AS open FROM jalon.plan_item i"
                + " LEFT JOIN jalon.gate g ON g.tenant_id = i.tenant_id AND g.node_id = i.node_id AND g.phase = i.code"
                + " WHERE i.node_id = ? AND i.kind = 'PHASE' AND i.withdrawn_at IS NULL ORDER BY i.position",
                row -> new Step(row.getString(1), row.getBoolean(2)), nodeId)) {
            if (!step.open()) {
                return current;
            }
            current = step.phase();
        }
        return current;
    }

    @Override
    public boolean open(UUID nodeId, String phase) {
        return sql.one("SELECT state <> 'CLOSED' FROM jalon.gate WHERE node_id = ? AND phase = ?", row -> row.getBoolean(1), nodeId,
                phase).orElse(true);
    }

    @Override
    public JsonObject explanation(UUID itemId) {
        return sql.one("SELECT explanation FROM jalon.plan_item WHERE id = ?", row -> row.getString(1), itemId)
                .map(PlanReader::json).orElse(null);
    }

    static JsonObject json(String text) {
        return Jsons.readObject(text);
    }
}
