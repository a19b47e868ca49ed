package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.DecisionTaken;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.deliverable.entity.Step;
import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.Notices;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whose turn it is, and what was decided on what they owe. */
@ApplicationScoped
class DeliverableNews {

    @Inject
    private Notices notices;

    @Inject
    private Seats seats;

    @Inject
    private SpaceSettings space;

    @Inject
    private ObligationBook book;

    /** The process waits for someone else now. What follows a postponement is told with the decision. */
    void awaits(Obligation obligation) {
        if (obligation.awaitedRole() != null && obligation.step() != Step.PERFECT) {
            String sentence = (obligation.sentBack() ? "Le document vous a été renvoyé. " : "") + Standing.task(obligation.step()) + ".";
            notices.tell(notice(NoticeKind.AWAITED, obligation, obligation.step().name() + " " + obligation.stepSince(), sentence),
                    holders(obligation, obligation.awaitedRole()));
        }
    }

    void decided(@Observes DecisionTaken taken) {
        Obligation obligation = book.get(taken.obligationId());
        String next = obligation.step() == Step.PERFECT ? " " + Standing.task(Step.PERFECT) + "." : "";
        notices.tell(notice(NoticeKind.DECISION, obligation, taken.decisionId().toString(), (taken.bySilence()
                ? "Le silence a produit son effet : " : "Décision : ") + obligation.outcomeLabel() + "." + next),
                holders(obligation, obligation.deliverer(), obligation.producer()));
    }

    private Notice notice(NoticeKind kind, Obligation obligation, String occasion, String sentence) {
        return new Notice(kind, obligation.id(), occasion, space.today(), obligation.engagementId(), obligation.title(), sentence,
                path(obligation));
    }

    private Set<UUID> holders(Obligation obligation, String... roles) {
        return Stream.of(roles).filter(Objects::nonNull).flatMap(role -> seats.holders(obligation.nodeId(), role, space.today()).stream())
                .map(Holder::personId).collect(Collectors.toSet());
    }

    /** @return the deliverable's page below the space's own */
    static String path(Obligation obligation) {
        return "/projets/" + obligation.engagementId() + "/livrables/" + obligation.id();
    }
}
