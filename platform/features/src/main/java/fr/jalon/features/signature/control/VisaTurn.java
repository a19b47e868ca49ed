package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.deliverable.DeliveryRef;
import fr.jalon.features.document.Documents;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.signature.SignatureProblem;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.signature.entity.Signature;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether the current person may give a visa now; if not, why. */
@ApplicationScoped
public class VisaTurn {

    @Inject
    private Envelopes envelopes;

    @Inject
    private Visas visas;

    @Inject
    private Signers signers;

    @Inject
    private Documents documents;

    @Inject
    private CurrentPerson me;

    /** @return why the current person may not answer, empty if they may */
    public Optional<Problem> obstacle(DeliverableRef deliverable, Envelope envelope) {
        return closed(envelope).or(() -> notMine(envelope)).or(() -> tooEarly(deliverable, envelope)).or(() -> involved(envelope));
    }

    private Optional<Problem> closed(Envelope envelope) {
        if (envelope.open()) {
            return Optional.empty();
        }
        Optional<Signature> given = visas.answer(envelope);
        return Optional.of(given.map(s -> s.personId().equals(me.id())
                ? new Problem(SignatureProblem.SIGNED_BEFORE, "Vous avez déjà répondu à ce visa. Une nouvelle remise le rouvrirait.")
                : new Problem(SignatureProblem.ENVELOPE_CLOSED, s.personName() + " a déjà répondu à ce visa. Une nouvelle remise le rouvrirait."))
                .orElseGet(() -> new Problem(SignatureProblem.ENVELOPE_CLOSED, "Ce visa n'est plus à donner. " + envelope.voidReason())));
    }

    private Optional<Problem> notMine(Envelope envelope) {
        EnvelopeSigner signer = envelopes.next(envelope.id()).orElseThrow();
        return signers.mandated(envelope, signer) ? Optional.empty() : Optional.of(new Problem(SignatureProblem.NOT_YOUR_SIGNATURE,
                "Ce visa revient à " + signers.who(envelope, signer) + "."));
    }

    private Optional<Problem> tooEarly(DeliverableRef deliverable, Envelope envelope) {
        return visas.before(deliverable, envelope).flatMap(first -> {
            Optional<Signature> answer = visas.answer(first);
            if (answer.filter(Signature::signed).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(new Problem(SignatureProblem.VISA_TOO_EARLY, answer.isPresent()
                    ? "« " + first.label() + " » a été refusé : ce visa se donne sur une nouvelle remise."
                    : "« " + first.label() + " » vient d'abord : " + signers.who(first, envelopes.next(first.id()).orElseThrow()) + "."));
        });
    }

    /** Nobody puts a visa on their own work, nor two on one delivery, nor on what they cannot read. */
    private Optional<Problem> involved(Envelope envelope) {
        DeliveryRef delivery = visas.delivery(envelope);
        if (delivery.personId().equals(me.id())) {
            return refused("Vous avez remis ce livrable : son visa revient à une autre personne.");
        }
        if (envelopes.onDelivery(envelope.deliveryId()).stream().flatMap(e -> visas.answer(e).stream()).anyMatch(s -> s.personId().equals(me.id()))) {
            return refused("Vous avez déjà répondu à un autre visa de cette remise : une même personne n'en donne qu'un.");
        }
        return delivery.documents().stream().allMatch(d -> documents.readable(d.documentId()).isPresent()) ? Optional.empty()
                : refused("Un des documents remis ne vous est pas ouvert : demandez à qui l'a remis de vous le rendre lisible.");
    }

    private static Optional<Problem> refused(String why) {
        return Optional.of(new Problem(SignatureProblem.NOT_YOUR_SIGNATURE, why));
    }
}
