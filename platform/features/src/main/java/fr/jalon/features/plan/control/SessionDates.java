package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.Dated;
import fr.jalon.features.programme.definition.Edge;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.SessionDefinition;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.Step;
import java.time.LocalDate;
import java.util.List;

/** When sessions are held: once, or once in each period that comes back; on one day or on several. */
final class SessionDates {
    private final PlanRequest request;
    private final ItemDates dates;
    private final RuleDates rules;
    private final Periods periods;

    /**
     * One time that a session is held.
     *
     * @param key     key of the occurrence
     * @param label   what to add to the title, empty for a single one
     * @param first   its first day
     * @param last    its last day
     * @param minutes when its minutes are due, null if nothing is said
     */
    record Held(String key, String label, CalculatedDate first, CalculatedDate last, CalculatedDate minutes) {
    }

    SessionDates(PlanRequest request, ItemDates dates, RuleDates rules, Periods periods) {
        this.request = request;
        this.dates = dates;
        this.rules = rules;
        this.periods = periods;
    }

    /** @return every occurrence on a node, in order; none if the parameters leave it out */
    List<Held> occurrences(PlanNode node, SessionDefinition session) {
        if (!session.heldWith(request.values())) {
            return List.of();
        }
        if (session.recurs()) {
            return periods.of(node, session, session.occurrence().recurrence(), session.provenance()).stream()
                    .map(period -> inPeriod(node, session, period)).toList();
        }
        CalculatedDate last = dates.date(node, session.code(), Edge.END);
        return List.of(new Held("", "", dates.date(node, session.code(), Edge.START), last, minutes(node, session, last)));
    }

    /** @return one end of it: of its first or last occurrence where it comes back */
    CalculatedDate date(PlanNode node, SessionDefinition session, Edge edge) {
        if (!session.heldWith(request.values())) {
            return CalculatedDate.missing("« " + session.label() + " » n'est pas prévue avec les paramètres choisis.");
        }
        if (session.recurs()) {
            List<Held> all = occurrences(node, session);
            return all.isEmpty() ? CalculatedDate.missing("« " + session.label() + " » n'a pas encore de date.")
                    : edge == Edge.START ? all.get(0).first() : all.get(all.size() - 1).last();
        }
        return edge == Edge.START
                ? held(node, session, "", dates.byRule(node, session.date(), node.sessionZone(), session, session.provenance()))
                : last(node, session, dates.date(node, session.code(), Edge.START));
    }

    /** @return the date of a rule that counts from {@link DateRule#SESSION}, held on that day */
    CalculatedDate after(SessionDefinition session, CalculatedDate day, Edge edge, DateRule rule, HolidayZone zone, Dated item,
                         Provenance said) {
        if (!day.isKnown()) {
            return CalculatedDate.missing(day.missing());
        }
        RuleDates.Base base = RuleDates.Base.of(session.code(), RuleText.base(session, edge), day.date());
        return rules.apply(rule, base, zone, item.code(), said);
    }

    private Held inPeriod(PlanNode node, SessionDefinition session, Periods.Period period) {
        CalculatedDate first = held(node, session, period.key(),
                periods.date(period, session.date(), node.sessionZone(), session, session.provenance()));
        CalculatedDate last = last(node, session, first);
        return new Held(period.key(), " n° " + period.number(), first, last, minutes(node, session, last));
    }

    private CalculatedDate minutes(PlanNode node, SessionDefinition session, CalculatedDate last) {
        DateRule rule = session.minutes();
        if (rule == null) {
            return null;
        }
        return rule.fromOccurrence()
                ? after(session, last, Edge.END, rule, node.contractZone(), session, session.provenance())
                : dates.byRule(node, rule, node.contractZone(), session, session.provenance());
    }

    private CalculatedDate last(PlanNode node, SessionDefinition session, CalculatedDate first) {
        int days = session.duration() == null ? 1 : session.duration().days();
        if (!first.isKnown() || days == 1) {
            return first;
        }
        boolean workedOnly = session.date().rollOver();
        return first.moved(last(first.date(), days, node, workedOnly),
                first.byRule() == null ? null : last(first.byRule(), days, node, workedOnly),
                Step.remark("DURATION", null, "Dure " + days + " jours"));
    }

    // a session that may not begin on a Sunday does not go on on one
    private LocalDate last(LocalDate first, int days, PlanNode node, boolean workedOnly) {
        LocalDate day = first;
        for (int left = days - 1; left > 0; left--) {
            day = day.plusDays(1);
            while (workedOnly && !rules.isWorked(day, node.sessionZone())) {
                day = day.plusDays(1);
            }
        }
        return day;
    }

    private CalculatedDate held(PlanNode node, SessionDefinition session, String key, CalculatedDate date) {
        Pin pin = request.pins().get(new ItemKey(node.id(), session.code(), key));
        return pin == null ? date : date.held(pin);
    }
}
