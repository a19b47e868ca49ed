package fr.jalon.features.signature.control;

import fr.jalon.features.action.ActionSource;
import fr.jalon.features.action.PendingAction;
import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.signature.entity.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The documents that wait for the current person's signature. */
@ApplicationScoped
public class RecordActions implements ActionSource {

    @Inject
    private Envelopes envelopes;

    @Inject
    private Signing signing;

    @Inject
    private Signers signers;

    @Inject
    private Deliverables deliverables;

    @Inject
    private Engagements engagements;

    @Override
    public List<PendingAction> actions() {
        return envelopes.open(Envelope.Kind.RECORD).stream().filter(signing::may).map(this::action).toList();
    }

    private PendingAction action(Envelope envelope) {
        DeliverableRef deliverable = deliverables.get(envelope.obligationId());
        NodeRef node = engagements.node(envelope.nodeId());
        return new PendingAction(envelope.id(), "SIGN", envelope.label() + " : " + deliverable.title(),
                "Le document est établi : lisez-le, puis signez-le ou refusez de le signer.",
                new PendingAction.Place(node.id(), node.label(), node.path()), envelope.engagementId(), null, false,
                waiting(envelope), null, "/projets/" + envelope.engagementId() + "/livrables/" + envelope.obligationId(), "Signer");
    }

    /** @return who signs next, or null for the last one */
    private String waiting(Envelope envelope) {
        List<EnvelopeSigner> left = envelopes.signers(envelope.id());
        List<Signature> done = envelopes.signatures(envelope.id());
        return left.stream().skip(done.size() + 1L).findFirst().map(signer -> signers.who(envelope, signer)).orElse(null);
    }
}
