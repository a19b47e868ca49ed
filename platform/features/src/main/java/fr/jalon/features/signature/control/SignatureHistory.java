package fr.jalon.features.signature.control;

import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.kernel.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells what happened to envelopes in the history of their deliverables. */
@ApplicationScoped
class SignatureHistory {

    @Inject
    private Audit audit;

    /** @param sentence French, for people */
    void note(Envelope envelope, String action, String sentence) {
        audit.record(action, "OBLIGATION", envelope.obligationId(), envelope.engagementId(), sentence);
    }
}
