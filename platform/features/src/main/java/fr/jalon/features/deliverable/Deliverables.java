package fr.jalon.features.deliverable;

import java.util.List;
import java.util.UUID;

/** Deliverables and what was decided on them, for other features. Ask inside the tenant's transaction. */
public interface Deliverables {

    /**
     * Checks no right.
     *
     * @throws fr.jalon.kernel.problem.Problem ABSENT if this space has no such deliverable
     */
    DeliverableRef get(UUID obligationId);

    /** @throws fr.jalon.kernel.problem.Problem ABSENT if there is none, or the current person may not see it */
    DeliverableRef seen(UUID obligationId);

    /** @return all that is owed under an engagement, by due day; checks no right */
    List<OwedRef> owed(UUID engagementId);

    /** @return what was handed over, oldest first; checks no right */
    List<DeliveryRef> deliveries(UUID obligationId);

    /** @return a decision and all that led to it; checks no right */
    RoundRef round(UUID obligationId, UUID decisionId);
}
