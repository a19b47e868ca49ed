package fr.jalon.features.indicator.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorPlaceDto;
import fr.jalon.features.people.Access;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where indicators are read: on the nodes that measure, and above them where all of these are visible. */
@ApplicationScoped
class Places {

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    /** @return places that the caller sees, parents before children; with sums of one unseen node nobody could tell its figures */
    List<IndicatorPlaceDto> of(UUID engagementId) {
        access.requireVisible(engagementId);
        Map<UUID, Set<SeatRight>> rights = access.onEach(engagementId);
        List<NodeRef> nodes = engagements.nodes(engagementId);
        Set<String> levels = engagements.definition(engagementId).collections().stream().map(CollectionDefinition::level).collect(Collectors.toSet());
        Set<UUID> above = new HashSet<>();
        Set<UUID> partly = new HashSet<>();
        for (NodeRef node : nodes) {
            if (levels.contains(node.level())) {
                Set<UUID> ways = sees(rights, node) ? above : partly;
                engagements.upwards(node.id()).stream().skip(1).forEach(ways::add);
            }
        }
        above.removeAll(partly);
        return nodes.stream().filter(node -> sees(rights, node)).filter(node -> levels.contains(node.level()) || above.contains(node.id()))
                .map(node -> new IndicatorPlaceDto(node.id(), node.label(), node.levelLabel(), node.path(), levels.contains(node.level()),
                        levels.contains(node.level()) && node.leftOn() == null && rights.get(node.id()).contains(SeatRight.RECORD))).toList();
    }

    private static boolean sees(Map<UUID, Set<SeatRight>> rights, NodeRef node) {
        return rights.getOrDefault(node.id(), Set.of()).contains(SeatRight.SEE);
    }
}
