package fr.jalon.features.programme.definition;

import static fr.jalon.features.programme.definition.PartParser.list;
import static fr.jalon.features.programme.definition.PartParser.provenance;
import static fr.jalon.features.programme.definition.PartParser.quantity;

import fr.jalon.features.programme.definition.IndicatorDefinition.Formula;
import fr.jalon.kernel.declared.DeclaredNode;
import java.math.BigDecimal;

/** Reads what is measured, and when. Expects a declaration that passed all checks. */
final class IndicatorParser {

    private IndicatorParser() {
    }

    static CollectionDefinition collection(DeclaredNode node) {
        return new CollectionDefinition(node.text("code"), node.text("label"), node.text("level"),
                PartParser.recurrence(node.child("period").orElseThrow()), PartParser.rule(node, "due"),
                list(node, "families", family -> new CollectionDefinition.Family(family.text("code"), family.text("label"),
                        CollectionDefinition.Rule.valueOf(family.text("rule")), provenance(family))),
                node.texts("enteredBy"), node.texts("validatedBy"), provenance(node),
                node.child("closing").map(closing -> new RecordClosing(closing.text("item"), closing.texts("reopenedBy"), provenance(closing)))
                        .orElse(null));
    }

    static IndicatorDefinition indicator(DeclaredNode node) {
        Formula usual = node.has("denominator") ? Formula.RATIO : Formula.COUNT;
        BigDecimal factor = node.decimal("factor");
        return new IndicatorDefinition(node.text("code"), node.text("label"), node.text("definition", null), node.text("family"),
                node.text("level"), node.constant("formula", Formula.class, usual), node.text("numerator"),
                node.text("numeratorUnit", null), node.text("denominator", null), node.text("denominatorUnit", null),
                node.text("unit"), factor == null ? BigDecimal.ONE : factor, node.number("decimals", 1),
                node.text("dataSource", null), node.text("firstMeasure", null),
                node.constant("good", IndicatorDefinition.Good.class, IndicatorDefinition.Good.NEITHER), quantity(node, "target"),
                node.child("band").map(band -> new IndicatorDefinition.Band(band.decimal("min"), band.decimal("max"))).orElse(null),
                node.text("evidence", null), node.text("caveat", null), provenance(node));
    }
}
