package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.engagement.Unfinished;
import fr.jalon.features.signature.entity.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Documents that not all have signed, and visas that nobody answered. */
@ApplicationScoped
public class UnsignedDocuments implements Unfinished {

    @Inject
    private Envelopes envelopes;

    @Inject
    private Deliverables deliverables;

    @Override
    public List<String> in(UUID engagementId) {
        return envelopes.ofEngagement(engagementId).stream().filter(Envelope::open).map(envelope -> "« " + envelope.label() + " » de « "
                + deliverables.get(envelope.obligationId()).title() + " » "
                + (envelope.kind() == Envelope.Kind.VISA ? "est attendu" : "attend une signature")).toList();
    }
}
