package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.Edge;
import fr.jalon.features.programme.definition.Recurrence;
import fr.jalon.features.programme.definition.SessionDefinition;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When deliverables are due: once, after sessions, or at the end of periods that come back. */
final class DeliverableDates {
    private static final int MOST_PERIODS = 600;

    private final PlanRequest request;
    private final ItemDates dates;
    private final RuleDates rules;

    /**
     * One time that a deliverable is due.
     *
     * @param key   key of the occurrence
     * @param label what to add to the title, empty for a single one
     * @param due   when
     */
    record Due(String key, String label, CalculatedDate due) {
    }

    private record Period(int number, LocalDate first, LocalDate last) {
    }

    DeliverableDates(PlanRequest request, ItemDates dates, RuleDates rules) {
        this.request = request;
        this.dates = dates;
        this.rules = rules;
    }

    /** @return every occurrence on a node, in order; none of a recurrent one while its limits have no date */
    List<Due> occurrences(PlanNode node, DeliverableDefinition deliverable) {
        return switch (deliverable.occurrence().kind()) {
            case ONCE -> List.of(due("", "", node, deliverable, once(node, deliverable)));
            case PER_SESSION -> deliverable.occurrence().sessions().stream()
                    .filter(code -> ((SessionDefinition) dates.item(code)).heldWith(request.values()))
                    .map(code -> due(code, " (" + code + ")", node, deliverable, afterSession(node, deliverable, code)))
                    .toList();
            case PER_PERIOD -> periods(node, deliverable).stream()
                    .map(period -> due(String.valueOf(period.number()), label(period), node, deliverable,
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
        return dates.fromSession(node, session, rule, node.contractZone(), deliverable, deliverable.provenance());
    }

    private CalculatedDate afterPeriod(PlanNode node, DeliverableDefinition deliverable, Period period) {
        DateRule rule = deliverable.due();
        if (rule == null || !rule.fromOccurrence()) {
            return once(node, deliverable);
        }
        LocalDate from = rule.edge() == Edge.START ? period.first() : period.last();
        RuleDates.Base base = RuleDates.Base.of(DateRule.PERIOD,
                (rule.edge() == Edge.START ? "début" : "fin") + " de la" + label(period).replace("(", "").replace(")", ""),
                from);
        return rules.apply(rule, base, node.contractZone(), deliverable.code(), deliverable.provenance());
    }

    private List<Period> periods(PlanNode node, DeliverableDefinition deliverable) {
        Recurrence recurrence = deliverable.occurrence().recurrence();
        CalculatedDate from = limit(node, deliverable, recurrence.from());
        CalculatedDate until = limit(node, deliverable, recurrence.until());
        if (!from.isKnown() || !until.isKnown()) {
            return List.of();
        }
        List<Period> periods = new ArrayList<>();
        LocalDate first = from.date();
        while (!first.isAfter(until.date())) {
            int number = periods.size() + 1;
            if (number > MOST_PERIODS) {
                throw tooMany(deliverable);
            }
            // counted from the first one each time: a month cut short does not shorten the next ones
            LocalDate next = rules.periodStart(from.date(), recurrence.every(), recurrence.unit(), number,
                    node.contractZone(), deliverable.code());
            LocalDate last = next.minusDays(1);
            periods.add(new Period(number, first, last.isAfter(until.date()) ? until.date() : last));
            first = next;
        }
        return periods;
    }

    private CalculatedDate limit(PlanNode node, DeliverableDefinition deliverable, DateRule rule) {
        return dates.byRule(node, rule, node.contractZone(), deliverable, deliverable.provenance());
    }

    private static String label(Period period) {
        return " (période " + period.number() + ", du " + FrenchDate.day(period.first()) + " au "
                + FrenchDate.day(period.last()) + ")";
    }

    private static Problem tooMany(DeliverableDefinition deliverable) {
        return new Problem(PlannerProblem.DATE_NOT_COMPUTABLE, "« " + deliverable.label() + " » reviendrait plus de "
                + MOST_PERIODS + " fois : vérifiez la durée de sa période et la date de sa fin.");
    }
}
