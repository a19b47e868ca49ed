package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.DeclaredNode;
import java.util.HashMap;
import java.util.Map;

/** Which level lies above which, for declarations whose levels are known to form one tree. */
final class LevelTree {

    private final Map<String, String> parents = new HashMap<>();

    LevelTree(DeclaredNode root) {
        root.children("levels").forEach(level -> parents.put(level.text("code"), level.text("parent", null)));
    }

    String parent(String level) {
        return parents.get(level);
    }

    /** @return whether a node of {@code lower} has exactly one node of {@code upper} at or above it */
    boolean atOrAbove(String upper, String lower) {
        for (String at = lower; at != null; at = parents.get(at)) {
            if (at.equals(upper)) {
                return true;
            }
        }
        return false;
    }

    boolean onOneBranch(String left, String right) {
        return atOrAbove(left, right) || atOrAbove(right, left);
    }
}
