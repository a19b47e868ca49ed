package fr.jalon.features.session.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who decides on a node today: what happened in a meeting there is told to them. */
@ApplicationScoped
public class Deciders {

    @Inject
    private Engagements engagements;

    @Inject
    private Seats seats;

    @Inject
    private SpaceSettings space;

    /** @return cards of those whose role grants deciding there, on the node or above it */
    Set<UUID> on(UUID nodeId) {
        return holding(SeatRight.DECIDE, nodeId);
    }

    /** @return cards of those whose role grants that right there, on the node or above it */
    Set<UUID> holding(SeatRight right, UUID nodeId) {
        NodeRef node = engagements.node(nodeId);
        ProgrammeDefinition programme = engagements.definition(node.engagementId());
        Set<UUID> above = new HashSet<>(engagements.upwards(node.id()));
        return seats.inEngagement(node.engagementId(), space.today()).stream().filter(holder -> above.contains(holder.nodeId()) && programme
                .role(holder.role()).filter(role -> role.grants(right, node.level())).isPresent())
                .map(Holder::personId).collect(Collectors.toCollection(HashSet::new));
    }
}
