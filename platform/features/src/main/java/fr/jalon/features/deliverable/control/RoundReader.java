package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.deliverable.DeliveryRef;
import fr.jalon.features.deliverable.OwedRef;
import fr.jalon.features.deliverable.RoundRef;
import fr.jalon.features.deliverable.entity.Decision;
import fr.jalon.features.deliverable.entity.DeliveredVersion;
import fr.jalon.features.deliverable.entity.Delivery;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.DecisionDefinition;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.kernel.legaltime.DelayUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells other features what became of a deliverable. */
@ApplicationScoped
public class RoundReader implements Deliverables {

    @Inject
    private ObligationBook book;

    @Inject
    private Actors actors;

    @Inject
    private Declared declared;

    @Inject
    private People people;

    @Override
    public DeliverableRef get(UUID obligationId) {
        return ref(book.get(obligationId));
    }

    @Override
    public DeliverableRef seen(UUID obligationId) {
        Obligation obligation = book.get(obligationId);
        actors.requireSight(obligation);
        return ref(obligation);
    }

    private DeliverableRef ref(Obligation o) {
        String phase = declared.programme(o.engagementId()).phases().stream().filter(p -> p.code().equals(o.phase()))
                .map(PhaseDefinition::label).findFirst().orElse(null);
        return new DeliverableRef(o.id(), o.engagementId(), o.nodeId(), o.title(),
                declared.deliverable(o).map(DeliverableDefinition::description).orElse(null), phase, o.dueOn(), o.deliverer(),
                o.validator(), o.approval(), declared.deliverable(o).map(DeliverableDefinition::visas).orElse(List.of()),
                Stream.of(o.producer(), o.checker(), o.deliverer()).filter(Objects::nonNull).distinct().toList());
    }

    @Override
    public List<OwedRef> owed(UUID engagementId) {
        Map<UUID, Delivery> first = book.firstDeliveries(engagementId);
        return book.ofEngagement(engagementId).stream().map(o -> new OwedRef(o.id(), o.nodeId(), o.code(), o.title(), o.obligor(),
                o.contractual(), o.dueOn(), first.containsKey(o.id()) ? first.get(o.id()).at() : null)).toList();
    }

    @Override
    public List<DeliveryRef> deliveries(UUID obligationId) {
        Map<UUID, List<DeliveredVersion>> frozen = frozen(obligationId);
        return book.deliveries(obligationId).stream().map(d -> new DeliveryRef(d.id(), d.number(), d.at(), d.personId(),
                frozen.getOrDefault(d.id(), List.of()).stream().map(v -> new DeliveryRef.Version(v.documentId(), v.number(), v.name(),
                        v.sha256())).toList())).toList();
    }

    private Map<UUID, List<DeliveredVersion>> frozen(UUID obligationId) {
        return book.delivered(obligationId).stream().collect(Collectors.groupingBy(DeliveredVersion::deliveryId));
    }

    @Override
    public RoundRef round(UUID obligationId, UUID decisionId) {
        Obligation obligation = book.get(obligationId);
        List<Decision> decisions = book.decisions(obligationId);
        Decision decision = decisions.stream().filter(d -> d.id().equals(decisionId)).findFirst().orElseThrow();
        Optional<ApprovalDefinition> approval = declared.approval(obligation);
        return new RoundRef(taken(decision, approval), decisions.stream()
                .filter(d -> d.decidedAt().isBefore(decision.decidedAt())).map(d -> taken(d, approval)).toList(),
                handed(obligationId), book.observations(obligationId).stream()
                        .map(o -> new RoundRef.Observed(o.text(), people.name(o.personId()), o.at())).toList());
    }

    private List<RoundRef.Handed> handed(UUID obligationId) {
        Map<UUID, List<DeliveredVersion>> frozen = frozen(obligationId);
        return book.deliveries(obligationId).stream().map(d -> new RoundRef.Handed(d.number(), d.at(), people.name(d.personId()),
                d.onBehalfOf(), frozen.getOrDefault(d.id(), List.of()).stream()
                        .map(v -> new RoundRef.Frozen(v.name(), v.number(), v.sha256())).toList())).toList();
    }

    RoundRef.Taken taken(Decision decision, Optional<ApprovalDefinition> approval) {
        Decision.Content content = decision.content();
        return new RoundRef.Taken(decision.label(), decision.effect(), content.motive(), content.amount(),
                delay(content.delayDays(), approval.flatMap(a -> a.decision(decision.kind())).map(DecisionDefinition::delayUnit)),
                decision.personId() == null ? "Effet du silence" : people.name(decision.personId()), decision.decidedAt());
    }

    private static String delay(Integer amount, Optional<DelayUnit> unit) {
        return amount == null ? null : amount + unit.map(u -> " " + u.label(BigDecimal.valueOf(amount))).orElse("");
    }
}
