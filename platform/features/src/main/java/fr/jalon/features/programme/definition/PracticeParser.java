package fr.jalon.features.programme.definition;

import static fr.jalon.features.programme.definition.PartParser.list;
import static fr.jalon.features.programme.definition.PartParser.provenance;

import fr.jalon.kernel.declared.DeclaredNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Turns the declaration of good practices into records. */
final class PracticeParser {

    private PracticeParser() {
    }

    static PracticeDefinition practices(DeclaredNode node) {
        return new PracticeDefinition(list(node, "types", type -> new PracticeDefinition.ProblemType(type.text("code"), type.text("label"),
                type.text("section", null), provenance(type))), node.texts("moderators"),
                node.child("reuse").map(PracticeParser::reuse).orElse(null), provenance(node));
    }

    private static PracticeDefinition.Reuse reuse(DeclaredNode node) {
        Map<PracticeDefinition.Part, String> fields = new EnumMap<>(PracticeDefinition.Part.class);
        node.children("fields").forEach(copied -> fields.put(PracticeDefinition.Part.valueOf(copied.text("part")), copied.text("field")));
        return new PracticeDefinition.Reuse(node.text("form"), Collections.unmodifiableMap(fields));
    }
}
