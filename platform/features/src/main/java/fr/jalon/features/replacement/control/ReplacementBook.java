package fr.jalon.features.replacement.control;

import fr.jalon.features.deadline.Clocks;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.ReplacementDefinition;
import fr.jalon.features.replacement.ReplacementProblem;
import fr.jalon.features.replacement.entity.Proposal;
import fr.jalon.features.replacement.entity.Replacement;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantOwned;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bound space's replacements, their proposals and clocks. */
@ApplicationScoped
public class ReplacementBook {

    /** Kind of what the clocks of this feature run for. */
    static final String CLOCKED = "REPLACEMENT";

    @Inject
    private Persistence persistence;

    @Inject
    private Clocks clocks;

    @Inject
    private Engagements engagements;

    /** @return oldest first */
    public List<Replacement> ofEngagement(UUID engagementId) {
        return persistence.list(Replacement.class, "SELECT r FROM Replacement r WHERE r.engagementId = ?1 ORDER BY r.announcedAt, r.id",
                engagementId);
    }

    /** @return those in which someone still has to act, in engagements that run */
    List<Replacement> open() {
        return persistence.list(Replacement.class, "SELECT r FROM Replacement r WHERE r.endedAt IS NULL"
                + " AND r.engagementId NOT IN (SELECT e.id FROM Engagement e WHERE e.state = 'CLOSED') ORDER BY r.announcedAt, r.id");
    }

    List<Replacement> openAt(UUID nodeId, String role) {
        return persistence.list(Replacement.class, "SELECT r FROM Replacement r WHERE r.endedAt IS NULL AND r.nodeId = ?1 AND r.role = ?2",
                nodeId, role);
    }

    /** @throws Problem NO_REPLACEMENT, also for one of another engagement */
    public Replacement get(UUID engagementId, UUID id) {
        return persistence.find(Replacement.class, id).filter(r -> r.engagementId().equals(engagementId))
                .orElseThrow(() -> new Problem(ReplacementProblem.NO_REPLACEMENT,
                        "Ce remplacement n'existe pas dans ce projet, ou vous n'y participez pas."));
    }

    /** Of two people who act at once, the second sees what the first did. */
    Replacement lock(Replacement replacement) {
        persistence.em().refresh(replacement, LockModeType.PESSIMISTIC_WRITE);
        return replacement;
    }

    Optional<Replacement> find(UUID id) {
        return persistence.find(Replacement.class, id);
    }

    /** @return oldest first */
    public List<Proposal> proposals(UUID replacementId) {
        return persistence.list(Proposal.class, "SELECT p FROM Proposal p WHERE p.replacementId = ?1 ORDER BY p.number", replacementId);
    }

    /** @return the one that awaits an answer */
    public Optional<Proposal> pending(UUID replacementId) {
        return proposals(replacementId).stream().filter(p -> p.state() == Proposal.ProposalState.PENDING).findFirst();
    }

    /** @return oldest first */
    public List<Deadline> deadlines(UUID replacementId) {
        return clocks.of(replacementId);
    }

    /** @return the clock that counts now */
    public Optional<Deadline> clock(UUID replacementId) {
        return deadlines(replacementId).stream().filter(Deadline::open).reduce((one, next) -> next);
    }

    /** @return how the seat's holder is replaced; empty where nothing is declared */
    public Optional<ReplacementDefinition> rule(UUID engagementId, String role) {
        return engagements.definition(engagementId).role(role).map(declared -> declared.replacement());
    }

    /** @return the same for a replacement that runs */
    public Optional<ReplacementDefinition> rule(Replacement replacement) {
        return rule(replacement.engagementId(), replacement.role());
    }

    <T extends TenantOwned> T add(T row) {
        T added = persistence.add(row);
        persistence.flush();
        return added;
    }
}
