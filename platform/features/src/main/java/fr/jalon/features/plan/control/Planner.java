package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.ClauseDefinition;
import fr.jalon.features.programme.definition.Dated;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.Edge;
import fr.jalon.features.programme.definition.MilestoneDefinition;
import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SessionDefinition;
import fr.jalon.kernel.legaltime.LegalTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the calendar of an engagement. A pure function: the same request gives the same calendar. What counts from a date
 * that someone holds counts from where it is held; a parameter that changes moves nothing that lies before; what counts from an origin without a date has none and says why.
 */
public final class Planner {
    static final Comparator<CalculatedItem> BY_DATE =
            Comparator.comparing(CalculatedItem::firstDay, Comparator.nullsLast(LocalDate::compareTo));

    private final LegalTime legalTime;

    /** @param legalTime the engine that counts, never null */
    public Planner(LegalTime legalTime) {
        this.legalTime = legalTime;
    }

    /**
     * @throws fr.jalon.kernel.problem.Problem {@link PlannerProblem#CIRCULAR_DATES} if the definition counts dates from each
     *         other, {@link PlannerProblem#DATE_NOT_COMPUTABLE} if an origin or parameter takes a date out of all bounds
     */
    public CalculatedPlan plan(PlanRequest request) {
        DateCycles.refuse(request.definition());
        CalculatedPlan plan = withOneValueEach(request);
        for (Map.Entry<LocalDate, ParameterValues> change : request.changes().entrySet()) {
            SettledItems settled = new SettledItems(plan, request.pins(), change.getKey());
            plan = settled.keptIn(withOneValueEach(request.from(change.getValue(), settled.pins())));
        }
        return plan;
    }

    private CalculatedPlan withOneValueEach(PlanRequest request) {
        ProgrammeDefinition definition = request.definition();
        PlanTree tree = new PlanTree(request.nodes());
        ItemDates dates = new ItemDates(request, tree, legalTime);
        List<CalculatedItem> items = new ArrayList<>();
        for (Dated item : definition.dated()) {
            for (PlanNode node : tree.ofLevel(item.level())) {
                new Items(request, dates, node).of(item).forEach(items::add);
            }
        }
        items.sort(BY_DATE); // stable: on one day the order of declaration, then of nodes
        List<PlanWarning> warnings = new ArrayList<>(new PlanChecks(request, tree, dates).warnings());
        warnings.addAll(DeclaredAmbiguities.of(definition));
        return new CalculatedPlan(List.copyOf(items), List.copyOf(warnings));
    }

    /** Makes the items of one node. */
    private record Items(PlanRequest request, ItemDates dates, PlanNode node) {

        Stream<CalculatedItem> of(Dated item) {
            if (item instanceof PhaseDefinition phase) {
                return Stream.of(item(ItemKind.PHASE, phase, phase.code(), true, false));
            }
            if (item instanceof SessionDefinition session) {
                return sessions(session);
            }
            if (item instanceof MilestoneDefinition milestone) {
                return Stream.of(item(ItemKind.MILESTONE, milestone, milestone.phase(), false, milestone.contractual()));
            }
            if (item instanceof ClauseDefinition clause && clause.rule() != null) {
                return Stream.of(item(ItemKind.CONTRACT, clause, null, false, true));
            }
            return item instanceof DeliverableDefinition deliverable ? deliverables(deliverable) : Stream.empty();
        }

        private CalculatedItem item(ItemKind kind, Dated item, String phase, boolean lasts, boolean contractual) {
            ItemKey key = new ItemKey(node.id(), item.code(), "");
            return new CalculatedItem(key, kind, phase, item.label(),
                    lasts ? dates.date(node, item.code(), Edge.START) : null,
                    dates.date(node, item.code(), Edge.END), null, contractual, request.pins().get(key));
        }

        private Stream<CalculatedItem> sessions(SessionDefinition session) {
            return dates.sessions().occurrences(node, session).stream().map(held -> {
                ItemKey key = new ItemKey(node.id(), session.code(), held.key());
                return new CalculatedItem(key, ItemKind.SESSION, session.phase(), session.label() + held.label(), held.first(),
                        held.last(), held.minutes(), false, request.pins().get(key));
            });
        }

        private Stream<CalculatedItem> deliverables(DeliverableDefinition deliverable) {
            return dates.deliverables().occurrences(node, deliverable).stream().map(due -> {
                ItemKey key = new ItemKey(node.id(), deliverable.code(), due.key());
                return new CalculatedItem(key, ItemKind.DELIVERABLE, deliverable.phase(),
                        deliverable.label() + due.label(), null, due.due(), null, deliverable.contractual(),
                        request.pins().get(key));
            });
        }
    }
}
