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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the leaves of all visible trees side by side; the number of queries depends on neither engagements nor nodes. */
@ApplicationScoped
public class RegionView {

    private static final NodeState NOTHING_TO_SAY = new NodeState(null, null, 0, null, false, null, null);

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

    private record Context(String slug, Map<UUID, NodeState> states, Map<UUID, OrganisationRef> bodies, Map<UUID, Instant> activity) {
    }

    /** Why a leaf is late: its own state, or that of the nearest late node above it. */
    private record Cause(NodeState state, NodeRef above) {

        String reason() {
            return above == null || state.reason() == null ? state.reason() : above.label() + " : " + state.reason();
        }
    }

    /**
     * @param slug      name of the space in addresses
     * @param programme only this plugin's engagements, or null for all
     */
    public List<RegionRow> rows(String slug, String programme) {
        List<EngagementRef> wanted = engagements.all().stream().filter(e -> !e.closed())
                .filter(e -> programme == null || programme.isBlank() || e.programme().pluginId().equals(programme)).toList();
        List<UUID> ids = wanted.stream().map(EngagementRef::id).toList();
        engagements.readAll(ids);
        Set<UUID> visible = access.visible();
        Map<EngagementRef, List<NodeRef>> nodes = wanted.stream().collect(Collectors.toMap(e -> e,
                e -> engagements.nodes(e.id()).stream().filter(n -> visible.contains(n.id())).toList()));
        List<UUID> bodies = nodes.values().stream().flatMap(RegionView::leaves).map(NodeRef::organisationId).filter(Objects::nonNull)
                .toList();
        Context context = new Context(slug, states.of(ids), organisations.byIds(bodies), audit.lastByEngagement());
        return wanted.stream().flatMap(e -> {
            Map<UUID, NodeRef> byId = nodes.get(e).stream().collect(Collectors.toMap(NodeRef::id, Function.identity()));
            return leaves(nodes.get(e)).map(node -> row(e, node, cause(node, byId, context), context));
        }).toList();
    }

    private static Cause cause(NodeRef node, Map<UUID, NodeRef> byId, Context context) {
        NodeState own = context.states().getOrDefault(node.id(), NOTHING_TO_SAY);
        if (!own.late()) {
            for (NodeRef at = byId.get(node.parentId()); at != null; at = byId.get(at.parentId())) {
                NodeState state = context.states().getOrDefault(at.id(), NOTHING_TO_SAY);
                if (state.late()) {
                    return new Cause(state, at);
                }
            }
        }
        return new Cause(own, null);
    }

    private static Stream<NodeRef> leaves(List<NodeRef> nodes) {
        Set<UUID> parents = nodes.stream().map(NodeRef::parentId).filter(Objects::nonNull).collect(Collectors.toSet());
        return nodes.stream().filter(n -> n.leftOn() == null && !parents.contains(n.id()));
    }

    private static RegionRow row(EngagementRef engagement, NodeRef node, Cause cause, Context context) {
        NodeState own = context.states().getOrDefault(node.id(), NOTHING_TO_SAY);
        NodeState late = cause.state();
        OrganisationRef body = node.organisationId() == null ? null : context.bodies().get(node.organisationId());
        RegionRow.Phase phase = own.phase() == null ? null : new RegionRow.Phase(own.phase(), own.phaseLabel());
        String project = "/e/" + context.slug() + "/projets/" + engagement.id();
        String link = late.obligationId() == null ? project + "/parcours?noeud=" + node.id() : project + "/livrables/" + late.obligationId();
        return new RegionRow(engagement.id(), engagement.title(), node.id(), node.label(), body == null ? null : body.finess(),
                node.path(), engagement.programme().title(), phase, late.late(), late.lateDays(), own.blocked(),
                late.waitingFor(), cause.reason(), link, context.activity().get(engagement.id()));
    }
}
