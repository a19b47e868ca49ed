package fr.jalon.features.region.control;

import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.NodeStates;
import fr.jalon.features.engagement.NodeStates.NodeState;
import fr.jalon.features.organisation.OrganisationRef;
import fr.jalon.features.organisation.Organisations;
import fr.jalon.features.people.Access;
import fr.jalon.kernel.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the leaves of all visible trees side by side; the number of queries depends on neither engagements nor nodes. */
@ApplicationScoped
public class RegionView {

    private static final NodeState NOTHING_TO_SAY = new NodeState(null, null, 0, null, false, null, List.of());

    @Inject
    private Engagements engagements;

    @Inject
    private NodeStates states;

    @Inject
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private Audit audit;

    private record Context(Map<UUID, NodeState> states, Map<UUID, OrganisationRef> bodies, Map<UUID, Instant> activity) {
    }

    /** @param programme only this plugin's engagements, or null for all */
    public List<RegionRow> rows(String programme) {
        List<EngagementRef> wanted = engagements.all().stream()
                .filter(e -> programme == null || programme.isBlank() || e.programme().pluginId().equals(programme)).toList();
        List<UUID> ids = wanted.stream().map(EngagementRef::id).toList();
        engagements.readAll(ids);
        Set<UUID> visible = access.visible();
        Map<EngagementRef, List<NodeRef>> leaves = wanted.stream().collect(Collectors.toMap(e -> e,
                e -> leaves(engagements.nodes(e.id())).filter(n -> visible.contains(n.id())).toList()));
        List<UUID> bodies = leaves.values().stream().flatMap(List::stream).map(NodeRef::organisationId).filter(Objects::nonNull).toList();
        Context context = new Context(states.of(ids), organisations.byIds(bodies), audit.lastByEngagement());
        return wanted.stream().flatMap(e -> leaves.get(e).stream().map(node -> row(e, node, context))).toList();
    }

    private static Stream<NodeRef> leaves(List<NodeRef> nodes) {
        Set<UUID> parents = nodes.stream().map(NodeRef::parentId).filter(Objects::nonNull).collect(Collectors.toSet());
        return nodes.stream().filter(n -> n.leftOn() == null && !parents.contains(n.id()));
    }

    private static RegionRow row(EngagementRef engagement, NodeRef node, Context context) {
        NodeState state = context.states().getOrDefault(node.id(), NOTHING_TO_SAY);
        OrganisationRef body = node.organisationId() == null ? null : context.bodies().get(node.organisationId());
        RegionRow.Phase phase = state.phase() == null ? null : new RegionRow.Phase(state.phase(), state.phaseLabel());
        return new RegionRow(engagement.id(), engagement.title(), node.id(), node.label(), body == null ? null : body.finess(),
                node.path(), engagement.programme().title(), phase, state.late(), state.lateDays(), state.blocked(),
                state.waitingFor(), state.reason(), context.activity().get(engagement.id()));
    }
}
