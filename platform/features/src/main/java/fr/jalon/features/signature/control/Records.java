package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.DecisionTaken;
import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.deliverable.DeliveryMade;
import fr.jalon.features.document.Documents;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.RecordDefinition;
import fr.jalon.features.signature.entity.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens an envelope for each decision whose approval declares a signed document, and voids what a newer act overtakes. */
@ApplicationScoped
public class Records {

    private static final int LONGEST_NAME = 200;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Deliverables deliverables;

    @Inject
    private Engagements engagements;

    @Inject
    private RecordContent content;

    @Inject
    private RecordPrinter printer;

    @Inject
    private Documents documents;

    @Inject
    private SealKeys keys;

    @Inject
    private SignatureHistory history;

    @Inject
    private SignatureNews news;

    @Inject
    private Clock clock;

    void overtakenByDelivery(@Observes DeliveryMade made) {
        voidOpen(made.obligationId(), "Une nouvelle remise (n° " + made.number() + ") a été faite.");
    }

    /** Where the law decided by silence, nobody states anything: there is nothing to sign. */
    void decided(@Observes DecisionTaken taken) {
        voidOpen(taken.obligationId(), "Une nouvelle décision a été prise.");
        if (!taken.bySilence()) {
            DeliverableRef deliverable = deliverables.get(taken.obligationId());
            declared(deliverable).ifPresent(record -> open(deliverable, taken.decisionId(), record));
        }
    }

    private Optional<RecordDefinition> declared(DeliverableRef deliverable) {
        return Optional.ofNullable(deliverable.approval()).flatMap(engagements.definition(deliverable.engagementId())::approval)
                .map(ApprovalDefinition::record);
    }

    private void voidOpen(UUID obligationId, String reason) {
        envelopes.lockOpen(obligationId, Envelope.Kind.RECORD).forEach(envelope -> {
            envelope.voided(reason, clock.instant());
            // Before the next one is opened: a deliverable has one open envelope at most.
            envelopes.flush();
            history.note(envelope, "record-voided", "« " + envelope.label() + " » n'est plus à signer. " + reason);
        });
    }

    private void open(DeliverableRef deliverable, UUID decisionId, RecordDefinition record) {
        keys.require();
        Instant now = clock.instant();
        List<RecordContent.Signer> signers = content.signers(deliverable, record);
        VersionRef version = documents.keep(name(record, deliverable), record.label() + ".pdf",
                printer.pdf(deliverable, decisionId, record, signers, now));
        documents.link(version.documentId(), deliverable.nodeId(), "DECISION", decisionId, "RECORD");
        Envelope envelope = envelopes.add(new Envelope(deliverable, decisionId, record.label(), version, now));
        for (int i = 0; i < signers.size(); i++) {
            envelopes.add(signers.get(i).at(envelope.id(), i + 1));
        }
        envelopes.flush();
        news.awaits(envelope);
        history.note(envelope, "record-opened", "« " + record.label() + " » a été établi et attend "
                + (signers.size() == 1 ? "une signature." : signers.size() + " signatures."));
    }

    private static String name(RecordDefinition record, DeliverableRef deliverable) {
        return limited(record.label() + " : " + deliverable.title());
    }

    /** @return the name of a document, no longer than one may be */
    static String limited(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
