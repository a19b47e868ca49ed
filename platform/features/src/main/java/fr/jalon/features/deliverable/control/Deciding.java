package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.DeliverableProblem;
import fr.jalon.features.deliverable.entity.ActingPerson;
import fr.jalon.features.deliverable.entity.Decision;
import fr.jalon.features.deliverable.entity.Delivery;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.deliverable.entity.Step;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.ClockDefinition.Holder;
import fr.jalon.features.programme.definition.ClockDefinition.Start;
import fr.jalon.features.programme.definition.DecisionDefinition;
import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The validator decides on a delivery, towards the party that owes. */
@ApplicationScoped
public class Deciding {

    @Inject
    private ObligationBook book;

    @Inject
    private Actors actors;

    @Inject
    private Declared declared;

    @Inject
    private Circuit circuit;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Settlement settlement;

    @Inject
    private History history;

    @Inject
    private Clock clock;

    /**
     * Takes a decision.
     *
     * @param deliveryId the delivery that the decision answers, which must still be the newest
     * @param kind       code of a declared decision
     */
    public void decide(UUID obligationId, UUID deliveryId, String kind, Decision.Content content) {
        Obligation obligation = book.lock(obligationId);
        ActingPerson by = actors.require(obligation, SeatRight.DECIDE, obligation.validator());
        Circuit.require(obligation, Step.DECIDE);
        Delivery delivery = book.lastDelivery(obligation.id()).orElseThrow();
        if (!delivery.id().equals(deliveryId)) {
            throw new Problem(DeliverableProblem.DELIVERY_REPLACED, "La remise n° " + delivery.number()
                    + " est la dernière : rechargez la page, puis décidez sur elle.");
        }
        List<Decision> before = book.decisions(obligation.id());
        ApprovalDefinition approval = declared.approval(obligation).orElseThrow();
        DecisionDefinition definition = DecisionRules.after(approval, before, book.deliveries(obligation.id()),
                book.observations(obligation.id())).check(kind, content);
        record(obligation, new Decision(obligation.id(), delivery.id(), definition, content, by, Deadlines.now(clock)), before);
        history.note(obligation, "delivery-decided", by.name() + " a décidé sur la remise n° " + delivery.number() + " : "
                + definition.label() + (content.motive() == null ? "." : ". Motif : " + content.motive()));
    }

    /** The declared effect of silence: the decision that the law takes in the validator's place. */
    boolean bySilence(Obligation obligation, Effect effect, String motive, Instant now) {
        List<DecisionDefinition> kinds = declared.approval(obligation).map(ApprovalDefinition::decisions).orElse(List.of());
        DecisionDefinition definition = kinds.stream().filter(kind -> kind.effect() == effect).findFirst().orElse(null);
        if (definition == null || obligation.step() != Step.DECIDE) {
            return false;
        }
        Delivery delivery = book.lastDelivery(obligation.id()).orElseThrow();
        Decision decision = new Decision(obligation.id(), delivery.id(), definition, new Decision.Content(motive, null, null),
                null, now);
        record(obligation, decision, book.decisions(obligation.id()));
        return true;
    }

    private void record(Obligation obligation, Decision decision, List<Decision> before) {
        Instant now = decision.decidedAt();
        before.stream().filter(former -> former.deliveryId().equals(decision.deliveryId())).reduce((one, next) -> next)
                .ifPresent(decision::supersedes);
        book.add(decision);
        circuit.advance(obligation, Map.of("effect", decision.effect().name(), "decision", decision.kind()), now);
        deadlines.met(obligation, Holder.VALIDATOR, now);
        if (decision.effect() == Effect.POSTPONED) {
            deadlines.start(obligation, Start.POSTPONEMENT, decision.content().delayDays(), now);
        } else if (decision.effect() == Effect.REFUSED) {
            deadlines.start(obligation, Start.REFUSAL, decision.content().delayDays(), now);
        }
        settlement.byDecision(obligation, decision, now);
    }

    /** Notes that the party that owes has opened its newest decision; called when its representative reads it. */
    public void noteReceipt(Obligation obligation) {
        List<Decision> decisions = book.decisions(obligation.id());
        if (decisions.isEmpty() || !actors.may(obligation, SeatRight.DELIVER, obligation.deliverer())) {
            return;
        }
        Decision newest = decisions.get(decisions.size() - 1);
        if (newest.received(clock.instant())) {
            history.note(obligation, "decision-received", "la décision « " + newest.label()
                    + " » a été ouverte pour la première fois par son destinataire.");
        }
    }
}
