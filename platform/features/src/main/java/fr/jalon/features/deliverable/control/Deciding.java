package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.DecisionTaken;
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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private Event<DecisionTaken> taken;

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
        Delivery delivery = newest(obligation, deliveryId);
        DecisionDefinition definition = rules(obligation).orElseThrow().check(kind, content);
        record(obligation, new Decision(obligation.id(), delivery.id(), definition, content, by, Deadlines.now(clock)));
        history.note(obligation, "delivery-decided", by.name() + " a décidé sur la remise n° " + delivery.number() + " : "
                + outcome(definition, content));
    }

    /**
     * Takes a decision in the place of the final one, which stays readable. What the final one had closed is open again as
     * the new one says.
     *
     * @param supersededId the final decision, which must still be the newest
     * @throws Problem DECISION_REPLACED otherwise
     */
    public void replace(UUID obligationId, UUID deliveryId, UUID supersededId, String kind, Decision.Content content) {
        Obligation obligation = book.lock(obligationId);
        ActingPerson by = actors.require(obligation, SeatRight.DECIDE, obligation.validator());
        Decision former = finalOne(obligation).filter(decision -> decision.id().equals(supersededId)).orElseThrow(() ->
                new Problem(DeliverableProblem.DECISION_REPLACED, "La décision à remplacer n'est pas, ou n'est plus, la décision"
                        + " finale de ce livrable. Rechargez la page pour voir où il en est."));
        Delivery delivery = newest(obligation, deliveryId);
        DecisionDefinition definition = rules(obligation).orElseThrow().check(kind, content);
        Instant now = Deadlines.now(clock);
        circuit.reopen(obligation, now);
        deadlines.met(obligation, Holder.OBLIGOR, now);
        record(obligation, new Decision(obligation.id(), delivery.id(), definition, content, by, now));
        history.note(obligation, "decision-replaced", by.name() + " a remplacé la décision « " + former.label()
                + " » sur la remise n° " + delivery.number() + " : " + outcome(definition, content));
    }

    /** @return whether the current person may replace the final decision */
    public boolean mayReplace(Obligation obligation) {
        return finalOne(obligation).isPresent() && actors.may(obligation, SeatRight.DECIDE, obligation.validator());
    }

    /** @return rules for the decision that may be taken now, or take the place of the final one; empty at other steps */
    public Optional<DecisionRules> rules(Obligation obligation) {
        Optional<ApprovalDefinition> approval = declared.approval(obligation);
        if (obligation.step() == Step.DECIDE) {
            return approval.map(a -> DecisionRules.after(a, book.decisions(obligation.id()), book.deliveries(obligation.id()),
                    book.observations(obligation.id())));
        }
        return finalOne(obligation).flatMap(decision -> approval).map(a -> DecisionRules.replacing(a,
                book.decisions(obligation.id()), book.deliveries(obligation.id()), book.observations(obligation.id())));
    }

    private Optional<Decision> finalOne(Obligation obligation) {
        return obligation.step() == Step.ENDED ? last(book.decisions(obligation.id())) : Optional.empty();
    }

    private Delivery newest(Obligation obligation, UUID deliveryId) {
        Delivery delivery = book.lastDelivery(obligation.id()).orElseThrow();
        if (!delivery.id().equals(deliveryId)) {
            throw new Problem(DeliverableProblem.DELIVERY_REPLACED, "La remise n° " + delivery.number()
                    + " est la dernière : rechargez la page, puis décidez sur elle.");
        }
        return delivery;
    }

    private static String outcome(DecisionDefinition definition, Decision.Content content) {
        return definition.label() + (content.motive() == null ? "." : ". Motif : " + content.motive());
    }

    private static Optional<Decision> last(List<Decision> decisions) {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
    }

    /** The declared effect of silence: the decision that the law takes in the validator's place. */
    boolean bySilence(Obligation obligation, Effect effect, String motive, Instant now) {
        List<DecisionDefinition> kinds = declared.approval(obligation).map(ApprovalDefinition::decisions).orElse(List.of());
        DecisionDefinition definition = kinds.stream().filter(kind -> kind.effect() == effect).findFirst().orElse(null);
        if (definition == null || obligation.step() != Step.DECIDE) {
            return false;
        }
        Delivery delivery = book.lastDelivery(obligation.id()).orElseThrow();
        record(obligation, new Decision(obligation.id(), delivery.id(), definition, new Decision.Content(motive, null, null),
                null, now));
        return true;
    }

    private void record(Obligation obligation, Decision decision) {
        Instant now = decision.decidedAt();
        last(book.decisions(obligation.id())).filter(former -> former.deliveryId().equals(decision.deliveryId()))
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
        taken.fire(new DecisionTaken(obligation.id(), decision.id(), decision.personId() == null));
    }

    /** Notes that the party that owes has opened its newest decision; called when its representative reads it. */
    public void noteReceipt(Obligation obligation) {
        Decision newest = last(book.decisions(obligation.id())).orElse(null);
        if (newest == null || !actors.may(obligation, SeatRight.DELIVER, obligation.deliverer())) {
            return;
        }
        if (newest.received(clock.instant())) {
            history.note(obligation, "decision-received", "la décision « " + newest.label()
                    + " » a été ouverte pour la première fois par son destinataire.");
        }
    }
}
