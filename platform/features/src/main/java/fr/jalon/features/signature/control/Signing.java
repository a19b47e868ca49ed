package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.signature.RecordSigned;
import fr.jalon.features.signature.SignatureProblem;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.signature.entity.Signature;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Signers sign in order, each by a mandate of today, each what it was shown; the last signature seals. */
@ApplicationScoped
public class Signing {

    @Inject
    private Envelopes envelopes;

    @Inject
    private Deliverables deliverables;

    @Inject
    private Signers signers;

    @Inject
    private CurrentPerson me;

    @Inject
    private Completion completion;

    @Inject
    private SignatureHistory history;

    @Inject
    private SignatureNews news;

    @Inject
    private Event<RecordSigned> signed;

    @Inject
    private Clock clock;

    /**
     * Signs as whoever is next.
     *
     * @param shown digest that the person was shown and agreed to sign
     * @throws Problem ENVELOPE_CLOSED, SIGNED_BEFORE, NOT_YOUR_SIGNATURE naming who may, ANOTHER_DOCUMENT
     */
    public void sign(UUID envelopeId, String shown) {
        Envelope envelope = seen(envelopeId);
        EnvelopeSigner signer = turn(envelope);
        if (!envelope.sha256().equals(shown)) {
            throw new Problem(SignatureProblem.ANOTHER_DOCUMENT, "L'empreinte confirmée n'est pas celle du document à signer. "
                    + "Rechargez la page, relisez le document, puis signez.");
        }
        Instant now = clock.instant();
        Signature signature = envelopes.add(new Signature(signer, null, Signature.Remark.NONE, signers.by(envelope, signer), now));
        envelopes.flush();
        history.note(envelope, "record-signed", signature.personName() + " a signé « " + envelope.label() + " » en qualité de "
                + signer.quality() + " (empreinte SHA-256 " + envelope.sha256() + ").");
        boolean complete = envelopes.next(envelope.id()).isEmpty();
        if (complete) {
            completion.complete(envelope, now);
        } else {
            news.awaits(envelope);
        }
        signed.fire(new RecordSigned(envelope.obligationId(), envelope.decisionId(), complete));
    }

    /** Refuses to sign, as whoever is next: the envelope is void, and it takes a new decision to open another. */
    public void refuse(UUID envelopeId, String motive) {
        Envelope envelope = seen(envelopeId);
        EnvelopeSigner signer = turn(envelope);
        String reason = Signers.requireMotive(motive, "Dites pourquoi vous refusez de signer.");
        Signature refusal = envelopes.add(new Signature(signer, reason, Signature.Remark.NONE, signers.by(envelope, signer), clock.instant()));
        envelope.voided(refusal.personName() + " a refusé de signer. Motif : " + reason, clock.instant());
        history.note(envelope, "record-refused", refusal.personName() + " a refusé de signer « " + envelope.label()
                + " ». Motif : " + reason);
    }

    private Envelope seen(UUID envelopeId) {
        Envelope envelope = envelopes.lock(envelopeId, Envelope.Kind.RECORD);
        deliverables.seen(envelope.obligationId());
        return envelope;
    }

    /** @return the signer whose turn it is, if the current person may act as that one */
    private EnvelopeSigner turn(Envelope envelope) {
        signedBefore(envelope).ifPresent(at -> {
            throw new Problem(SignatureProblem.SIGNED_BEFORE, "Vous avez déjà signé ce document : une même personne ne signe qu'une fois.");
        });
        if (!envelope.open()) {
            throw new Problem(SignatureProblem.ENVELOPE_CLOSED, envelope.state() == Envelope.State.COMPLETE
                    ? "Toutes les signatures ont été données." : "Ce document n'est plus à signer. " + envelope.voidReason());
        }
        EnvelopeSigner next = envelopes.next(envelope.id()).orElseThrow();
        if (!signers.mandated(envelope, next)) {
            throw new Problem(SignatureProblem.NOT_YOUR_SIGNATURE, "La signature revient maintenant à " + signers.who(envelope, next) + ".");
        }
        return next;
    }

    private Optional<Instant> signedBefore(Envelope envelope) {
        return envelopes.signatures(envelope.id()).stream().filter(s -> s.signed() && s.personId().equals(me.id()))
                .map(Signature::at).findFirst();
    }

    /** @return whether {@link #sign} would let the current person through */
    public boolean may(Envelope envelope) {
        return envelope.open() && signedBefore(envelope).isEmpty() && envelopes.next(envelope.id())
                .filter(next -> signers.mandated(envelope, next)).isPresent();
    }

    /** @return whether nobody has signed or refused yet, so that a copy to work on misleads nobody */
    public boolean untouched(Envelope envelope) {
        return envelope.open() && envelopes.signatures(envelope.id()).isEmpty();
    }
}
