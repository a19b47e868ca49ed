package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.util.List;

/** A ladder begins with a notice, ends with what ends the contract, and leaves a delay between two acts. */
final class SanctionsCheck {

    private final DeclaredNode root;
    private final List<DeclarationError> errors;

    SanctionsCheck(Declaration declaration, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.errors = errors;
    }

    void run() {
        root.child("contract").flatMap(contract -> contract.child("sanctions")).ifPresent(sanctions -> {
            List<DeclaredNode> ladder = sanctions.children("ladder");
            for (int i = 0; i < ladder.size(); i++) {
                check(ladder.get(i), i == 0, i == ladder.size() - 1);
            }
            sanctions.child("penalty").filter(penalty -> nothing(PartParser.quantity(penalty, "divisor"))).ifPresent(penalty ->
                    errors.add(penalty.error("divisor", "on ne divise pas par zéro", "donnez un nombre plus grand")));
        });
    }

    private void check(DeclaredNode rung, boolean first, boolean last) {
        RungDefinition.Kind kind = RungDefinition.Kind.valueOf(rung.text("kind"));
        if (first && kind != RungDefinition.Kind.NOTICE) {
            errors.add(rung.error("kind", "rien ne se sanctionne sans mise en demeure", "commencez par « kind: NOTICE »"));
        }
        if (!last && kind == RungDefinition.Kind.TERMINATION) {
            errors.add(rung.error("kind", "rien ne suit la fin du contrat", "mettez ce degré à la fin"));
        }
        if (kind == RungDefinition.Kind.REPLACEMENT && root.children("roles").stream().noneMatch(SanctionsCheck::replaceable)) {
            errors.add(rung.error("kind", "aucun siège du titulaire n'a de remplacement", "déclarez replacement sur un rôle « quality: CONTRACTOR »"));
        }
        if (rung.has("delay") != rung.has("unit") || !last && !rung.has("delay")) {
            errors.add(rung.error("delay", "rien ne dit le délai que cet acte laisse au titulaire", "ajoutez delay et unit"));
        }
    }

    private static boolean nothing(Quantity quantity) {
        return quantity.terms().isEmpty() && quantity.constant().signum() <= 0;
    }

    private static boolean replaceable(DeclaredNode role) {
        return role.has("replacement") && PartyQuality.CONTRACTOR.name().equals(role.text("quality", null));
    }
}
