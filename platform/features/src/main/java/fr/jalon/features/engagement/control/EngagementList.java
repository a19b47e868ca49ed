package fr.jalon.features.engagement.control;

import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which engagements there are, and when something last happened in them. */
@ApplicationScoped
public class EngagementList {

    @Inject
    private TenantSql sql;

    /** @return engagements that have one of the nodes, newest first */
    public List<UUID> withNodes(Set<UUID> nodes) {
        return nodes.isEmpty() ? List.of() : sql.list("SELECT g.id FROM jalon.engagement g WHERE g.id IN (SELECT n.engagement_id"
                + " FROM jalon.node n WHERE n.id = ANY (?)) ORDER BY g.opened_at DESC, g.id",
                row -> row.getObject(1, UUID.class), (Object) nodes.toArray(UUID[]::new));
    }

    /** @return instant of the last act in each engagement */
    public Map<UUID, Instant> lastActivity(Collection<UUID> engagementIds) {
        Map<UUID, Instant> last = new HashMap<>();
        sql.list("SELECT engagement_id, max(at) AS at FROM jalon.audit_entry WHERE engagement_id = ANY (?) GROUP BY engagement_id",
                row -> last.put(row.getObject(1, UUID.class), Sql.instant(row, "at")), (Object) engagementIds.toArray(UUID[]::new));
        return last;
    }

    /** @throws fr.jalon.kernel.problem.Problem ABSENT for an empty set: what one may not see does not exist */
    public Set<UUID> requireSome(Set<UUID> visible) {
        if (visible.isEmpty()) {
            throw EngagementReader.absent();
        }
        return visible;
    }
}
