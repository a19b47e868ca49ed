package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A gate leads into one phase and asks, of the same node, for deliverables that can be admitted before it. */
final class PhaseCheck {

    private final DeclaredNode root;
    private final List<DeclarationError> errors;
    private final Map<String, DeclaredNode> deliverables = new HashMap<>();
    private final Map<String, DeclaredNode> phases = new HashMap<>();
    private final Map<String, Integer> orders = new HashMap<>();

    PhaseCheck(Declaration declaration, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.errors = errors;
        root.children("deliverables").forEach(deliverable -> deliverables.put(deliverable.text("code"), deliverable));
        root.children("phases").forEach(phase -> {
            orders.put(phase.text("code"), orders.size());
            phases.put(phase.text("code"), phase);
        });
    }

    void run() {
        Set<String> opened = new HashSet<>();
        for (DeclaredNode gate : root.children("gates")) {
            String phase = gate.text("opens");
            if (!opened.add(phase)) {
                errors.add(gate.error("opens", "la phase « " + phase + " » a déjà un passage", "réunissez leurs livrables en un seul passage"));
            }
            gate.texts("admitted").forEach(code -> check(gate, phases.get(phase), deliverables.get(code)));
        }
    }

    private void check(DeclaredNode gate, DeclaredNode phase, DeclaredNode deliverable) {
        String name = "« " + deliverable.text("code") + " »";
        if (!deliverable.text("level").equals(phase.text("level"))) {
            errors.add(gate.error("admitted", name + " est dû au niveau " + deliverable.text("level") + ", la phase se joue au niveau "
                    + phase.text("level"), "n'exigez que des livrables du nœud lui-même"));
        }
        if (!deliverable.has("approval")) {
            errors.add(gate.error("admitted", name + " n'a pas d'approbation : il ne sera jamais admis",
                    "donnez-lui approval et validator, ou retirez-le du passage"));
        }
        String of = deliverable.text("phase", null);
        if (of != null && orders.get(of) >= orders.get(phase.text("code"))) {
            errors.add(gate.error("admitted", name + " appartient à la phase « " + of + " », qui ne précède pas « " + phase.text("code") + " »",
                    "n'exigez que des livrables de phases antérieures"));
        }
    }
}
