package fr.jalon.features.register.control;

import fr.jalon.features.register.RegisterEntries;
import fr.jalon.features.register.RegisterProblem;
import fr.jalon.features.register.entity.RegisterChange;
import fr.jalon.features.register.entity.RegisterDependency;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantOwned;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The bound space's entries, their dependencies and their changes. */
@ApplicationScoped
public class RegisterBook implements RegisterEntries {

    @Inject
    private Persistence persistence;

    @Inject
    private TenantSql sql;

    /** @throws Problem NO_ENTRY, also for an entry of another engagement */
    public RegisterEntry get(UUID engagementId, UUID id) {
        return persistence.find(RegisterEntry.class, id).filter(entry -> entry.engagementId().equals(engagementId))
                .orElseThrow(RegisterBook::absent);
    }

    /**
     * Locks the row until the end of the transaction: of two people who act at once, the second sees what the first did.
     *
     * @throws Problem NO_ENTRY
     */
    RegisterEntry lock(UUID engagementId, UUID id) {
        RegisterEntry found = persistence.em().find(RegisterEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || !found.engagementId().equals(engagementId)) {
            throw absent();
        }
        return found;
    }

    static Problem absent() {
        return new Problem(RegisterProblem.NO_ENTRY,
                "Cette inscription n'existe pas dans ce projet, ou vous n'y participez pas.");
    }

    /** Makes what numbers entries or ties them together follow each other within an engagement. */
    void oneAtATime(UUID engagementId) {
        sql.list("SELECT id FROM jalon.engagement WHERE id = ? FOR NO KEY UPDATE", row -> row.getObject(1, UUID.class), engagementId);
    }

    /** @return the number after the last one; ask it under {@link #oneAtATime} */
    int nextNumber(UUID engagementId, String register) {
        return 1 + sql.one("SELECT max(number) FROM jalon.register_entry WHERE engagement_id = ? AND register = ?",
                row -> row.getObject(1, Integer.class), engagementId, register).orElse(0);
    }

    /** @return every entry of an engagement, by register and number */
    public List<RegisterEntry> ofEngagement(UUID engagementId) {
        return persistence.list(RegisterEntry.class, "SELECT e FROM RegisterEntry e WHERE e.engagementId = ?1"
                + " ORDER BY e.register, e.number", engagementId);
    }

    /**
     * @param horizon last due day that counts
     * @return open entries of running engagements that are due by then, or whose owner's mandate has ended
     */
    List<RegisterEntry> awaited(LocalDate horizon, LocalDate today) {
        return persistence.list(RegisterEntry.class, "SELECT e FROM RegisterEntry e WHERE e.endedOn IS NULL"
                + " AND e.engagementId NOT IN (SELECT g.id FROM Engagement g WHERE g.state = 'CLOSED') AND (e.dueOn <= ?1"
                + " OR e.mandateId IN (SELECT m.id FROM Mandate m WHERE m.validTo < ?2))"
                + " ORDER BY e.engagementId, e.dueOn, e.number", horizon, today);
    }

    /** @return what waits for what in an engagement */
    public List<RegisterDependency> dependencies(UUID engagementId) {
        return persistence.list(RegisterDependency.class,
                "SELECT d FROM RegisterDependency d WHERE d.engagementId = ?1 ORDER BY d.id", engagementId);
    }

    /** @return changes of an entry, oldest first */
    public List<RegisterChange> changes(UUID entryId) {
        return persistence.list(RegisterChange.class, "SELECT c FROM RegisterChange c WHERE c.entryId = ?1 ORDER BY c.at, c.id",
                entryId);
    }

    /** @return changes of an entry after the revision that someone saw, oldest first */
    List<RegisterChange> since(UUID entryId, int revision) {
        return persistence.list(RegisterChange.class, "SELECT c FROM RegisterChange c WHERE c.entryId = ?1 AND c.revision > ?2"
                + " ORDER BY c.at, c.id", entryId, revision);
    }

    /** @return changes in an engagement from an instant on, before another one, oldest first */
    List<RegisterChange> between(UUID engagementId, Instant from, Instant before) {
        return persistence.list(RegisterChange.class, "SELECT c FROM RegisterChange c WHERE c.engagementId = ?1 AND c.at >= ?2"
                + " AND c.at < ?3 ORDER BY c.at, c.id", engagementId, from.atOffset(ZoneOffset.UTC), before.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Set<UUID> on(UUID engagementId, Collection<UUID> nodeIds) {
        return ofEngagement(engagementId).stream().filter(entry -> nodeIds.contains(entry.nodeId())).map(RegisterEntry::id)
                .collect(Collectors.toSet());
    }

    <T extends TenantOwned> T add(T row) {
        return persistence.add(row);
    }

    void remove(RegisterDependency dependency) {
        persistence.em().remove(dependency);
    }

    void flush() {
        persistence.flush();
    }
}
