package fr.jalon.features.plan.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The nodes of a request, by identifier and by level. */
final class PlanTree {
    private final Map<UUID, PlanNode> byId = new HashMap<>();
    private final Map<UUID, List<PlanNode>> children = new HashMap<>();
    private final List<PlanNode> nodes;

    PlanTree(List<PlanNode> nodes) {
        this.nodes = nodes;
        for (PlanNode node : nodes) {
            byId.put(node.id(), node);
            children.computeIfAbsent(node.parentId(), id -> new ArrayList<>()).add(node);
        }
    }

    List<PlanNode> ofLevel(String level) {
        return nodes.stream().filter(node -> node.level().equals(level)).toList();
    }

    /** @return the node itself or the nearest one above it that stands on that level */
    Optional<PlanNode> upTo(PlanNode node, String level) {
        return upwards(node).filter(above -> above.level().equals(level)).findFirst();
    }

    /** @return the node itself, then those above it up to the root */
    Stream<PlanNode> upwards(PlanNode node) {
        return Stream.iterate(node, above -> above != null, above -> byId.get(above.parentId()));
    }

    /** @return the node itself if it stands on that level, else all nodes of that level below it */
    List<PlanNode> downTo(PlanNode node, String level) {
        if (node.level().equals(level)) {
            return List.of(node);
        }
        return childrenOf(node).stream().flatMap(child -> downTo(child, level).stream()).toList();
    }

    List<PlanNode> childrenOf(PlanNode node) {
        return children.getOrDefault(node.id(), List.of());
    }
}
