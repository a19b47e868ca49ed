package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.Edge;
import fr.jalon.features.programme.definition.SessionDefinition;
import java.util.List;

/** When deliverables are due: once, after sessions, or at the end of periods that come back. */
final class DeliverableDates {
    private final PlanRequest request;
    private final ItemDates dates;
    private final SessionDates sessions;
    private final Periods periods;

    /**
     * One time that a deliverable is due.
     *
     * @param key   key of the occurrence
     * @param label what to add to the title, empty for a single one
     * @param due   when
     */
    record Due(String key, String label, CalculatedDate due) {
    }

    DeliverableDates(PlanRequest request, ItemDates dates, SessionDates sessions, Periods periods) {
        this.request = request;
        this.dates = dates;
        this.sessions = sessions;
        this.periods = periods;
    }

    /** @return every occurrence on a node, in order; none of a recurrent one while its limits have no date */
    List<Due> occurrences(PlanNode node, DeliverableDefinition deliverable) {
        return switch (deliverable.occurrence().kind()) {
            case ONCE -> List.of(due("", "", node, deliverable, once(node, deliverable)));
            case PER_SESSION -> deliverable.occurrence().sessions().stream()
                    .filter(code -> ((SessionDefinition) dates.item(code)).heldWith(request.values()))
                    .map(code -> due(code, " (" + code + ")", node, deliverable, afterSession(node, deliverable, code)))
                    .toList();
            case PER_PERIOD -> periods.of(node, deliverable, deliverable.occurrence().recurrence(), deliverable.provenance())
                    .stream().map(period -> due(period.key(), " (" + period.label() + ")", node, deliverable,
                            afterPeriod(node, deliverable, period)))
                    .toList();
        };
    }

    /** @return the first or last time that it is due */
    CalculatedDate end(PlanNode node, DeliverableDefinition deliverable, Edge edge) {
        List<Due> all = occurrences(node, deliverable);
        if (all.isEmpty()) {
            return CalculatedDate.missing("« " + deliverable.label() + " » n'a pas encore d'échéance.");
        }
        return all.get(edge == Edge.START ? 0 : all.size() - 1).due();
    }

    private Due due(String key, String label, PlanNode node, DeliverableDefinition deliverable, CalculatedDate date) {
        Pin pin = request.pins().get(new ItemKey(node.id(), deliverable.code(), key));
        return new Due(key, label, pin == null ? date : date.held(pin));
    }

    private CalculatedDate once(PlanNode node, DeliverableDefinition deliverable) {
        return dates.byRule(node, deliverable.due(), node.contractZone(), deliverable, deliverable.provenance());
    }

    private CalculatedDate afterSession(PlanNode node, DeliverableDefinition deliverable, String code) {
        DateRule rule = deliverable.due();
        if (rule == null || !rule.fromOccurrence()) {
            return once(node, deliverable);
        }
        SessionDefinition session = (SessionDefinition) dates.item(code);
        Edge edge = rule.edge() == null ? Edge.END : rule.edge();
        return sessions.after(session, dates.date(node, code, edge), edge, rule, node.contractZone(), deliverable,
                deliverable.provenance());
    }

    private CalculatedDate afterPeriod(PlanNode node, DeliverableDefinition deliverable, Periods.Period period) {
        DateRule rule = deliverable.due();
        if (rule == null || !rule.fromOccurrence()) {
            return once(node, deliverable);
        }
        return periods.date(period, rule, node.contractZone(), deliverable, deliverable.provenance());
    }
}
