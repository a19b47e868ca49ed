package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import fr.jalon.kernel.declared.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a form's schema and grid must hold together: fields that exist, rows that stand somewhere, weights that sum to a whole. */
final class FormCheck {

    private final DeclaredNode root;
    private final List<DeclarationError> errors;

    FormCheck(Declaration declaration, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.errors = errors;
    }

    void run() {
        root.children("forms").forEach(form -> {
            DeclaredNode schema = form.child("schema").orElseThrow();
            Set<String> fields = Set.copyOf(schema.child("properties").orElseThrow().keys());
            schema.texts("required").forEach(field -> known(schema, "required", field, fields));
            form.child("grid").ifPresent(grid -> checkGrid(schema.child("properties").orElseThrow(), grid, fields));
            checkLinks(form, schema.child("properties").orElseThrow());
            checkEvaluation(form);
        });
        checkAskedOnce();
    }

    private void checkEvaluation(DeclaredNode form) {
        // sessions alone is what programmes said before there was a questionnaire: running projects keep their version
        if (form.has("evaluation") && form.texts("sessions").isEmpty()) {
            errors.add(form.error("evaluation", "un formulaire demandé après des séances dit lesquelles", "ajoutez sessions, ou retirez evaluation"));
        } else if (form.has("evaluation") && form.has("grid")) {
            errors.add(form.error("grid", "chacun répond une fois, sans lignes", "retirez grid, ou evaluation et sessions"));
        }
    }

    /** Whoever scans the code of a session must land on one form. */
    private void checkAskedOnce() {
        Set<String> asked = new HashSet<>();
        root.children("forms").forEach(form -> form.texts("sessions").stream().filter(session -> !asked.add(session)).forEach(session ->
                errors.add(form.error("sessions", "« " + session + " » a déjà un formulaire", "ne demandez qu'un formulaire après une séance"))));
    }

    private void checkGrid(DeclaredNode properties, DeclaredNode grid, Set<String> fields) {
        grid.texts("evidence").forEach(field -> known(grid, "evidence", field, fields));
        checkRows(grid, fields);
        if (grid.children("rows").isEmpty() && !grid.flag("ownRows", false)) {
            errors.add(grid.error("layout", "cette grille n'aurait jamais de ligne", "déclarez rows, ou écrivez « ownRows: true »"));
        }
        if (grid.text("layout").equals(GridDefinition.Layout.BOARD.name()) && grid.children("sections").isEmpty()) {
            errors.add(grid.error("layout", "un tableau à arranger a des panneaux", "déclarez sections"));
        }
        grid.child("tally").ifPresent(tally -> checkTally(properties, tally, fields));
        checkComparison(properties, grid, fields);
    }

    private void checkRows(DeclaredNode grid, Set<String> fields) {
        Set<String> sections = new HashSet<>();
        grid.children("sections").forEach(section -> sections.add(section.text("code")));
        for (DeclaredNode row : grid.children("rows")) {
            if (sections.isEmpty() == row.has("section")) {
                errors.add(row.error(row.has("section") ? "section" : "code", "cette ligne ne dit pas où elle se range",
                        "donnez-lui une des sections de la grille, ou aucune si la grille n'en a pas"));
            } else if (row.has("section")) {
                known(row, "section", row.text("section"), sections);
            }
            row.child("values").ifPresent(values -> values.keys().forEach(field -> known(values, field, field, fields)));
        }
    }

    private void checkTally(DeclaredNode properties, DeclaredNode tally, Set<String> fields) {
        String field = tally.text("field");
        known(tally, "field", field, fields);
        properties.child(field).filter(property -> FormParser.type(property) == FormField.Type.CHOICE).ifPresentOrElse(
                property -> tally.texts("outside").forEach(value -> known(tally, "outside", value, Set.copyOf(property.texts("enum")))),
                () -> errors.add(tally.error("field", "seul un choix se compte", "nommez un champ qui a enum")));
    }

    private void checkComparison(DeclaredNode properties, DeclaredNode grid, Set<String> fields) {
        boolean compared = grid.text("layout").equals(GridDefinition.Layout.COMPARISON.name());
        if (compared != grid.has("comparison")) {
            errors.add(grid.error("layout", "une comparaison va avec sa disposition",
                    "écrivez « layout: COMPARISON » et comparison, ou ni l'un ni l'autre"));
            return;
        }
        grid.child("comparison").flatMap(comparison -> comparison.child("weights")).ifPresent(weights -> {
            weights.keys().forEach(field -> {
                known(weights, field, field, fields);
                properties.child(field).filter(property -> !scored(property)).ifPresent(property -> errors.add(weights.error(field,
                        "un champ pesé est une note", "donnez-lui « type: integer », minimum et maximum")));
            });
            int sum = weights.keys().stream().mapToInt(field -> weights.number(field, 0)).sum();
            if (sum != GridDefinition.Comparison.TOTAL) {
                errors.add(grid.child("comparison").orElseThrow().error("weights", "les poids font " + sum,
                        "écrivez des poids dont la somme est " + GridDefinition.Comparison.TOTAL));
            }
        });
    }

    private static boolean scored(DeclaredNode property) {
        return property.text("type").equals("integer") && property.has("minimum") && property.has("maximum");
    }

    private void checkLinks(DeclaredNode form, DeclaredNode properties) {
        boolean linked = properties.keys().stream().anyMatch(code ->
                FormParser.type(properties.child(code).orElseThrow()) == FormField.Type.LINKS);
        boolean says = form.child("grid").map(grid -> grid.has("linksTo")).orElse(false);
        if (linked != says) {
            errors.add(form.error("schema", "des liens mènent aux lignes d'une autre grille",
                    "donnez linksTo à la grille, et « type: array » au champ qui porte les liens"));
        }
    }

    private void known(DeclaredNode node, String key, String named, Set<String> all) {
        if (!all.contains(named)) {
            errors.add(node.error(key, "« " + named + " » n'est pas déclaré", Suggestion.remedy("déclarez-le", named, all)));
        }
    }
}
