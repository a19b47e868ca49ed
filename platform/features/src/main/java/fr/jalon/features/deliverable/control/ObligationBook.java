package fr.jalon.features.deliverable.control;

import fr.jalon.features.deadline.Clocks;
import fr.jalon.features.deliverable.DeliverableProblem;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Decision;
import fr.jalon.features.deliverable.entity.DeliveredVersion;
import fr.jalon.features.deliverable.entity.Delivery;
import fr.jalon.features.deliverable.entity.Draft;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.deliverable.entity.Observation;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantOwned;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The bound space's obligations and what hangs on them. */
@ApplicationScoped
public class ObligationBook {

    private static final String ABSENT = "Ce livrable n'existe pas dans cet espace, ou vous ne participez pas à son suivi.";

    /** Kind of what the clocks of this feature run for. */
    static final String CLOCKED = "OBLIGATION";

    @Inject
    private Persistence persistence;

    @Inject
    private Clocks clocks;

    /** @throws Problem NO_DELIVERABLE */
    public Obligation get(UUID id) {
        return persistence.find(Obligation.class, id).orElseThrow(ObligationBook::absent);
    }

    /**
     * Locks the row until the end of the transaction: of two people who act at once, the second sees what the first did.
     *
     * @throws Problem NO_DELIVERABLE
     */
    Obligation lock(UUID id) {
        Obligation found = persistence.em().find(Obligation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw absent();
        }
        return found;
    }

    static Problem absent() {
        return new Problem(DeliverableProblem.NO_DELIVERABLE, ABSENT);
    }

    /** @return those that are still foreseen or have begun, by due day */
    public List<Obligation> ofEngagement(UUID engagementId) {
        return persistence.list(Obligation.class, "SELECT o FROM Obligation o WHERE o.engagementId = ?1"
                + " AND o.withdrawnAt IS NULL ORDER BY o.dueOn, o.title", engagementId);
    }

    Map<UUID, Obligation> byPlanItem(UUID engagementId) {
        Map<UUID, Obligation> found = new LinkedHashMap<>();
        persistence.list(Obligation.class, "SELECT o FROM Obligation o WHERE o.engagementId = ?1", engagementId)
                .forEach(o -> found.put(o.planItemId(), o));
        return found;
    }

    /** @return those of running engagements that still wait for someone, by engagement and due day */
    List<Obligation> unsettled() {
        return persistence.list(Obligation.class, "SELECT o FROM Obligation o WHERE o.settledOn IS NULL AND o.withdrawnAt IS NULL"
                + " AND o.engagementId NOT IN (SELECT e.id FROM Engagement e WHERE e.state = 'CLOSED')"
                + " ORDER BY o.engagementId, o.dueOn, o.title");
    }

    /** @return the newest version of each document that was proposed */
    List<Draft> currentDrafts(UUID obligationId) {
        Map<UUID, Draft> newest = new LinkedHashMap<>();
        persistence.list(Draft.class, "SELECT d FROM Draft d WHERE d.obligationId = ?1 ORDER BY d.at, d.id", obligationId)
                .forEach(draft -> newest.put(draft.documentId(), draft));
        return List.copyOf(newest.values());
    }

    /** @return oldest first */
    public List<Delivery> deliveries(UUID obligationId) {
        return persistence.list(Delivery.class, "SELECT d FROM Delivery d WHERE d.obligationId = ?1 ORDER BY d.number",
                obligationId);
    }

    /** @return the first delivery of each obligation of an engagement that has one, by obligation */
    Map<UUID, Delivery> firstDeliveries(UUID engagementId) {
        Map<UUID, Delivery> first = new LinkedHashMap<>();
        persistence.list(Delivery.class, "SELECT d FROM Delivery d WHERE d.number = 1 AND d.obligationId IN"
                + " (SELECT o.id FROM Obligation o WHERE o.engagementId = ?1)", engagementId).forEach(d -> first.put(d.obligationId(), d));
        return first;
    }

    Optional<Delivery> lastDelivery(UUID obligationId) {
        List<Delivery> all = deliveries(obligationId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** @return the versions frozen by all deliveries of an obligation */
    public List<DeliveredVersion> delivered(UUID obligationId) {
        return persistence.list(DeliveredVersion.class, "SELECT v FROM DeliveredVersion v WHERE v.deliveryId IN"
                + " (SELECT d.id FROM Delivery d WHERE d.obligationId = ?1) ORDER BY v.name", obligationId);
    }

    /** @return oldest first */
    public List<Decision> decisions(UUID obligationId) {
        return persistence.list(Decision.class, "SELECT d FROM Decision d WHERE d.obligationId = ?1 ORDER BY d.decidedAt, d.id",
                obligationId);
    }

    /** @return oldest first */
    public List<Observation> observations(UUID obligationId) {
        return persistence.list(Observation.class,
                "SELECT o FROM Observation o WHERE o.obligationId = ?1 ORDER BY o.at, o.id", obligationId);
    }

    /** @return oldest first */
    public List<Deadline> deadlines(UUID obligationId) {
        return clocks.of(obligationId);
    }

    /** @return clocks of deliverables that run or are suspended, or are over and were not answered in time */
    public List<Deadline> openDeadlines() {
        return clocks.open(CLOCKED);
    }

    /** @return the same of one engagement */
    public List<Deadline> openDeadlines(UUID engagementId) {
        return openDeadlines().stream().filter(deadline -> deadline.engagementId().equals(engagementId)).toList();
    }

    <T extends TenantOwned> T add(T row) {
        return persistence.add(row);
    }
}
