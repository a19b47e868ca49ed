package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.DeliverableProblem;
import fr.jalon.features.deliverable.DeliveryMade;
import fr.jalon.features.deliverable.entity.ActingPerson;
import fr.jalon.features.deliverable.entity.DeliveredVersion;
import fr.jalon.features.deliverable.entity.Delivery;
import fr.jalon.features.deliverable.entity.Draft;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.deliverable.entity.Observation;
import fr.jalon.features.deliverable.entity.Step;
import fr.jalon.features.document.Documents;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.PartyRef;
import fr.jalon.features.programme.definition.ClockDefinition.Holder;
import fr.jalon.features.programme.definition.ClockDefinition.Start;
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

/** The acts of the party that owes: its named representative delivers, delivers again, or observes. */
@ApplicationScoped
public class Delivering {

    @Inject
    private ObligationBook book;

    @Inject
    private Actors actors;

    @Inject
    private Circuit circuit;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Settlement settlement;

    @Inject
    private Documents documents;

    @Inject
    private Engagements engagements;

    @Inject
    private History history;

    @Inject
    private Event<DeliveryMade> made;

    @Inject
    private Clock clock;

    /** The legal delivery: this instant counts, and the newest version of each attached document is frozen. */
    public void deliver(UUID obligationId) {
        Obligation obligation = book.lock(obligationId);
        ActingPerson by = actors.require(obligation, SeatRight.DELIVER, obligation.deliverer());
        Circuit.require(obligation, Step.DELIVER, Step.PERFECT);
        // Also when it came back to its writer in between: what counts is the decision that it answers.
        boolean again = obligation.effect() == Effect.POSTPONED;
        Instant now = Deadlines.now(clock);
        Delivery delivery = freeze(obligation, by, now);
        circuit.advance(obligation, obligation.step() == Step.PERFECT
                ? Map.of(Circuit.PERFECT_OUTCOME, Circuit.REDELIVERY) : Map.of(), now);
        deadlines.met(obligation, Holder.OBLIGOR, now);
        deadlines.start(obligation, again ? Start.REDELIVERY_OR_OBSERVATIONS : Start.DELIVERY, null, now);
        history.note(obligation, again ? "delivered-again" : "delivered", by.name() + " a remis le livrable (remise n° "
                + delivery.number() + (delivery.onBehalfOf() == null ? "" : ", au nom de " + delivery.onBehalfOf()) + ").");
        if (obligation.validator() == null && obligation.step() == Step.ENDED) {
            settlement.byDelivery(obligation, now);
        }
        made.fire(new DeliveryMade(obligation.id(), delivery.number()));
    }

    private Delivery freeze(Obligation obligation, ActingPerson by, Instant now) {
        List<Draft> drafts = book.currentDrafts(obligation.id());
        Optional<Delivery> last = book.lastDelivery(obligation.id());
        if (drafts.isEmpty()) {
            throw new Problem(DeliverableProblem.NOTHING_ATTACHED, "Aucun document n'est joint : il n'y a rien à remettre.");
        }
        if (last.isPresent() && drafts.stream().noneMatch(draft -> draft.at().isAfter(last.get().at()))) {
            throw new Problem(DeliverableProblem.NOTHING_ATTACHED,
                    "Rien n'a changé depuis la remise précédente : joignez une nouvelle version, ou présentez vos observations.");
        }
        String party = engagements.party(obligation.nodeId(), obligation.obligor()).map(PartyRef::organisationName).orElse(null);
        Delivery delivery = book.add(new Delivery(obligation.id(), last.map(Delivery::number).orElse(0) + 1, by, party, now));
        for (Draft draft : drafts) {
            book.add(new DeliveredVersion(delivery.id(), documents.version(draft.documentId(), draft.number()).orElseThrow()));
        }
        return delivery;
    }

    /** Answers a postponement without delivering again. */
    public void observe(UUID obligationId, String text) {
        Obligation obligation = book.lock(obligationId);
        ActingPerson by = actors.require(obligation, SeatRight.DELIVER, obligation.deliverer());
        Circuit.require(obligation, Step.PERFECT);
        String observations = Drafting.requireText("text", text, "Écrivez vos observations.");
        Delivery delivery = book.lastDelivery(obligation.id()).orElseThrow();
        Instant now = Deadlines.now(clock);
        book.add(new Observation(obligation.id(), delivery.id(), observations, by, now));
        circuit.advance(obligation, Map.of(Circuit.PERFECT_OUTCOME, Circuit.OBSERVATIONS), now);
        deadlines.met(obligation, Holder.OBLIGOR, now);
        deadlines.start(obligation, Start.REDELIVERY_OR_OBSERVATIONS, null, now);
        history.note(obligation, "observed", by.name() + " a présenté des observations : " + observations);
    }
}
