package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import fr.jalon.kernel.declared.Suggestion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Approvals, contract, warnings and the files that the declaration names. */
final class ApprovalCheck {

    private final DeclaredNode root;
    private final PluginFiles files;
    private final List<DeclarationError> errors;

    ApprovalCheck(Declaration declaration, PluginFiles files, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.files = files;
        this.errors = errors;
    }

    void run() {
        root.children("approvals").forEach(this::checkApproval);
        errors.addAll(new RecordCheck(root, files).run());
        root.children("documents").forEach(document -> checkFile(document, "file"));
        root.children("checks").forEach(this::checkCondition);
        DeclaredNode contract = root.child("contract").orElseThrow();
        if (!contract.text("kind").equals("NONE") && !(contract.has("label") && contract.has("level"))) {
            errors.add(contract.error("kind", "un contrat a un nom et couvre un niveau", "ajoutez label et level, ou écrivez « kind: NONE »"));
        }
    }

    private void checkApproval(DeclaredNode approval) {
        List<DeclaredNode> decisions = approval.children("decisions");
        Set<String> codes = new LinkedHashSet<>(decisions.stream().map(decision -> decision.text("code")).toList());
        if (decisions.stream().noneMatch(decision -> DecisionDefinition.Effect.valueOf(decision.text("effect")).meets())) {
            errors.add(approval.error("decisions", "aucune décision ne remplit l'obligation", "déclarez une décision d'effet ADMITTED"));
        }
        for (DeclaredNode decision : decisions) {
            if (decision.text("delay", "NONE").equals("NONE") == decision.has("delayUnit")) {
                errors.add(decision.error("delay", "delay et delayUnit vont ensemble", "donnez les deux, ou aucun"));
            }
        }
        approval.children("clocks").forEach(clock -> checkClock(clock, codes));
        files.read(approval.text("process")).ifPresentOrElse(
                bpmn -> errors.addAll(new ApprovalContract(approval, codes).run(bpmn)), () -> missing(approval, "process"));
    }

    private void checkClock(DeclaredNode clock, Set<String> decisions) {
        if (clock.has("delay") != clock.has("unit")) {
            errors.add(clock.error("delay", "delay et unit vont ensemble", "donnez les deux, ou aucun"));
        }
        if (ClockDefinition.Start.valueOf(clock.text("start")).replacement()) {
            errors.add(clock.error("start", "cet événement n'arrive pas pendant l'examen d'une remise",
                    "déclarez ce délai sous le remplacement d'un rôle"));
        } else if (!clock.has("delay") && !clock.text("start").equals(ClockDefinition.Start.POSTPONEMENT.name())) {
            errors.add(clock.error("start", "rien ne dit la longueur de ce délai",
                    "ajoutez delay et unit ; seule une décision d'ajournement porte son propre délai"));
        }
        clock.texts("decisions").stream().filter(code -> !decisions.contains(code)).forEach(code ->
                errors.add(clock.error("decisions", "décision inconnue : « " + code + " »", Suggestion.remedy(null, code, decisions))));
    }

    private void checkCondition(DeclaredNode check) {
        check.child("when").flatMap(when -> when.child("childrenOutside")).ifPresent(condition -> {
            String parent = new LevelTree(root).parent(condition.text("level"));
            if (!check.text("level").equals(parent)) {
                errors.add(check.error("level", "l'avertissement compte les nœuds « " + condition.text("level") + " » sous un autre niveau",
                        "écrivez « level: " + parent + " »"));
            }
        });
    }

    private void checkFile(DeclaredNode node, String key) {
        if (node.has(key) && files.read(node.text(key)).isEmpty()) {
            missing(node, key);
        }
    }

    private void missing(DeclaredNode node, String key) {
        errors.add(node.error(key, "le fichier « " + node.text(key) + " » n'est pas dans le plugin", "ajoutez-le ou corrigez son chemin"));
    }
}
