package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whoever is to write, check, deliver or decide may do so where the deliverable is due. */
final class DeliverableCheck {

    private final DeclaredNode root;
    private final LevelTree levels;
    private final List<DeclarationError> errors;
    private final Map<String, DeclaredNode> roles = new HashMap<>();

    DeliverableCheck(Declaration declaration, LevelTree levels, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.levels = levels;
        this.errors = errors;
        root.children("roles").forEach(role -> roles.put(role.text("code"), role));
    }

    void run() {
        root.children("roles").forEach(this::checkRole);
        root.children("deliverables").forEach(deliverable -> {
            String level = deliverable.text("level");
            checkSeat(deliverable, "producer", SeatRight.PREPARE, level);
            checkSeat(deliverable, "checker", SeatRight.CHECK, level);
            checkSeat(deliverable, "deliverer", SeatRight.DELIVER, level);
            checkSeat(deliverable, "validator", SeatRight.DECIDE, level);
            checkParties(deliverable);
            checkVisas(deliverable);
        });
    }

    private void checkVisas(DeclaredNode deliverable) {
        Set<String> earlier = new HashSet<>();
        for (DeclaredNode visa : deliverable.children("visas")) {
            visa.optionalText("after").filter(after -> !earlier.contains(after)).ifPresent(after -> errors.add(visa.error("after",
                    "aucun visa « " + after + " » n'est déclaré plus haut pour ce livrable", "corrigez le code, ou l'ordre des visas")));
            if (!earlier.add(visa.text("code"))) {
                errors.add(visa.error("code", "le visa « " + visa.text("code") + " » est déclaré deux fois", "donnez-lui un autre code"));
            }
            if (visa.has("minutes") && !visa.has("body")) {
                errors.add(visa.error("minutes", "minutes va avec body", "nommez l'instance qui se réunit, ou retirez minutes"));
            }
            checkSeat(visa, "role", SeatRight.SEE, deliverable.text("level"));
            if (deliverable.text("obligor").equals(roles.get(visa.text("role")).text("quality", null))) {
                errors.add(visa.error("role", "le rôle « " + visa.text("role") + " » agit pour la partie qui doit le livrable",
                        "désignez un rôle d'une autre partie : personne ne vise son propre travail"));
            }
        }
    }

    private void checkRole(DeclaredNode role) {
        if (role.number("min", 1) > role.number("max", 1)) {
            errors.add(role.error("min", "min dépasse max", "corrigez l'un des deux"));
        }
        for (String level : role.child("rights").orElseThrow().keys()) {
            if (!levels.onOneBranch(level, role.text("level"))) {
                errors.add(role.error("rights", "le niveau « " + level + " » n'est ni au-dessus ni au-dessous du siège",
                        "n'accordez de droits que sur la branche du siège"));
            }
        }
    }

    private void checkSeat(DeclaredNode part, String key, SeatRight right, String level) {
        DeclaredNode role = part.optionalText(key).map(roles::get).orElse(null);
        if (role != null && !role.child("rights").orElseThrow().texts(level).contains(right.name())) {
            errors.add(part.error(key, "le rôle « " + role.text("code") + " » n'a pas le droit " + right + " au niveau " + level,
                    "ajoutez « " + level + ": [" + right + "] » à ses droits, ou désignez un autre rôle"));
        }
    }

    private void checkParties(DeclaredNode deliverable) {
        if (deliverable.has("approval") != deliverable.has("validator")) {
            errors.add(deliverable.error("code", "approval et validator vont ensemble", "donnez les deux, ou aucun"));
        }
        String obligor = deliverable.text("obligor");
        boolean declared = root.child("contract").orElseThrow().children("parties").stream()
                .anyMatch(party -> party.text("quality").equals(obligor));
        if (!declared) {
            errors.add(deliverable.error("obligor", "aucune partie n'a la qualité " + obligor, "déclarez-la dans contract.parties"));
        }
        String acting = roles.get(deliverable.text("deliverer")).text("quality", null);
        if (!obligor.equals(acting)) {
            errors.add(deliverable.error("deliverer", "le rôle « " + deliverable.text("deliverer") + " » agit pour " + acting
                    + ", le livrable est dû par " + obligor, "désignez un rôle de cette partie, ou corrigez obligor"));
        }
    }
}
