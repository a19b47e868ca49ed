package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.Dated;
import fr.jalon.features.programme.definition.Edge;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.Recurrence;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The periods of what comes back on a node, and the dates that count from one of them. */
final class Periods {
    private static final int MOST = 600;

    private final ItemDates dates;
    private final RuleDates rules;

    /**
     * A period.
     *
     * @param number from 1
     * @param first  its first day
     * @param last   its last day, before that of the next one
     */
    record Period(int number, LocalDate first, LocalDate last) {

        String key() {
            return String.valueOf(number);
        }

        String label() {
            return "période " + number + ", du " + FrenchDate.day(first) + " au " + FrenchDate.day(last);
        }
    }

    Periods(ItemDates dates, RuleDates rules) {
        this.dates = dates;
        this.rules = rules;
    }

    /** @return all of them in order, none while a limit has no date */
    List<Period> of(PlanNode node, Dated item, Recurrence recurrence, Provenance said) {
        CalculatedDate from = dates.byRule(node, recurrence.from(), node.contractZone(), item, said);
        CalculatedDate until = dates.byRule(node, recurrence.until(), node.contractZone(), item, said);
        if (!from.isKnown() || !until.isKnown()) {
            return List.of();
        }
        List<Period> periods = new ArrayList<>();
        LocalDate first = from.date();
        while (!first.isAfter(until.date())) {
            int number = periods.size() + 1;
            if (number > MOST) {
                throw tooMany(item);
            }
            // counted from the first one each time: a month cut short does not shorten the next ones
            LocalDate next = rules.periodStart(from.date(), recurrence.every(), recurrence.unit(), number,
                    node.contractZone(), item.code());
            LocalDate last = next.minusDays(1);
            periods.add(new Period(number, first, last.isAfter(until.date()) ? until.date() : last));
            first = next;
        }
        return periods;
    }

    /** @return the date of a rule that counts from {@link DateRule#PERIOD} */
    CalculatedDate date(Period period, DateRule rule, HolidayZone zone, Dated item, Provenance said) {
        boolean start = rule.edge() == Edge.START;
        RuleDates.Base base = RuleDates.Base.of(DateRule.PERIOD, (start ? "début" : "fin") + " de la " + period.label(),
                start ? period.first() : period.last());
        return rules.apply(rule, base, zone, item.code(), said);
    }

    private static Problem tooMany(Dated item) {
        return new Problem(PlannerProblem.DATE_NOT_COMPUTABLE, "« " + item.label() + " » reviendrait plus de " + MOST
                + " fois : vérifiez la durée de sa période et la date de sa fin.");
    }
}
