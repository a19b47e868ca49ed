package fr.jalon.features.engagement.boundary;

import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.NodeStates;
import fr.jalon.features.engagement.NodeStates.NodeState;
import fr.jalon.features.engagement.boundary.EngagementDtos.EndDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.EngagementDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.EngagementSummaryDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.OriginDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.ProgrammeRefDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.RoleHolderDto;
import fr.jalon.features.engagement.control.EngagementEnding;
import fr.jalon.features.engagement.control.EngagementList;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.People;
import fr.jalon.features.people.Seats;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Puts together what a person may see of engagements. */
@ApplicationScoped
public class EngagementViews {

    @Inject
    private Engagements engagements;

    @Inject
    private EngagementList list;

    @Inject
    private NodeStates states;

    @Inject
    private Access access;

    @Inject
    private Seats seats;

    @Inject
    private EngagementEnding ending;

    @Inject
    private People names;

    @Inject
    private TreeViews trees;

    @Inject
    private SpaceSettings space;

    /** @return the engagements of which one may see at least one node, newest first */
    List<EngagementSummaryDto> summaries() {
        Set<UUID> visible = access.visible();
        List<UUID> ids = list.withNodes(visible);
        engagements.readAll(ids);
        Map<UUID, NodeState> known = states.of(ids);
        Map<UUID, Instant> activity = list.lastActivity(ids);
        return ids.stream().map(id -> summary(new Sight(engagements.get(id), engagements.definition(id), engagements.nodes(id),
                visible, known), activity.get(id))).toList();
    }

    /** @return one engagement, as far as one may see it */
    EngagementDto detail(UUID engagementId) {
        Sight sight = sight(engagementId);
        EngagementSummaryDto head = summary(sight, list.lastActivity(List.of(engagementId)).get(engagementId));
        return new EngagementDto(head.id(), head.title(), head.programme(), head.state(), head.stateLabel(), head.phaseLabel(),
                head.late(), head.lateText(), head.sizeText(), head.lastActivity(), people(sight), rights(sight), origins(sight),
                engagements.contract(engagementId).filter(c -> sight.visible().contains(c.nodeId())).isPresent(), ending.end(engagementId).map(e -> new EndDto(e.on(), names.name(e.personId()), e.reason())).orElse(null),
                trees.of(sight));
    }

    /** @throws fr.jalon.kernel.problem.Problem ABSENT if nothing of it may be seen */
    Sight sight(UUID engagementId) {
        EngagementRef engagement = engagements.get(engagementId);
        Set<UUID> visible = list.requireSome(access.visible(engagementId));
        return new Sight(engagement, engagements.definition(engagementId), engagements.nodes(engagementId), visible,
                states.of(List.of(engagementId)));
    }

    /**
     * What one may see of an engagement.
     *
     * @param visible nodes that may be seen, of this engagement at least
     */
    record Sight(EngagementRef engagement, ProgrammeDefinition definition, List<NodeRef> nodes, Set<UUID> visible,
                 Map<UUID, NodeState> states) {

        List<NodeRef> seen() {
            return nodes.stream().filter(node -> visible.contains(node.id())).toList();
        }

        /** Nodes of the last level, and of any level without nodes below it in the programme. */
        List<NodeRef> leaves() {
            return seen().stream().filter(node -> node.leftOn() == null)
                    .filter(node -> definition.levels().stream().noneMatch(level -> node.level().equals(level.parent()))).toList();
        }
    }

    private EngagementSummaryDto summary(Sight sight, Instant lastActivity) {
        Optional<NodeState> worst = sight.seen().stream().map(node -> sight.states().get(node.id())).filter(s -> s != null)
                .max(Comparator.comparingLong(NodeState::lateDays));
        String phase = sight.leaves().stream().map(node -> sight.states().get(node.id())).filter(s -> s != null)
                .map(NodeState::phaseLabel).filter(label -> label != null).findFirst().orElse(null);
        boolean closed = sight.engagement().closed();
        return new EngagementSummaryDto(sight.engagement().id(), sight.engagement().title(), programme(sight.engagement()),
                closed ? "CLOSED" : "RUNNING", closed ? "Terminé" : "En cours", phase, worst.map(NodeState::late).orElse(false),
                worst.map(NodeState::lateText).orElse(null), size(sight), lastActivity);
    }

    private static ProgrammeRefDto programme(EngagementRef engagement) {
        return new ProgrammeRefDto(engagement.programme().pluginId(), engagement.programme().version(),
                engagement.programme().title());
    }

    private static String size(Sight sight) {
        List<NodeRef> leaves = sight.leaves();
        return leaves.isEmpty() ? null : sight.definition().level(leaves.get(0).level())
                .map(level -> leaves.size() + " " + word(level, leaves.size())).orElse(null);
    }

    private static String word(LevelDefinition level, int count) {
        return count > 1 ? level.plural() : level.label();
    }

    private List<RoleHolderDto> people(Sight sight) {
        Set<UUID> leaves = Set.copyOf(sight.leaves().stream().map(NodeRef::id).toList());
        return seats.inEngagement(sight.engagement().id(), space.today()).stream().filter(h -> !leaves.contains(h.nodeId()))
                .filter(h -> trees.headerOrSeen(sight, h.nodeId()))
                .map(h -> new RoleHolderDto(sight.definition().role(h.role()).map(RoleDefinition::label).orElse(h.role()),
                        h.personName())).toList();
    }

    private List<String> rights(Sight sight) {
        Set<String> words = new TreeSet<>();
        access.inSpace().stream().map(SpaceRight::name).forEach(words::add);
        Set<SeatRight> anywhere = access.anywhere(sight.engagement().id());
        Map.of(SeatRight.OPEN, "OPEN_ENGAGEMENT", SeatRight.STAFF, "MANAGE_PEOPLE", SeatRight.PLAN, "MANAGE_PLAN",
                SeatRight.OVERRIDE_GATE, "OVERRIDE_GATE").forEach((right, word) -> {
                    if (anywhere.contains(right)) {
                        words.add(word);
                    }
                });
        if (access.may(sight.engagement().rootId(), SeatRight.OPEN)) {
            words.add("END_ENGAGEMENT");
        }
        return List.copyOf(words);
    }

    private List<OriginDto> origins(Sight sight) {
        Map<UUID, NodeRef> byId = trees.byId(sight);
        return engagements.given(sight.engagement().id()).stream().filter(o -> trees.headerOrSeen(sight, o.nodeId()))
                .map(o -> new OriginDto(o.code(), label(sight.definition(), o.code()), o.nodeId(), byId.get(o.nodeId()).label(),
                        o.date(), o.actual(), false)).toList();
    }

    private static String label(ProgrammeDefinition definition, String code) {
        return definition.origins().stream().filter(o -> o.code().equals(code)).map(OriginDefinition::label).findFirst().orElse(code);
    }
}
