package fr.jalon.features.deliverable.boundary;

import fr.jalon.features.deliverable.boundary.DeliverableDtos.DecisionDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.DecisionKindDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.DeliveredDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.DeliveryDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.ObservationDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.OpenPointDto;
import fr.jalon.features.deadline.DeadlineDtos.SourceDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.Verb;
import fr.jalon.features.deliverable.control.Actors;
import fr.jalon.features.deliverable.control.DeadlineChanges;
import fr.jalon.features.deliverable.control.Deciding;
import fr.jalon.features.deliverable.control.DecisionRules;
import fr.jalon.features.deliverable.control.Declared;
import fr.jalon.features.deliverable.control.ObligationBook;
import fr.jalon.features.deliverable.control.Standing;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Decision;
import fr.jalon.features.deliverable.entity.DeliveredVersion;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.deliverable.entity.Step;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.Ambiguity;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.ClockDefinition;
import fr.jalon.features.programme.definition.DecisionDefinition;
import fr.jalon.features.programme.definition.DecisionDefinition.Presence;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Deliveries, decisions and what may follow. */
@ApplicationScoped
class RoundView {

    @Inject
    private ObligationBook book;

    @Inject
    private Actors actors;

    @Inject
    private Declared declared;

    @Inject
    private Deciding deciding;

    @Inject
    private DeadlineChanges changes;

    @Inject
    private People people;

    /** @param readable documents that the current person may read */
    List<DeliveryDto> deliveries(Obligation obligation, Set<UUID> readable) {
        Map<UUID, List<DeliveredVersion>> frozen = book.delivered(obligation.id()).stream()
                .collect(Collectors.groupingBy(DeliveredVersion::deliveryId));
        return book.deliveries(obligation.id()).stream().map(d -> new DeliveryDto(d.id(), d.number(), d.at(),
                people.name(d.personId()), d.onBehalfOf(), frozen.getOrDefault(d.id(), List.of()).stream()
                        .map(v -> delivered(v, readable.contains(v.documentId()))).toList())).toList();
    }

    private static DeliveredDto delivered(DeliveredVersion version, boolean readable) {
        return new DeliveredDto(version.documentId(), readable ? version.name() : "Document à diffusion restreinte", version.number(),
                readable ? version.sha256() : null);
    }

    List<DecisionDto> decisions(Obligation obligation) {
        List<Decision> all = book.decisions(obligation.id());
        Set<UUID> superseded = all.stream().map(Decision::supersedesId).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.stream().map(d -> new DecisionDto(d.id(), d.deliveryId(), d.kind(), d.label(), d.effect().name(), d.content().motive(),
                d.content().amount(), d.content().delayDays(), d.decidedAt(), d.notifiedAt(), d.receivedAt(),
                d.personId() == null ? "Effet du silence" : people.name(d.personId()), superseded.contains(d.id()))).toList();
    }

    List<ObservationDto> observations(Obligation obligation) {
        return book.observations(obligation.id()).stream()
                .map(o -> new ObservationDto(o.id(), o.text(), people.name(o.personId()), o.at())).toList();
    }

    List<OpenPointDto> openPoints(Obligation obligation, ProgrammeDefinition programme) {
        List<OpenPointDto> points = new ArrayList<>();
        declared.deliverable(obligation).ifPresent(d -> add(points, d.ambiguity(), SourceDto.of(programme, d.provenance())));
        declared.approval(obligation).ifPresent(approval -> {
            approval.openPoints().forEach(point -> points.add(new OpenPointDto(point.ambiguity(), point.text(), null)));
            for (ClockDefinition clock : approval.clocks()) {
                add(points, clock.ambiguity(), SourceDto.of(programme, clock.provenance()));
            }
        });
        return points.stream().distinct().toList();
    }

    private static void add(List<OpenPointDto> points, Ambiguity ambiguity, SourceDto source) {
        if (ambiguity != null) {
            points.add(new OpenPointDto(ambiguity.code(), ambiguity.text(), source));
        }
    }

    /** @return what the current person may do now */
    List<Verb> allowed(Obligation obligation) {
        Step step = obligation.step();
        List<Verb> verbs = new ArrayList<>();
        boolean mine = actors.awaited(obligation);
        boolean writesAgain = step == Step.PERFECT && actors.may(obligation, SeatRight.PREPARE, obligation.producer());
        if (mine && (step == Step.PREPARE || step == Step.PERFECT) || writesAgain) {
            verbs.add(Verb.ATTACH);
        }
        if (mine) {
            verbs.addAll(switch (step) {
                case PREPARE -> List.of(Verb.HAND_OVER);
                case CHECK -> List.of(Verb.SEND_BACK, Verb.FORWARD);
                case DELIVER -> List.of(Verb.DELIVER);
                case DECIDE -> List.of(Verb.DECIDE);
                case PERFECT -> List.of(Verb.DELIVER, Verb.OBSERVE, Verb.SEND_BACK);
                case ENDED -> List.<Verb>of();
            });
        }
        if (deciding.mayReplace(obligation)) {
            verbs.add(Verb.REPLACE_DECISION);
        }
        verbs.addAll(deadlineVerbs(obligation));
        return verbs;
    }

    private List<Verb> deadlineVerbs(Obligation obligation) {
        Optional<Deadline> clock = Standing.clock(obligation, book.deadlines(obligation.id()));
        if (clock.isEmpty() || clock.get().state() == Deadline.State.EXPIRED || !changes.may(obligation)) {
            return List.of();
        }
        return clock.get().suspended() ? List.of(Verb.RESUME_DEADLINE) : List.of(Verb.SUSPEND_DEADLINE, Verb.EXTEND_DEADLINE);
    }

    /** @return the kinds that the validator may choose from now, or in the place of the final decision; else empty */
    List<DecisionKindDto> decisionKinds(Obligation obligation, ProgrammeDefinition programme) {
        return deciding.rules(obligation).map(rules -> rules.allowed().stream().map(kind -> kind(kind, rules, programme)).toList())
                .orElse(List.of());
    }

    private static DecisionKindDto kind(DecisionDefinition kind, DecisionRules rules, ProgrammeDefinition programme) {
        return new DecisionKindDto(kind.code(), kind.label(), kind.verb(), kind.effect().name(), kind.help(),
                rules.motive(kind) == Presence.REQUIRED, kind.amount() != Presence.NONE, kind.delay() != Presence.NONE,
                kind.delayUnit() == null ? null : kind.delayUnit().label(BigDecimal.TEN), SourceDto.of(programme, kind.provenance()));
    }
}
