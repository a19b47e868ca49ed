package fr.jalon.features.programme.definition;

import static fr.jalon.features.programme.definition.PartParser.list;
import static fr.jalon.features.programme.definition.PartParser.provenance;
import static fr.jalon.features.programme.definition.PartParser.quantity;

import fr.jalon.kernel.declared.DeclaredNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what tells early that a node may drop out. Expects a declaration that passed all checks. */
final class WarningParser {

    private WarningParser() {
    }

    static RegisterWarning warning(DeclaredNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.child("values").ifPresent(given -> given.keys().forEach(code -> values.put(code, given.text(code))));
        return new RegisterWarning(node.texts("roles"), Collections.unmodifiableMap(values), node.text("evidenceIn", null), node.text("measureIn", null),
                list(node, "signs", sign -> new RegisterWarning.Sign(RegisterWarning.Kind.valueOf(sign.text("kind")), quantity(sign, "threshold"),
                        sign.texts("roles"), provenance(sign))),
                list(node, "measures", measure -> new RegisterWarning.Measure(measure.text("text"),
                        measure.texts("answers").stream().map(RegisterWarning.Kind::valueOf).toList())), provenance(node));
    }
}
