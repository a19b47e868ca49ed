package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.ClauseDefinition;
import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.Dated;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.Edge;
import fr.jalon.features.programme.definition.MilestoneDefinition;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.SessionDefinition;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.legaltime.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The dates of every item on every node, each worked out once. A definition with circular dates must not come here. */
final class ItemDates {
    private final PlanRequest request;
    private final PlanTree tree;
    private final RuleDates rules;
    private final SessionDates sessions;
    private final DeliverableDates deliverables;
    private final Map<String, Dated> dated;
    private final Map<Point, CalculatedDate> known = new HashMap<>();

    private record Point(UUID node, String code, Edge edge) {
    }

    ItemDates(PlanRequest request, PlanTree tree, LegalTime legalTime) {
        this.request = request;
        this.tree = tree;
        this.rules = new RuleDates(request, legalTime);
        Periods periods = new Periods(this, rules);
        this.sessions = new SessionDates(request, this, rules, periods);
        this.deliverables = new DeliverableDates(request, this, sessions, periods);
        this.dated = request.definition().dated().stream().collect(Collectors.toMap(Dated::code, item -> item));
    }

    Dated item(String code) {
        return dated.get(code);
    }

    SessionDates sessions() {
        return sessions;
    }

    DeliverableDates deliverables() {
        return deliverables;
    }

    /** @return one end of the item of that code which stands on the node or on one above it */
    CalculatedDate date(PlanNode node, String code, Edge edge) {
        Dated item = dated.get(code);
        if (item instanceof OriginDefinition origin) {
            return known(new Point(node.id(), code, Edge.END), () -> origin(node, origin));
        }
        Optional<PlanNode> owner = tree.upTo(node, item.level());
        if (owner.isEmpty()) {
            return CalculatedDate.missing("« " + item.label() + " » n'existe pas pour « " + node.label() + " ».");
        }
        return known(new Point(owner.get().id(), code, edge == null ? Edge.END : edge), () -> compute(owner.get(), item, edge));
    }

    /** @return the date that a rule gives on a node */
    CalculatedDate byRule(PlanNode node, DateRule rule, HolidayZone zone, Dated item, Provenance said) {
        if (rule == null) {
            return CalculatedDate.missing("Aucune date n'est fixée pour « " + item.label() + " ».");
        }
        CalculatedDate from = date(node, rule.from(), rule.edge());
        if (!from.isKnown()) {
            return CalculatedDate.missing(from.missing());
        }
        return rules.apply(rule, base(rule, from), zone, item.code(), said);
    }

    private CalculatedDate known(Point point, Supplier<CalculatedDate> work) {
        CalculatedDate date = known.get(point);
        if (date == null) {
            date = work.get(); // asks for other points, so computeIfAbsent will not do
            known.put(point, date);
        }
        return date;
    }

    private CalculatedDate origin(PlanNode node, OriginDefinition origin) {
        return tree.upwards(node).filter(above -> given(above, origin) != null).findFirst()
                .map(above -> inherited(above, origin))
                .orElseGet(() -> CalculatedDate.missing("L'origine « " + origin.code() + " – " + origin.label()
                        + " » n'a pas encore de date."));
    }

    private GivenOrigin given(PlanNode node, OriginDefinition origin) {
        return request.origins().getOrDefault(node.id(), Map.of()).get(origin.code());
    }

    private CalculatedDate inherited(PlanNode above, OriginDefinition origin) {
        GivenOrigin given = given(above, origin);
        String note = RuleText.base(origin, Edge.END) + (given.actual() ? "" : " (prévision)") + ", date donnée sur « "
                + above.label() + " »";
        return CalculatedDate.of(given.date(), 0, List.of(Step.event(origin.code(), given.date(),
                rules.citation(origin.provenance(), null), note)));
    }

    private RuleDates.Base base(DateRule rule, CalculatedDate from) {
        Dated item = dated.get(rule.from());
        String label = RuleText.base(item, rule.edge());
        return item instanceof OriginDefinition
                ? new RuleDates.Base(label, from.date(), from.explanation().get(0))
                : RuleDates.Base.of(rule.from(), label, from.date());
    }

    private CalculatedDate compute(PlanNode node, Dated item, Edge edge) {
        if (item instanceof PhaseDefinition phase) {
            return phase(node, phase, edge);
        }
        if (item instanceof SessionDefinition session) {
            return sessions.date(node, session, edge);
        }
        if (item instanceof MilestoneDefinition milestone) {
            return held(node, milestone.code(), byRule(node, milestone.rule(), node.contractZone(), milestone, null));
        }
        if (item instanceof ClauseDefinition clause) {
            return held(node, clause.code(),
                    byRule(node, clause.rule(), node.contractZone(), clause, clause.provenance()));
        }
        return deliverables.end(node, (DeliverableDefinition) item, edge);
    }

    private CalculatedDate phase(PlanNode node, PhaseDefinition phase, Edge edge) {
        DateRule rule = edge == Edge.START ? phase.start() : phase.end();
        CalculatedDate date = byRule(node, rule, node.contractZone(), phase, phase.provenance());
        return edge == Edge.START ? date : held(node, phase.code(), date);
    }

    private CalculatedDate held(PlanNode node, String code, CalculatedDate date) {
        Pin pin = request.pins().get(new ItemKey(node.id(), code, ""));
        return pin == null ? date : date.held(pin);
    }
}
