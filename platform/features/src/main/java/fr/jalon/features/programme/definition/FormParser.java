package fr.jalon.features.programme.definition;

import static fr.jalon.features.programme.definition.PartParser.list;
import static fr.jalon.features.programme.definition.PartParser.provenance;

import fr.jalon.kernel.declared.DeclaredNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads forms: the small part of JSON Schema that they are written in, and their grids. */
final class FormParser {

    private static final int LONGEST = 4000;

    private FormParser() {
    }

    static FormDefinition form(DeclaredNode node) {
        return new FormDefinition(node.text("code"), node.text("label"), node.text("help", null), node.text("level"),
                node.text("phase", null), node.texts("roles"), node.texts("sessions"), fields(node),
                node.child("grid").map(FormParser::grid).orElse(null), provenance(node),
                node.child("evaluation").map(FormParser::evaluation).orElse(null));
    }

    private static EvaluationDefinition evaluation(DeclaredNode node) {
        return new EvaluationDefinition(node.flag("anonymous", true), node.number("leastAnswers", 1), node.number("openDays", 1),
                provenance(node));
    }

    private static List<FormField> fields(DeclaredNode form) {
        DeclaredNode schema = form.child("schema").orElseThrow();
        DeclaredNode properties = schema.child("properties").orElseThrow();
        Set<String> required = Set.copyOf(schema.texts("required"));
        Set<String> evidenced = form.child("grid").map(grid -> Set.copyOf(grid.texts("evidence"))).orElse(Set.of());
        return properties.keys().stream().map(code -> field(code, properties.child(code).orElseThrow(), required.contains(code),
                evidenced.contains(code))).toList();
    }

    private static FormField field(String code, DeclaredNode property, boolean required, boolean evidenced) {
        FormField.Type type = type(property);
        List<String> options = type == FormField.Type.CHOICES ? property.child("items").orElseThrow().texts("enum") : property.texts("enum");
        return new FormField(code, property.text("title"), property.text("description", null), type, required, options,
                property.decimal("minimum"), property.decimal("maximum"),
                type == FormField.Type.TEXT ? property.number("maxLength", LONGEST) : 0, evidenced);
    }

    /** What a property's schema says its values are. */
    static FormField.Type type(DeclaredNode property) {
        return switch (property.text("type")) {
            case "integer" -> FormField.Type.INTEGER;
            case "number" -> FormField.Type.NUMBER;
            case "boolean" -> FormField.Type.BOOLEAN;
            case "array" -> property.child("items").map(items -> items.has("enum")).orElse(false) ? FormField.Type.CHOICES : FormField.Type.LINKS;
            default -> property.has("enum") ? FormField.Type.CHOICE : property.has("format") ? FormField.Type.DATE : FormField.Type.TEXT;
        };
    }

    private static GridDefinition grid(DeclaredNode node) {
        return new GridDefinition(GridDefinition.Layout.valueOf(node.text("layout")), node.text("row"),
                list(node, "sections", section -> new GridDefinition.Section(section.text("code"), section.text("label"),
                        section.text("help", null), provenance(section))),
                list(node, "rows", FormParser::row), node.flag("ownRows", false),
                node.child("tally").map(tally -> new GridDefinition.Tally(tally.text("field"), tally.texts("outside"))).orElse(null),
                node.text("linksTo", null), node.child("comparison").map(FormParser::comparison).orElse(null));
    }

    private static GridDefinition.Row row(DeclaredNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<DeclaredNode> given = node.child("values");
        given.ifPresent(found -> found.keys().forEach(field -> values.put(field, found.scalar(field))));
        return new GridDefinition.Row(node.text("code"), node.text("section", null), node.text("label"),
                Collections.unmodifiableMap(values), provenance(node));
    }

    private static GridDefinition.Comparison comparison(DeclaredNode node) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        DeclaredNode given = node.child("weights").orElseThrow();
        given.keys().forEach(field -> weights.put(field, given.number(field, 0)));
        return new GridDefinition.Comparison(Collections.unmodifiableMap(weights), node.text("chosen"), provenance(node));
    }
}
