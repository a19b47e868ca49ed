package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.util.List;

/** The delays of a replacement are complete, and start with something that happens during one. */
final class ReplacementCheck {

    private final DeclaredNode root;
    private final List<DeclarationError> errors;

    ReplacementCheck(Declaration declaration, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.errors = errors;
    }

    void run() {
        root.children("roles").forEach(role -> role.child("replacement").ifPresent(rule -> check(role, rule)));
    }

    private void check(DeclaredNode role, DeclaredNode rule) {
        if (rule.text("validator").equals(role.text("code")) || rule.text("validator").equals(rule.text("proposer"))) {
            errors.add(rule.error("validator", "qui propose répondrait à sa propre proposition", "donnez la réponse à un autre rôle"));
        }
        for (DeclaredNode clock : rule.children("clocks")) {
            if (!clock.has("delay") || !clock.has("unit")) {
                errors.add(clock.error("delay", "rien ne dit la longueur de ce délai", "ajoutez delay et unit"));
            }
            if (!ClockDefinition.Start.valueOf(clock.text("start")).replacement()) {
                errors.add(clock.error("start", "cet événement n'arrive pas pendant un remplacement",
                        "écrivez UNAVAILABILITY, PROPOSAL ou PROPOSAL_REFUSAL"));
            }
        }
    }
}
