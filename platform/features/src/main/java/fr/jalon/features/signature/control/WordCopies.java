package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.RecordDefinition;
import fr.jalon.features.signature.SignatureProblem;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** A record to work on in a word processor, while nobody has signed it. What is signed is always the PDF. */
@ApplicationScoped
public class WordCopies {

    @Inject
    private Envelopes envelopes;

    @Inject
    private Signing signing;

    @Inject
    private Deliverables deliverables;

    @Inject
    private Engagements engagements;

    @Inject
    private RecordPrinter printer;

    /** @throws Problem NO_RECORD, ENVELOPE_CLOSED once somebody signed or refused */
    public byte[] of(UUID envelopeId) {
        Envelope envelope = envelopes.get(envelopeId);
        DeliverableRef deliverable = deliverables.seen(envelope.obligationId());
        if (!signing.untouched(envelope)) {
            throw new Problem(SignatureProblem.ENVELOPE_CLOSED, "Ce document n'existe plus sous Word : une personne l'a signé ou refusé, "
                    + "ou il est annulé. Téléchargez le PDF.");
        }
        RecordDefinition record = engagements.definition(deliverable.engagementId()).approval(deliverable.approval())
                .map(ApprovalDefinition::record).orElseThrow();
        return printer.docx(deliverable, envelope.decisionId(), record, envelope.openedAt());
    }
}
