package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.DeclaredNode;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The small parts that every section of a declaration is made of. Expects a declaration that passed all checks. */
final class PartParser {

    private PartParser() {
    }

    static <T> List<T> list(DeclaredNode node, String key, Function<DeclaredNode, T> part) {
        List<T> parts = new ArrayList<>();
        node.children(key).forEach(child -> parts.add(part.apply(child)));
        return List.copyOf(parts);
    }

    static MeetingDefinition meeting(DeclaredNode node) {
        return new MeetingDefinition(node.text("code"), node.text("label"), node.text("level"), node.texts("roles"),
                list(node, "purposes", purpose -> new MeetingDefinition.Purpose(purpose.text("code"), purpose.text("label"),
                        provenance(purpose))), provenance(node));
    }

    static Provenance provenance(DeclaredNode node) {
        return node.child("source")
                .map(source -> new Provenance(source.text("ref"), source.text("article"), source.text("text", null), false))
                .orElse(node.flag("proposal", false) ? new Provenance(null, null, null, true) : Provenance.UNSAID);
    }

    static Ambiguity ambiguity(DeclaredNode node) {
        return node.child("ambiguity").map(found -> new Ambiguity(found.text("code"), found.text("text"))).orElse(null);
    }

    static Quantity quantity(DeclaredNode node, String key) {
        return node.has(key) ? Quantity.parse(node.scalar(key)) : null;
    }

    static DelayUnit unit(DeclaredNode node, String key, DelayUnit absent) {
        return node.constant(key, DelayUnit.class, absent);
    }

    static DateRule rule(DeclaredNode parent, String key) {
        return parent.child(key).map(PartParser::rule).orElse(null);
    }

    private static DateRule rule(DeclaredNode node) {
        Quantity offset = quantity(node, "offset");
        return new DateRule(node.text("from"), edge(node, "edge"), offset == null ? Quantity.of(0) : offset,
                unit(node, "unit", DelayUnit.CALENDAIRE), node.flag("rollOver", false),
                node.constant("direction", Direction.class, Direction.AFTER), quantity(node, "tolerance"), provenance(node));
    }

    static Edge edge(DeclaredNode node, String key) {
        return node.constant(key, Edge.class, Edge.START);
    }

    static Recurrence recurrence(DeclaredNode node) {
        return new Recurrence(quantity(node, "every"), unit(node, "unit", null), rule(node, "from"), rule(node, "until"));
    }

    /** @return how often the item comes back, once if it does not say */
    static Occurrence occurrences(DeclaredNode item) {
        return item.child("occurrence").map(PartParser::occurrence).orElse(Occurrence.ONCE);
    }

    private static Occurrence occurrence(DeclaredNode node) {
        return node.text("per").equals("SESSION")
                ? new Occurrence(Occurrence.Kind.PER_SESSION, node.texts("sessions"), null)
                : new Occurrence(Occurrence.Kind.PER_PERIOD, List.of(), recurrence(node));
    }

    static Condition condition(DeclaredNode when) {
        String kind = when.keys().get(0);
        return kind.equals("always") ? new Condition.Always() : condition(kind, when.child(kind).orElseThrow());
    }

    static Condition.ParameterIs parameterIs(DeclaredNode node) {
        return new Condition.ParameterIs(node.text("parameter"), node.scalar("value"));
    }

    private static Condition condition(String kind, DeclaredNode node) {
        return switch (kind) {
            case "dateAfter" -> new Condition.DateAfter(node.text("item"), edge(node, "edge"), node.text("than"),
                    edge(node, "thanEdge"), quantity(node, "byDays"));
            case "childrenOutside" -> new Condition.ChildrenOutside(node.text("level"), quantity(node, "min"), quantity(node, "max"));
            case "hostsFewer" -> new Condition.HostsFewer(node.text("level"), quantity(node, "min"));
            case "parameterIs" -> parameterIs(node);
            case "organisationLacks" -> new Condition.OrganisationLacks(node.text("level"), node.text("attribute"));
            default -> throw new IllegalStateException("Condition " + kind);
        };
    }
}
