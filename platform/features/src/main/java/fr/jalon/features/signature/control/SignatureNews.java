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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whose signature is next, and what a visa says. */
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
        envelopes.next(envelope.id()).ifPresent(signer -> notices.tell(notice(NoticeKind.AWAITED, envelope, signer.id().toString(),
                envelope.kind() == Envelope.Kind.VISA ? "Le livrable est remis et attend votre visa." : "Le document attend votre signature."),
                holders(envelope, signer.role()).toList()));
    }

    /** Tells those who wrote, checked and handed over what a visa says. */
    void answered(Envelope envelope, String statement) {
        notices.tell(notice(NoticeKind.DECISION, envelope, "answered", statement), deliverables.get(envelope.obligationId()).authors().stream()
                .flatMap(role -> holders(envelope, role)).collect(Collectors.toSet()));
    }

    private Notice notice(NoticeKind kind, Envelope envelope, String occasion, String sentence) {
        return new Notice(kind, envelope.id(), occasion, space.today(), envelope.engagementId(), envelope.label() + " : "
                + deliverables.get(envelope.obligationId()).title(), sentence,
                "/projets/" + envelope.engagementId() + "/livrables/" + envelope.obligationId());
    }

    private Stream<UUID> holders(Envelope envelope, String role) {
        return seats.holders(envelope.nodeId(), role, space.today()).stream().map(Holder::personId);
    }
}
