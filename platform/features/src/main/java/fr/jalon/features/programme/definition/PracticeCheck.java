package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import fr.jalon.kernel.declared.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A row begun from a sheet stands somewhere in a grid that takes rows, and each part is copied to a text field of it. */
final class PracticeCheck {

    private final DeclaredNode root;
    private final List<DeclarationError> errors;

    PracticeCheck(Declaration declaration, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.errors = errors;
    }

    void run() {
        root.child("practices").ifPresent(practices -> {
            Set<String> seen = new HashSet<>();
            practices.children("types").stream().filter(type -> !seen.add(type.text("code"))).forEach(type -> errors.add(
                    type.error("code", "« " + type.text("code") + " » est déjà un type de problème", "donnez-lui un autre code")));
            practices.child("reuse").ifPresentOrElse(reuse -> checkReuse(practices, reuse),
                    () -> practices.children("types").stream().filter(type -> type.has("section")).forEach(type -> errors.add(
                            type.error("section", "aucune ligne n'est commencée depuis une fiche", "déclarez reuse, ou retirez section"))));
        });
    }

    private void checkReuse(DeclaredNode practices, DeclaredNode reuse) {
        DeclaredNode form = root.children("forms").stream().filter(found -> found.text("code").equals(reuse.text("form"))).findFirst().orElseThrow();
        DeclaredNode grid = form.child("grid").filter(found -> found.flag("ownRows", false)).orElse(null);
        if (grid == null) {
            errors.add(reuse.error("form", "« " + reuse.text("form") + " » ne prend pas de ligne", "choisissez une grille qui déclare « ownRows: true »"));
            return;
        }
        Set<String> sections = grid.children("sections").stream().map(section -> section.text("code")).collect(Collectors.toSet());
        practices.children("types").forEach(type -> checkSection(type, sections));
        checkFields(reuse, form.child("schema").orElseThrow().child("properties").orElseThrow());
    }

    private void checkSection(DeclaredNode type, Set<String> sections) {
        if (sections.isEmpty() == type.has("section")) {
            errors.add(type.error(type.has("section") ? "section" : "code", "une ligne commencée depuis une telle fiche ne saurait où se ranger",
                    "donnez une des sections de la grille, ou aucune si elle n'en a pas"));
        } else if (type.has("section") && !sections.contains(type.text("section"))) {
            errors.add(type.error("section", "« " + type.text("section") + " » n'est pas une section de la grille",
                    Suggestion.remedy("déclarez-la", type.text("section"), sections)));
        }
    }

    private void checkFields(DeclaredNode reuse, DeclaredNode properties) {
        Set<String> parts = new HashSet<>();
        for (DeclaredNode copied : reuse.children("fields")) {
            String field = copied.text("field");
            if (properties.child(field).filter(property -> FormParser.type(property) == FormField.Type.TEXT).isEmpty()) {
                errors.add(copied.error("field", "« " + field + " » n'est pas un champ de texte de ce formulaire",
                        Suggestion.remedy("nommez un champ de texte", field, Set.copyOf(properties.keys()))));
            }
            if (!parts.add(copied.text("part"))) {
                errors.add(copied.error("part", "« " + copied.text("part") + " » est déjà recopié", "gardez un seul champ par partie"));
            }
        }
    }
}
