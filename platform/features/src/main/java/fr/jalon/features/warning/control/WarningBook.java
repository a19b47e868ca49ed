package fr.jalon.features.warning.control;

import fr.jalon.features.warning.entity.WarningDecision;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The bound space's decisions on signs. */
@ApplicationScoped
public class WarningBook {

    @Inject
    private Persistence persistence;

    @Inject
    private TenantSql sql;

    /** Makes deciders of an engagement follow each other until the end of the transaction. */
    void oneAtATime(UUID engagementId) {
        sql.list("SELECT id FROM jalon.engagement WHERE id = ? FOR NO KEY UPDATE", row -> row.getObject(1, UUID.class), engagementId);
    }

    /** @return decisions of an engagement, oldest first */
    public List<WarningDecision> of(UUID engagementId) {
        return persistence.list(WarningDecision.class, "SELECT d FROM WarningDecision d WHERE d.engagementId = ?1 ORDER BY d.at, d.id", engagementId);
    }

    /** @return the newest decision of each node */
    Map<UUID, WarningDecision> newest(UUID engagementId, String register) {
        Map<UUID, WarningDecision> newest = new HashMap<>();
        of(engagementId).stream().filter(decision -> decision.register().equals(register)).forEach(decision -> newest.put(decision.nodeId(), decision));
        return newest;
    }

    WarningDecision add(WarningDecision decision) {
        return persistence.add(decision);
    }
}
