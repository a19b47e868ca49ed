package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.deliverable.DeliveryMade;
import fr.jalon.features.deliverable.DeliveryRef;
import fr.jalon.features.programme.definition.VisaDefinition;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The visas that a delivery waits for. Each delivery asks for all of them anew: what was written on an earlier one stays readable and
 * stays about that one.
 */
@ApplicationScoped
public class Visas {

    @Inject
    private Envelopes envelopes;

    @Inject
    private Deliverables deliverables;

    @Inject
    private RecordContent content;

    @Inject
    private SignatureHistory history;

    @Inject
    private SignatureNews news;

    @Inject
    private Clock clock;

    void delivered(@Observes DeliveryMade made) {
        String reason = "Une nouvelle remise (n° " + made.number() + ") a été faite.";
        envelopes.lockOpen(made.obligationId(), Envelope.Kind.VISA).forEach(envelope -> {
            envelope.voided(reason, clock.instant());
            history.note(envelope, "visa-voided", "« " + envelope.label() + " » n'est plus attendu sur la remise précédente. " + reason);
        });
        DeliverableRef deliverable = deliverables.get(made.obligationId());
        if (!deliverable.visas().isEmpty()) {
            deliverables.deliveries(deliverable.id()).stream().filter(d -> d.number() == made.number())
                    .forEach(delivery -> ask(deliverable, delivery));
        }
    }

    private void ask(DeliverableRef deliverable, DeliveryRef delivery) {
        List<Envelope> first = new ArrayList<>();
        for (VisaDefinition visa : deliverable.visas()) {
            Envelope envelope = envelopes.add(new Envelope(deliverable, delivery.id(), visa, clock.instant()));
            envelopes.add(content.signer(deliverable, visa.role()).at(envelope.id(), 1));
            if (visa.after() == null) {
                first.add(envelope);
            }
            history.note(envelope, "visa-asked", "« " + visa.label() + " » est attendu sur la remise n° " + delivery.number() + ".");
        }
        envelopes.flush();
        first.forEach(news::awaits);
    }

    /** @return the visa that must be given before this one, empty if there is none */
    public Optional<Envelope> before(DeliverableRef deliverable, Envelope envelope) {
        return declared(deliverable, envelope).map(VisaDefinition::after).flatMap(after -> envelopes.onDelivery(envelope.deliveryId())
                .stream().filter(other -> other.visa().equals(after)).findFirst());
    }

    /** @return those that waited for this one */
    List<Envelope> after(DeliverableRef deliverable, Envelope envelope) {
        return envelopes.onDelivery(envelope.deliveryId()).stream().filter(Envelope::open).filter(other -> before(deliverable, other)
                .filter(one -> one.id().equals(envelope.id())).isPresent()).toList();
    }

    /** @return what the programme says of it, empty if a newer version of the programme does not ask for it any more */
    public Optional<VisaDefinition> declared(DeliverableRef deliverable, Envelope envelope) {
        return deliverable.visas().stream().filter(visa -> visa.code().equals(envelope.visa())).findFirst();
    }

    /** @return in which quality it is given, in French */
    public String quality(DeliverableRef deliverable, VisaDefinition visa) {
        return content.signer(deliverable, visa.role()).at(null, 1).quality();
    }

    /** @return what was answered, empty while it is awaited */
    public Optional<Signature> answer(Envelope envelope) {
        return envelopes.signatures(envelope.id()).stream().findFirst();
    }

    /** @return the delivery that it is about */
    public DeliveryRef delivery(Envelope envelope) {
        return deliverables.deliveries(envelope.obligationId()).stream().filter(d -> d.id().equals(envelope.deliveryId())).findFirst()
                .orElseThrow();
    }

    /** @return names of visas, to be read */
    static String names(List<Envelope> visas) {
        return visas.stream().map(Envelope::label).collect(Collectors.joining(", "));
    }
}
