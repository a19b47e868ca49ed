package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.Notices;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells whose signature is next. */
@ApplicationScoped
class SignatureNews {

    @Inject
    private Notices notices;

    @Inject
    private Envelopes envelopes;

    @Inject
    private Deliverables deliverables;

    @Inject
    private Seats seats;

    @Inject
    private SpaceSettings space;

    void awaits(Envelope envelope) {
        envelopes.next(envelope.id()).ifPresent(signer -> notices.tell(new Notice(NoticeKind.AWAITED, envelope.id(),
                signer.id().toString(), space.today(), envelope.engagementId(), envelope.label() + " : "
                        + deliverables.get(envelope.obligationId()).title(), "Le document attend votre signature.",
                "/projets/" + envelope.engagementId() + "/livrables/" + envelope.obligationId()),
                seats.holders(envelope.nodeId(), signer.role(), space.today()).stream().map(Holder::personId).toList()));
    }
}
