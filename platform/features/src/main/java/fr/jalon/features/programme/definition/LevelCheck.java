package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The levels form one tree, written from its top down. */
final class LevelCheck {

    private final DeclaredNode root;
    private final List<DeclarationError> errors;

    LevelCheck(Declaration declaration, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.errors = errors;
    }

    void run() {
        Set<String> above = new HashSet<>();
        boolean first = true;
        for (DeclaredNode level : root.children("levels")) {
            String parent = level.text("parent", null);
            if (first && parent != null) {
                errors.add(level.error("parent", "le premier niveau est le sommet de l'arbre et n'a pas de parent", "retirez parent"));
            } else if (!first && parent == null) {
                errors.add(level.error("code", "un second niveau est sans parent : l'arbre n'a qu'un sommet", "ajoutez parent"));
            } else if (parent != null && !above.contains(parent)) {
                errors.add(level.error("parent", "le niveau « " + parent + " » n'est pas déclaré plus haut",
                        "déclarez chaque niveau après son parent, sans boucle"));
            }
            above.add(level.text("code"));
            first = false;
        }
    }
}
