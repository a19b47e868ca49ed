package fr.jalon.features.plan.control;

import fr.jalon.features.engagement.EngagementChanged;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.OriginRef;
import fr.jalon.features.plan.PlanRecomputed;
import fr.jalon.features.plan.entity.PlanItem;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.persistence.Persistence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Computes calendars and keeps them: a row per item, the same row each time. */
@ApplicationScoped
public class PlanBook {

    @Inject
    private PlanBasis basis;

    @Inject
    private Engagements engagements;

    @Inject
    private LegalTime legalTime;

    @Inject
    private Persistence persistence;

    @Inject
    private GateKeeper gates;

    @Inject
    private Event<PlanRecomputed> recomputed;

    @Inject
    private Clock clock;

    void follow(@Observes EngagementChanged change) {
        recompute(change.engagementId());
    }

    /** Computes anew and keeps the result; what hangs on items follows in the same transaction. */
    public void recompute(UUID engagementId) {
        PlanRequest request = basis.request(engagementId);
        merge(engagementId, request, new Planner(legalTime).plan(request));
        persistence.flush();
        gates.build(engagementId, request);
        persistence.flush();
        recomputed.fire(new PlanRecomputed(engagementId));
        gates.judgeAll(engagementId);
    }

    /** @return the calendar as it would be now, not kept */
    CalculatedPlan calculate(PlanRequest request) {
        return new Planner(legalTime).plan(request);
    }

    private void merge(UUID engagementId, PlanRequest request, CalculatedPlan plan) {
        Map<ItemKey, PlanItem> there = new HashMap<>();
        basis.items(engagementId).forEach(item -> there.put(PlanBasis.key(item), item));
        Explainer explainer = new Explainer(engagementId, request);
        Map<String, Integer> positions = positions(request);
        for (CalculatedItem calculated : plan.items()) {
            PlanItem item = there.remove(calculated.key());
            if (item == null) {
                ItemKey key = calculated.key();
                item = persistence.add(new PlanItem(engagementId, key.nodeId(), key.code(), key.occurrence()));
            }
            item.take(computed(calculated, positions, explainer));
        }
        there.values().forEach(gone -> gone.withdraw(clock.instant()));
    }

    private static Map<String, Integer> positions(PlanRequest request) {
        Map<String, Integer> positions = new HashMap<>();
        request.definition().dated().forEach(dated -> positions.put(dated.code(), positions.size()));
        return positions;
    }

    private static PlanItem.Computed computed(CalculatedItem item, Map<String, Integer> positions, Explainer explainer) {
        // What is told is the date that the rule gives: the first day of what lasts, the due day of anything else.
        CalculatedDate told = item.start() != null && item.start().isKnown() && item.kind() == ItemKind.SESSION
                ? item.start() : item.end();
        LocalDate start = item.start() == null ? null : item.start().date();
        return new PlanItem.Computed(item.kind().name(), positions.getOrDefault(item.key().code(), 0), item.phase(), item.title(),
                start, item.end().date(), told.tolerance(), item.minutesDue() == null ? null : item.minutesDue().date(),
                item.contractual(), explainer.of(item.key().nodeId(), told));
    }

    /** Tells dates; origins of a node are looked up once. */
    private final class Explainer {

        private final PlanRequest request;
        private final Map<UUID, NodeRef> nodes;
        private final List<OriginRef> given;
        private final Map<UUID, ExplanationJson> perNode = new HashMap<>();

        Explainer(UUID engagementId, PlanRequest request) {
            this.request = request;
            this.nodes = engagements.nodes(engagementId).stream().collect(Collectors.toMap(NodeRef::id, Function.identity()));
            this.given = engagements.given(engagementId);
        }

        String of(UUID nodeId, CalculatedDate date) {
            return perNode.computeIfAbsent(nodeId, id -> new ExplanationJson(request.definition(), inherited(id), nodes))
                    .of(date).toString();
        }

        private Map<String, OriginRef> inherited(UUID nodeId) {
            Map<String, OriginRef> inherited = new HashMap<>();
            for (NodeRef at = nodes.get(nodeId); at != null; at = nodes.get(at.parentId())) {
                UUID here = at.id();
                given.stream().filter(o -> o.nodeId().equals(here)).forEach(o -> inherited.putIfAbsent(o.code(), o));
            }
            return inherited;
        }
    }
}
