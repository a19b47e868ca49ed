package fr.jalon.features.engagement.boundary;

import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.NodeStates.NodeState;
import fr.jalon.features.engagement.boundary.EngagementDtos.NodeOrganisationDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.PhaseRefDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.TreeNodeDto;
import fr.jalon.features.engagement.boundary.EngagementViews.Sight;
import fr.jalon.features.organisation.OrganisationRef;
import fr.jalon.features.organisation.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tree without what one may not see; nodes above a visible one stay as headers. */
@ApplicationScoped
public class TreeViews {

    @Inject
    private Organisations organisations;

    /** Everything that is needed to build the tree, read once. */
    private record Parts(Sight sight, Set<UUID> shown, Map<UUID, OrganisationRef> organisations) {
    }

    TreeNodeDto of(Sight sight) {
        Set<UUID> shown = shown(sight);
        Parts parts = new Parts(sight, shown, organisations.byIds(sight.nodes().stream().map(NodeRef::organisationId).toList()));
        return sight.nodes().stream().filter(node -> node.parentId() == null).findFirst().map(root -> node(parts, root)).orElseThrow();
    }

    Map<UUID, NodeRef> byId(Sight sight) {
        return sight.nodes().stream().collect(Collectors.toMap(NodeRef::id, Function.identity()));
    }

    /** @return whether a node may be seen, or stands above one that may */
    boolean headerOrSeen(Sight sight, UUID nodeId) {
        return shown(sight).contains(nodeId);
    }

    private Set<UUID> shown(Sight sight) {
        Map<UUID, NodeRef> byId = byId(sight);
        Set<UUID> shown = new HashSet<>();
        for (NodeRef seen : sight.seen()) {
            for (NodeRef at = seen; at != null; at = byId.get(at.parentId())) {
                shown.add(at.id());
            }
        }
        return shown;
    }

    private TreeNodeDto node(Parts parts, NodeRef node) {
        boolean seen = parts.sight().visible().contains(node.id());
        NodeState state = seen ? parts.sight().states().get(node.id()) : null;
        List<TreeNodeDto> children = parts.sight().nodes().stream()
                .filter(child -> node.id().equals(child.parentId()) && parts.shown().contains(child.id()))
                .map(child -> node(parts, child)).toList();
        return new TreeNodeDto(node.id(), node.level(), node.levelLabel(), node.label(), organisation(parts, node),
                seen ? node.leftOn() == null ? "ACTIVE" : "LEFT" : "HEADER", node.leftOn() == null ? null : "A quitté le projet",
                state == null || state.phase() == null ? null : new PhaseRefDto(state.phase(), state.phaseLabel()),
                state != null && state.late(), state == null ? null : state.lateText(), children);
    }

    private static NodeOrganisationDto organisation(Parts parts, NodeRef node) {
        OrganisationRef found = node.organisationId() == null ? null : parts.organisations().get(node.organisationId());
        return found == null ? null : new NodeOrganisationDto(found.id(), found.name(), found.finess());
    }
}
