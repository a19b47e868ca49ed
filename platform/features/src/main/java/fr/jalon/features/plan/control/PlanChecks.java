package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.CheckDefinition;
import fr.jalon.features.programme.definition.Condition;
import fr.jalon.features.programme.definition.Dated;
import fr.jalon.features.programme.definition.Edge;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.Quantity;
import fr.jalon.kernel.legaltime.FrenchDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks at what a programme declares worth a warning. The same message on several nodes is one warning. */
final class PlanChecks {
    /** Stands for a text that names the nodes, so that what ails several of them is one warning. */
    private static final String NAMED = "Concerne";

    private final PlanRequest request;
    private final PlanTree tree;
    private final ItemDates dates;

    /**
     * What was found on a node.
     *
     * @param text  French text to add to the warning, {@link #NAMED} or empty
     * @param nodes whom it concerns
     */
    private record Finding(String text, List<PlanNode> nodes) {
    }

    PlanChecks(PlanRequest request, PlanTree tree, ItemDates dates) {
        this.request = request;
        this.tree = tree;
        this.dates = dates;
    }

    List<PlanWarning> warnings() {
        return request.definition().checks().stream().flatMap(this::warnings).toList();
    }

    private Stream<PlanWarning> warnings(CheckDefinition check) {
        Map<String, List<PlanNode>> nodesByText = new LinkedHashMap<>();
        for (PlanNode node : nodes(check)) {
            finding(check.when(), node).ifPresent(found -> nodesByText
                    .computeIfAbsent(found.text(), any -> new ArrayList<>()).addAll(found.nodes()));
        }
        return nodesByText.entrySet().stream().map(found -> warning(check, found.getKey(), found.getValue()));
    }

    private PlanWarning warning(CheckDefinition check, String found, List<PlanNode> nodes) {
        String text = request.values().render(check.text());
        if (NAMED.equals(found)) {
            text += " Concerne : " + String.join(", ", nodes.stream().map(PlanNode::label).toList()) + ".";
        } else if (!found.isEmpty()) {
            text += " " + found;
        }
        return new PlanWarning(check.code(), check.severity(), nodes.stream().map(PlanNode::id).toList(), text,
                request.definition().citation(check.provenance()), check.ambiguity());
    }

    private List<PlanNode> nodes(CheckDefinition check) {
        return check.level() == null
                ? tree.ofLevel(request.definition().topLevel().code()) : tree.ofLevel(check.level());
    }

    private Optional<Finding> finding(Condition when, PlanNode node) {
        if (when instanceof Condition.DateAfter after) {
            return dateAfter(after, node).map(text -> new Finding(text, List.of(node)));
        }
        if (when instanceof Condition.ChildrenOutside outside) {
            return childrenOutside(outside, node).map(text -> new Finding(text, List.of(node)));
        }
        if (when instanceof Condition.HostsFewer fewer) {
            int minimum = number(fewer.minimum()).intValue();
            return named(node, fewer.level(), one -> one.hostedSessions() != null && one.hostedSessions() < minimum);
        }
        if (when instanceof Condition.OrganisationLacks lacks) {
            return named(node, lacks.level(),
                    one -> one.attributes() != null && !one.attributes().contains(lacks.attribute()));
        }
        if (when instanceof Condition.ParameterIs is && !equal(request.values().value(is.parameter()), is.value())) {
            return Optional.empty();
        }
        return Optional.of(new Finding("", List.of(node)));
    }

    private Optional<Finding> named(PlanNode node, String level, Predicate<PlanNode> wanting) {
        List<PlanNode> nodes = tree.downTo(node, level).stream().filter(wanting).toList();
        return nodes.isEmpty() ? Optional.empty() : Optional.of(new Finding(NAMED, nodes));
    }

    private Optional<String> dateAfter(Condition.DateAfter after, PlanNode node) {
        Optional<LocalDate> item = latest(node, after.item(), after.edge());
        Optional<LocalDate> than = earliest(node, after.than(), after.thanEdge());
        if (item.isEmpty() || than.isEmpty()) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(than.get(), item.get());
        long allowed = after.byDays() == null ? 0 : number(after.byDays()).longValue();
        if (days <= allowed) {
            return Optional.empty();
        }
        return Optional.of("Ici : « " + dates.item(after.item()).label() + " » le " + FrenchDate.day(item.get()) + ", « "
                + dates.item(after.than()).label() + " » le " + FrenchDate.day(than.get()) + ", soit " + days
                + (days < 2 ? " jour" : " jours") + " d'écart.");
    }

    private Optional<String> childrenOutside(Condition.ChildrenOutside outside, PlanNode node) {
        LevelDefinition level = request.definition().level(outside.level()).orElseThrow();
        long count = tree.childrenOf(node).stream().filter(child -> child.level().equals(level.code())).count();
        boolean few = outside.minimum() != null && count < number(outside.minimum()).longValue();
        boolean many = outside.maximum() != null && count > number(outside.maximum()).longValue();
        if (!few && !many) {
            return Optional.empty();
        }
        return Optional.of("« " + node.label() + " » en compte " + count + ".");
    }

    private Optional<LocalDate> latest(PlanNode node, String code, Edge edge) {
        return all(node, code, edge).max(LocalDate::compareTo);
    }

    private Optional<LocalDate> earliest(PlanNode node, String code, Edge edge) {
        return all(node, code, edge).min(LocalDate::compareTo);
    }

    private Stream<LocalDate> all(PlanNode node, String code, Edge edge) {
        Dated item = dates.item(code);
        boolean above = item instanceof OriginDefinition || tree.upTo(node, item.level()).isPresent();
        List<PlanNode> nodes = above ? List.of(node) : tree.downTo(node, item.level());
        return nodes.stream().map(one -> dates.date(one, code, edge).date()).filter(Objects::nonNull);
    }

    private BigDecimal number(Quantity quantity) {
        return quantity.resolve(request.values());
    }

    private static boolean equal(Object value, String text) {
        if (value instanceof BigDecimal number) {
            return text.matches("-?\\d+(\\.\\d+)?") && number.compareTo(new BigDecimal(text)) == 0;
        }
        return value.toString().equals(text);
    }
}
