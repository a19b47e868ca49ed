package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.NodeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The nodes of one engagement, in memory. A node that left stays under its last parent. */
final class Tree {

    private final Map<UUID, NodeRef> nodes = new LinkedHashMap<>();
    private final Map<UUID, List<NodeRef>> children = new HashMap<>();

    /** @param all nodes in any order, by label */
    Tree(Collection<NodeRef> all) {
        all.forEach(node -> children.computeIfAbsent(node.parentId(), any -> new ArrayList<>()).add(node));
        children.getOrDefault(null, List.of()).forEach(root -> add(root, List.of()));
    }

    private void add(NodeRef node, List<String> above) {
        List<String> path = new ArrayList<>(above);
        path.add(node.label());
        nodes.put(node.id(), new NodeRef(node.id(), node.engagementId(), node.parentId(), node.level(), node.levelLabel(),
                node.label(), node.organisationId(), node.leftOn(), List.copyOf(path)));
        children.getOrDefault(node.id(), List.of()).forEach(child -> add(child, path));
    }

    /** @return parents before children */
    List<NodeRef> all() {
        return List.copyOf(nodes.values());
    }

    NodeRef node(UUID id) {
        return nodes.get(id);
    }

    /** @return the node, then those above it */
    List<UUID> upwards(UUID id) {
        List<UUID> path = new ArrayList<>();
        for (NodeRef at = nodes.get(id); at != null; at = nodes.get(at.parentId())) {
            path.add(at.id());
        }
        return path;
    }

    /** @return the node, then all below it */
    Set<UUID> downwards(UUID id) {
        Set<UUID> below = new LinkedHashSet<>();
        if (nodes.containsKey(id)) {
            below.add(id);
            children.getOrDefault(id, List.of()).forEach(child -> below.addAll(downwards(child.id())));
        }
        return below;
    }

    /** @return whether one of the two lies above the other, or both are the same */
    boolean related(UUID one, UUID other) {
        return upwards(one).contains(other) || upwards(other).contains(one);
    }
}
