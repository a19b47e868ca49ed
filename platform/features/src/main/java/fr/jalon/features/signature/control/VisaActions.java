package fr.jalon.features.signature.control;

import fr.jalon.features.action.ActionSource;
import fr.jalon.features.action.PendingAction;
import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.signature.entity.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The visas that wait for the current person. */
@ApplicationScoped
public class VisaActions implements ActionSource {

    @Inject
    private Envelopes envelopes;

    @Inject
    private Visas visas;

    @Inject
    private VisaTurn turn;

    @Inject
    private Deliverables deliverables;

    @Inject
    private Engagements engagements;

    @Override
    public List<PendingAction> actions() {
        return envelopes.open(Envelope.Kind.VISA).stream()
                .filter(envelope -> turn.obstacle(deliverables.get(envelope.obligationId()), envelope).isEmpty()).map(this::action).toList();
    }

    private PendingAction action(Envelope envelope) {
        DeliverableRef deliverable = deliverables.get(envelope.obligationId());
        NodeRef node = engagements.node(envelope.nodeId());
        List<Envelope> next = visas.after(deliverable, envelope);
        return new PendingAction(envelope.id(), "VISA", envelope.label() + " : " + deliverable.title(),
                "Le livrable est remis : lisez-le, puis donnez le visa ou refusez-le.",
                new PendingAction.Place(node.id(), node.label(), node.path()), envelope.engagementId(), null, false,
                next.isEmpty() ? null : Visas.names(next), null,
                "/projets/" + envelope.engagementId() + "/livrables/" + envelope.obligationId(), "Répondre au visa");
    }
}
