package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            checkSeat(deliverable, "producer", SeatRight.PREPARE);
            checkSeat(deliverable, "checker", SeatRight.CHECK);
            checkSeat(deliverable, "deliverer", SeatRight.DELIVER);
            checkSeat(deliverable, "validator", SeatRight.DECIDE);
            checkParties(deliverable);
        });
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

    private void checkSeat(DeclaredNode deliverable, String key, SeatRight right) {
        DeclaredNode role = deliverable.optionalText(key).map(roles::get).orElse(null);
        String level = deliverable.text("level");
        if (role != null && !role.child("rights").orElseThrow().texts(level).contains(right.name())) {
            errors.add(deliverable.error(key, "le rôle « " + role.text("code") + " » n'a pas le droit " + right + " au niveau " + level,
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
