package fr.jalon.features.programme.definition;

import static fr.jalon.features.programme.definition.PartParser.ambiguity;
import static fr.jalon.features.programme.definition.PartParser.list;
import static fr.jalon.features.programme.definition.PartParser.provenance;
import static fr.jalon.features.programme.definition.PartParser.quantity;
import static fr.jalon.features.programme.definition.PartParser.rule;
import static fr.jalon.features.programme.definition.PartParser.unit;

import fr.jalon.kernel.declared.DeclaredNode;
import fr.jalon.kernel.legaltime.SilenceEffect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a declaration that passed all checks into records. */
final class DefinitionParser {

    private final DeclaredNode root;

    DefinitionParser(DeclaredNode root) {
        this.root = root;
    }

    ProgrammeDefinition programme() {
        return new ProgrammeDefinition(root.number("format", 0), root.text("code"), root.text("version"), root.text("title"),
                root.text("summary"), list(root, "sources", DefinitionParser::source), texts("words"), texts("messages"),
                list(root, "levels", DefinitionParser::level), list(root, "parameters", DefinitionParser::parameter),
                list(root, "origins", DefinitionParser::origin), contract(root.child("contract").orElseThrow()),
                list(root, "roles", DefinitionParser::role), phases(), list(root, "gates", DefinitionParser::gate),
                list(root, "milestones", DefinitionParser::milestone), list(root, "marks", DefinitionParser::mark),
                list(root, "sessions", DefinitionParser::session), list(root, "deliverables", DefinitionParser::deliverable),
                list(root, "approvals", DefinitionParser::approval), list(root, "checks", DefinitionParser::check),
                list(root, "registers", DefinitionParser::register), list(root, "collections", IndicatorParser::collection),
                list(root, "indicators", IndicatorParser::indicator),
                list(root, "forms", FormParser::form), list(root, "documents", DefinitionParser::document),
                root.child("call").map(DefinitionParser::call).orElse(null),
                root.child("practices").map(PracticeParser::practices).orElse(null),
                list(root, "meetings", PartParser::meeting));
    }

    private Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        root.child(key).ifPresent(node -> node.keys().forEach(name -> texts.put(name, node.text(name))));
        return Collections.unmodifiableMap(texts);
    }

    private static SourceText source(DeclaredNode node) {
        return new SourceText(node.text("code"), node.text("title"), node.text("issuer", null), node.text("date", null),
                node.text("label", node.text("code")));
    }

    private static LevelDefinition level(DeclaredNode node) {
        Optional<DeclaredNode> count = node.child("count");
        return new LevelDefinition(node.text("code"), node.text("label"), node.text("plural"), article(node.text("article")),
                node.text("parent", null), count.map(bounds -> quantity(bounds, "min")).orElse(null),
                count.map(bounds -> quantity(bounds, "max")).orElse(null),
                node.constant("organisation", LevelDefinition.OrganisationRule.class, LevelDefinition.OrganisationRule.NONE),
                node.text("help", null), provenance(node));
    }

    private static String article(String article) {
        return article.endsWith("'") ? article : article + " ";
    }

    private static ParameterDefinition parameter(DeclaredNode node) {
        ParameterDefinition.Type type = ParameterDefinition.Type.valueOf(node.text("type"));
        Object value = type == ParameterDefinition.Type.DECIMAL ? node.decimal("default") : node.value("default");
        return new ParameterDefinition(node.text("code"), node.text("label"), node.text("help", null), type, value,
                node.text("unit", null), node.decimal("min"), node.decimal("max"),
                list(node, "options", option -> new ParameterDefinition.Option(option.text("value"), option.text("label"))),
                provenance(node), ambiguity(node),
                list(node, "alternatives", other -> new ParameterDefinition.Alternative(other.scalar("value"), other.text("text"),
                        provenance(other))),
                node.constant("changeable", ParameterDefinition.Changeable.class, ParameterDefinition.Changeable.OPENING));
    }

    private static OriginDefinition origin(DeclaredNode node) {
        return new OriginDefinition(node.text("code"), node.text("label"), node.text("level"), node.flag("required", true),
                node.flag("overridable", false), node.text("help", null), ambiguity(node), provenance(node));
    }

    private static ContractDefinition contract(DeclaredNode node) {
        String level = node.text("level", null);
        return new ContractDefinition(ContractDefinition.Kind.valueOf(node.text("kind")), node.text("label", null), level,
                node.text("notified", null),
                list(node, "parties", party -> new PartyDefinition(PartyQuality.valueOf(party.text("quality")), party.text("label"),
                        party.text("level"), party.flag("required", true))),
                list(node, "clauses", clause -> new ClauseDefinition(clause.text("code"), clause.text("label"), level,
                        rule(clause, "date"), clause.text("text", null), provenance(clause))),
                list(node, "tranches", ContractParser::tranche), list(node, "prices", ContractParser::price),
                list(node, "priceSchedule", ContractParser::unitPrice), list(node, "instalments", ContractParser::instalment),
                list(node, "load", ContractParser::load), node.child("payment").map(ContractParser::payment).orElse(null),
                node.child("sanctions").map(ContractParser::sanctions).orElse(SanctionsDefinition.NONE),
                node.child("ending").map(ContractParser::ending).orElse(null));
    }

    private static RoleDefinition role(DeclaredNode node) {
        DeclaredNode granted = node.child("rights").orElseThrow();
        Map<String, Set<SeatRight>> rights = new LinkedHashMap<>();
        for (String level : granted.keys()) {
            Set<SeatRight> onLevel = EnumSet.noneOf(SeatRight.class);
            granted.texts(level).forEach(right -> onLevel.add(SeatRight.valueOf(right)));
            rights.put(level, Collections.unmodifiableSet(onLevel));
        }
        return new RoleDefinition(node.text("code"), node.text("label"), node.text("level"), node.number("min", 1),
                node.number("max", 1), node.flag("required", true), node.constant("quality", PartyQuality.class, null),
                Collections.unmodifiableMap(rights), node.text("help", null), provenance(node),
                node.child("replacement").map(DefinitionParser::replacement).orElse(null),
                node.child("among").map(among -> new AmongDefinition(among.text("role"), provenance(among))).orElse(null));
    }

    private static ReplacementDefinition replacement(DeclaredNode node) {
        return new ReplacementDefinition(node.text("proposer"), node.text("validator"), node.text("requirement"),
                list(node, "clocks", DefinitionParser::clock), provenance(node));
    }

    private List<PhaseDefinition> phases() {
        List<PhaseDefinition> phases = new ArrayList<>();
        for (DeclaredNode node : root.children("phases")) {
            phases.add(new PhaseDefinition(node.text("code"), node.text("label"), node.text("level"), phases.size(),
                    rule(node, "start"), rule(node, "end"), node.texts("steps"), node.text("place", null), ambiguity(node),
                    provenance(node)));
        }
        return List.copyOf(phases);
    }

    private static GateDefinition gate(DeclaredNode node) {
        return new GateDefinition(node.text("code"), node.text("label"), node.text("opens"), node.texts("admitted"),
                ambiguity(node), provenance(node));
    }

    private static MilestoneDefinition milestone(DeclaredNode node) {
        return new MilestoneDefinition(node.text("code"), node.text("label"), node.text("level"), node.text("phase", null),
                rule(node, "date"), node.flag("contractual", true), ambiguity(node));
    }

    private static MarkDefinition mark(DeclaredNode node) {
        return new MarkDefinition(node.text("code"), node.text("label"), node.texts("roles"), provenance(node));
    }

    private static SessionDefinition session(DeclaredNode node) {
        DeclaredNode duration = node.child("duration").orElseThrow();
        DeclaredNode place = node.child("place").orElseThrow();
        return new SessionDefinition(node.text("code"), node.text("label"), SessionDefinition.Mode.valueOf(node.text("mode")),
                node.text("level"), node.text("phase", null),
                new SessionDefinition.Duration(duration.number("amount", 1), SessionDefinition.TimeUnit.valueOf(duration.text("unit"))),
                new SessionDefinition.Place(SessionDefinition.Place.Kind.valueOf(place.text("kind")), place.text("text", null)),
                node.texts("agenda"), node.texts("roles"), rule(node, "date"), PartParser.occurrences(node),
                rule(node, "minutes"), node.texts("marks"),
                node.child("onlyIf").map(PartParser::parameterIs).orElse(null), ambiguity(node), provenance(node));
    }

    private static DeliverableDefinition deliverable(DeclaredNode node) {
        return new DeliverableDefinition(node.text("code"), node.text("label"), node.text("description", null), node.text("level"),
                node.text("phase", null), node.text("producer"), node.text("checker", null), node.text("deliverer"),
                PartyQuality.valueOf(node.text("obligor")), node.text("validator", null), node.texts("recipients"),
                node.texts("formats"), node.text("form", null), node.text("template", null), rule(node, "due"),
                PartParser.occurrences(node), node.text("approval", null), list(node, "visas", DefinitionParser::visa),
                node.flag("contractual", true), ambiguity(node), provenance(node));
    }

    private static VisaDefinition visa(DeclaredNode node) {
        return new VisaDefinition(node.text("code"), node.text("label"), node.text("role"), node.text("after", null),
                node.text("body", null), presence(node, "minutes"), provenance(node));
    }

    private static ApprovalDefinition approval(DeclaredNode node) {
        return new ApprovalDefinition(node.text("code"), node.text("label"), node.text("process"), node.text("processId"),
                list(node, "decisions", DefinitionParser::decision), list(node, "clocks", DefinitionParser::clock),
                list(node, "openPoints", point -> new ApprovalDefinition.OpenPoint(point.text("ambiguity", null), point.text("text"))),
                node.child("record").map(DefinitionParser::record).orElse(null));
    }

    private static RecordDefinition record(DeclaredNode node) {
        return new RecordDefinition(node.text("template"), node.text("label"),
                node.texts("signers").stream().map(RecordDefinition.Signer::valueOf).toList());
    }

    private static DecisionDefinition decision(DeclaredNode node) {
        Set<DecisionDefinition.Moment> allowed = EnumSet.noneOf(DecisionDefinition.Moment.class);
        node.texts("allowed").forEach(moment -> allowed.add(DecisionDefinition.Moment.valueOf(moment)));
        return new DecisionDefinition(node.text("code"), node.text("label"), node.text("verb"),
                DecisionDefinition.Effect.valueOf(node.text("effect")), presence(node, "motive"), presence(node, "amount"),
                presence(node, "delay"), unit(node, "delayUnit", null),
                Collections.unmodifiableSet(allowed.isEmpty() ? EnumSet.allOf(DecisionDefinition.Moment.class) : allowed),
                node.text("help", null), provenance(node));
    }

    private static DecisionDefinition.Presence presence(DeclaredNode node, String key) {
        return node.constant(key, DecisionDefinition.Presence.class, DecisionDefinition.Presence.NONE);
    }

    private static ClockDefinition clock(DeclaredNode node) {
        return new ClockDefinition(node.text("code"), node.text("label"), ClockDefinition.Start.valueOf(node.text("start")),
                ClockDefinition.Holder.valueOf(node.text("holder")), quantity(node, "delay"), unit(node, "unit", null),
                node.flag("rollOver", false), Collections.unmodifiableSet(new LinkedHashSet<>(node.texts("decisions"))),
                SilenceEffect.valueOf(node.text("silence")), ambiguity(node), provenance(node));
    }

    private static CheckDefinition check(DeclaredNode node) {
        return new CheckDefinition(node.text("code"),
                node.constant("severity", CheckDefinition.Severity.class, CheckDefinition.Severity.WARNING),
                PartParser.condition(node.child("when").orElseThrow()), node.text("level"), node.text("text"),
                node.text("ambiguity", null), provenance(node));
    }

    private static RegisterDefinition register(DeclaredNode node) {
        return new RegisterDefinition(node.text("code"), node.text("label"), RegisterDefinition.Kind.valueOf(node.text("kind")),
                node.text("level"), node.texts("states"), node.texts("closedStates"), list(node, "attributes", DefinitionParser::attribute),
                list(node, "expects", expected -> new RegisterDefinition.Expectation(expected.text("attribute"), expected.text("value"),
                        expected.text("text"), provenance(expected))), provenance(node), node.child("warning").map(WarningParser::warning).orElse(null));
    }

    private static RegisterDefinition.Attribute attribute(DeclaredNode node) {
        List<String> options = node.texts("options");
        return new RegisterDefinition.Attribute(node.text("code"), node.text("label"), node.constant("type",
                RegisterDefinition.AttributeType.class, options.isEmpty() ? RegisterDefinition.AttributeType.TEXT
                        : RegisterDefinition.AttributeType.CHOICE), node.flag("required", false), options);
    }

    private static DocumentDefinition document(DeclaredNode node) {
        return new DocumentDefinition(node.text("code"), node.text("label"),
                DocumentDefinition.Kind.valueOf(node.text("kind")), node.text("file", null), node.text("level"), provenance(node));
    }

    private static CallDefinition call(DeclaredNode node) {
        return new CallDefinition(node.text("level"), node.texts("roles"), list(node, "pieces", DefinitionParser::demand),
                list(node, "commitments", DefinitionParser::demand), provenance(node));
    }

    private static CallDefinition.Demand demand(DeclaredNode node) {
        return new CallDefinition.Demand(node.text("code"), node.text("label"), node.flag("required", true), node.text("help", null),
                provenance(node));
    }
}
