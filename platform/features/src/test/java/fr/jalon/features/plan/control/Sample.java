package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.Ambiguity;
import fr.jalon.features.programme.definition.CheckDefinition;
import fr.jalon.features.programme.definition.ClauseDefinition;
import fr.jalon.features.programme.definition.Condition;
import fr.jalon.features.programme.definition.ContractDefinition;
import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.Edge;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.MilestoneDefinition;
import fr.jalon.features.programme.definition.Occurrence;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.ParameterDefinition;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.Quantity;
import fr.jalon.features.programme.definition.Recurrence;
import fr.jalon.features.programme.definition.SanctionsDefinition;
import fr.jalon.features.programme.definition.SessionDefinition;
import fr.jalon.features.programme.definition.SourceText;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds small programmes: contract above team above place, with the origins T (contract) and G (team). */
final class Sample {
    static final Provenance PROPOSAL = new Provenance(null, null, null, true);
    static final Provenance ARTICLE = new Provenance("S", "4.2", null, false);
    static final LevelDefinition CONTRACT = level("CONTRACT", null);
    static final LevelDefinition TEAM = level("TEAM", "CONTRACT");
    static final LevelDefinition PLACE = level("PLACE", "TEAM");

    final List<ParameterDefinition> parameters = new ArrayList<>();
    final List<OriginDefinition> origins = new ArrayList<>(List.of(origin("T", "CONTRACT"), origin("G", "TEAM")));
    final List<ClauseDefinition> clauses = new ArrayList<>();
    final List<PhaseDefinition> phases = new ArrayList<>();
    final List<MilestoneDefinition> milestones = new ArrayList<>();
    final List<SessionDefinition> sessions = new ArrayList<>();
    final List<DeliverableDefinition> deliverables = new ArrayList<>();
    final List<CheckDefinition> checks = new ArrayList<>();

    ProgrammeDefinition definition() {
        ContractDefinition contract =
                new ContractDefinition(ContractDefinition.Kind.AGREEMENT, "Accord", "CONTRACT", null, List.of(), clauses, List.of(), List.of(), List.of(), List.of(), List.of(), null,
                        SanctionsDefinition.NONE, null);
        return new ProgrammeDefinition(1, "SAMPLE", "1.0.0", "Exemple", "Exemple", List.of(
                new SourceText("S", "Texte", null, "2020", "Texte 2020")), Map.of(), Map.of(),
                List.of(CONTRACT, TEAM, PLACE), parameters, origins, contract, List.of(), phases, List.of(), milestones,
                List.of(), sessions, deliverables, List.of(), checks, List.of(), List.of(), List.of(), List.of(), List.of(), null, null, List.of());
    }

    static DateRule months(String amount, String from) {
        return rule(from, new Quantity(new BigDecimal(amount), List.of()), DelayUnit.MONTH, false);
    }

    static DateRule days(long amount, String from) {
        return rule(from, Quantity.of(amount), DelayUnit.CALENDAIRE, false);
    }

    static DateRule rule(String from, Quantity amount, DelayUnit unit, boolean rollOver) {
        return new DateRule(from, Edge.END, amount, unit, rollOver, Direction.AFTER, null, PROPOSAL);
    }

    static DateRule about(DateRule exact, long tolerance) {
        return new DateRule(exact.from(), exact.edge(), exact.amount(), exact.unit(), exact.rollOver(), exact.direction(),
                Quantity.of(tolerance), ARTICLE);
    }

    static DateRule at(Edge edge, DateRule rule) {
        return new DateRule(rule.from(), edge, rule.amount(), rule.unit(), rule.rollOver(), rule.direction(),
                rule.tolerance(), rule.provenance());
    }

    Sample parameter(String code, Object value) {
        ParameterDefinition.Type type = value instanceof Number ? ParameterDefinition.Type.DECIMAL
                : ParameterDefinition.Type.TEXT;
        parameters.add(new ParameterDefinition(code, "Paramètre " + code, null, type, value, null, null, null, List.of(),
                PROPOSAL, new Ambiguity("GAP-" + code, "Le texte ne dit rien de " + code + "."), List.of(),
                ParameterDefinition.Changeable.OPENING));
        return this;
    }

    Sample session(String code, String level, DateRule date) {
        return session(code, level, date, 1, null);
    }

    Sample session(String code, String level, DateRule date, int days, DateRule minutes) {
        sessions.add(new SessionDefinition(code, "Séance " + code, SessionDefinition.Mode.COLLECTIVE, level, null,
                new SessionDefinition.Duration(days, SessionDefinition.TimeUnit.DAY), null, List.of(), List.of(), date,
                Occurrence.ONCE, minutes, List.of(), null, null, ARTICLE));
        return this;
    }

    Sample recurringSession(String code, Occurrence occurrence, DateRule date, DateRule minutes) {
        sessions.add(new SessionDefinition(code, "Séance " + code, SessionDefinition.Mode.COLLECTIVE, "TEAM", null, null, null,
                List.of(), List.of(), date, occurrence, minutes, List.of(),
                null, null, ARTICLE));
        return this;
    }

    Sample sessionOnlyIf(String code, String parameter, String value, DateRule date) {
        sessions.add(new SessionDefinition(code, "Séance " + code, SessionDefinition.Mode.COLLECTIVE, "TEAM", null, null,
                null, List.of(), List.of(), date, Occurrence.ONCE, null, List.of(), new Condition.ParameterIs(parameter, value), null,
                ARTICLE));
        return this;
    }

    Sample milestone(String code, String level, DateRule rule) {
        milestones.add(new MilestoneDefinition(code, "Jalon " + code, level, null, rule, true, null));
        return this;
    }

    Sample phase(String code, DateRule start, DateRule end) {
        phases.add(new PhaseDefinition(code, "Phase " + code, "TEAM", phases.size(), start, end, List.of(), null, null,
                ARTICLE));
        return this;
    }

    Sample clause(String code, DateRule rule) {
        clauses.add(new ClauseDefinition(code, "Clause " + code, "CONTRACT", rule, null, ARTICLE));
        return this;
    }

    Sample deliverable(String code, String level, DateRule due, Occurrence occurrence) {
        deliverables.add(new DeliverableDefinition(code, "Livrable " + code, null, level, null, "R", null, "R",
                PartyQuality.values()[0], null, List.of(), List.of("PDF"), null, null, due, occurrence, null, List.of(), true, null,
                ARTICLE));
        return this;
    }

    static Occurrence perPeriod(Quantity every, DelayUnit unit, DateRule from, DateRule until) {
        return new Occurrence(Occurrence.Kind.PER_PERIOD, List.of(), new Recurrence(every, unit, from, until));
    }

    static Occurrence perSession(String... codes) {
        return new Occurrence(Occurrence.Kind.PER_SESSION, List.of(codes), null);
    }

    Sample check(String code, String level, Condition when) {
        checks.add(new CheckDefinition(code, CheckDefinition.Severity.WARNING, when, level, "Attention " + code + ".",
                "X-" + code, ARTICLE));
        return this;
    }

    private static OriginDefinition origin(String code, String level) {
        return new OriginDefinition(code, "Origine " + code, level, true, true, null, null, ARTICLE);
    }

    private static LevelDefinition level(String code, String parent) {
        return new LevelDefinition(code, code, code + "s", "le ", parent, null, null,
                LevelDefinition.OrganisationRule.NONE, null, ARTICLE);
    }
}
