package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Applicants are organisations, and each thing that is asked of them has a code of its own. */
final class CallCheck {

    private final DeclaredNode root;
    private final List<DeclarationError> errors;

    CallCheck(Declaration declaration, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.errors = errors;
    }

    void run() {
        root.child("call").ifPresent(call -> {
            String level = call.text("level");
            boolean organisation = root.children("levels").stream().filter(found -> found.text("code").equals(level))
                    .anyMatch(found -> !found.text("organisation", "NONE").equals("NONE"));
            if (!organisation) {
                errors.add(call.error("level", "un nœud du niveau « " + level + " » n'est pas un organisme",
                        "choisissez un niveau qui déclare organisation"));
            }
            Set<String> seen = new HashSet<>();
            List.of("pieces", "commitments").forEach(section -> call.children(section).forEach(demand -> {
                if (!seen.add(demand.text("code"))) {
                    errors.add(demand.error("code", "« " + demand.text("code") + " » est déjà demandé", "donnez-lui un autre code"));
                }
            }));
        });
    }
}
