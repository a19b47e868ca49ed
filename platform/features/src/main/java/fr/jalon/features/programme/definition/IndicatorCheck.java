package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import fr.jalon.kernel.declared.Suggestion;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Indicators belong to a family of a collection of their level, and their formula has what it divides. */
final class IndicatorCheck {

    private final DeclaredNode root;
    private final List<DeclarationError> errors;

    /** Level and rule of each family, by its code. */
    private final Map<String, DeclaredNode> families = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();

    IndicatorCheck(Declaration declaration, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.errors = errors;
    }

    void run() {
        root.children("collections").forEach(this::checkCollection);
        root.children("indicators").forEach(indicator -> {
            checkFormula(indicator);
            if (!families.isEmpty()) {
                checkFamily(indicator);
            }
        });
    }

    private void checkCollection(DeclaredNode collection) {
        for (DeclaredNode family : collection.children("families")) {
            if (families.putIfAbsent(family.text("code"), family) != null) {
                errors.add(family.error("code", "famille « " + family.text("code") + " » déjà déclarée", "donnez-lui un autre code"));
            }
            levels.put(family.text("code"), collection.text("level"));
        }
        collection.texts("enteredBy").forEach(role -> root.children("roles").stream().filter(found -> found.text("code").equals(role))
                .filter(found -> !found.child("rights").map(rights -> rights.texts(collection.text("level"))).orElse(List.of())
                        .contains(SeatRight.RECORD.name()))
                .forEach(found -> errors.add(collection.error("enteredBy", "le rôle « " + role + " » ne peut rien consigner au niveau "
                        + collection.text("level"), "donnez-lui RECORD à ce niveau"))));
    }

    private void checkFamily(DeclaredNode indicator) {
        String family = indicator.text("family");
        if (!families.containsKey(family)) {
            errors.add(indicator.error("family", "famille inconnue : « " + family + " »",
                    Suggestion.remedy("déclarez-la dans un relevé", family, families.keySet())));
        } else if (!levels.get(family).equals(indicator.text("level"))) {
            errors.add(indicator.error("level", "la famille « " + family + " » se mesure au niveau " + levels.get(family),
                    "donnez à l'indicateur le niveau de son relevé"));
        } else if (families.get(family).text("rule").equals(CollectionDefinition.Rule.WRITTEN.name())) {
            errors.add(indicator.error("family", "les indicateurs de la famille « " + family + " » sont écrits par les équipes",
                    "retirez l'indicateur, ou choisissez une autre famille"));
        }
    }

    private void checkFormula(DeclaredNode indicator) {
        String formula = indicator.text("formula", indicator.has("denominator") ? "RATIO" : "COUNT");
        if (formula.equals("RATIO") != indicator.has("denominator")) {
            errors.add(indicator.error(indicator.has("denominator") ? "formula" : "denominator",
                    "un dénominateur va avec « formula: RATIO »", "ajoutez-le ou retirez-le"));
        }
        indicator.child("band").ifPresent(band -> {
            BigDecimal min = band.decimal("min");
            if (min.compareTo(band.decimal("max")) > 0) {
                errors.add(band.error("min", "la fourchette commence après sa fin", "échangez min et max"));
            }
        });
    }
}
