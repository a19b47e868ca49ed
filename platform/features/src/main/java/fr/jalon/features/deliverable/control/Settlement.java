package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.entity.Decision;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.plan.DeliverableSettled;
import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;

/** Notes on the obligation what became of it, and tells the gates in the same transaction. */
@ApplicationScoped
class Settlement {

    @Inject
    private SpaceSettings space;

    @Inject
    private Event<DeliverableSettled> settled;

    void byDecision(Obligation obligation, Decision decision, Instant now) {
        boolean before = obligation.settled();
        obligation.decided(decision.effect(), decision.label(), now.atZone(space.timeZone()).toLocalDate());
        if (obligation.settled()) {
            fire(obligation, DeliverableSettled.Effect.SETTLED);
        } else if (before || obligation.effect() == Effect.REFUSED) {
            fire(obligation, DeliverableSettled.Effect.OWED);
        }
    }

    void byDelivery(Obligation obligation, Instant now) {
        obligation.settledByDelivery(now.atZone(space.timeZone()).toLocalDate());
        fire(obligation, DeliverableSettled.Effect.SETTLED);
    }

    private void fire(Obligation obligation, DeliverableSettled.Effect effect) {
        settled.fire(new DeliverableSettled(obligation.id(), obligation.nodeId(), obligation.phase(), obligation.code(), effect));
    }
}
