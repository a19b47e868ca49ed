package fr.jalon.features.plan.boundary;

import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.OriginRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.People;
import fr.jalon.features.plan.Obligations;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.plan.PlanLines;
import fr.jalon.features.plan.boundary.PlanDtos.BaselineDto;
import fr.jalon.features.plan.boundary.PlanDtos.PlanDto;
import fr.jalon.features.plan.boundary.PlanDtos.PlanItemDto;
import fr.jalon.features.plan.boundary.PlanDtos.PlanOriginDto;
import fr.jalon.features.plan.control.PlanChanges;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a calendar together, as far as one may see it. */
@ApplicationScoped
public class PlanViews {

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private PlanLines lines;

    @Inject
    private PlanChanges changes;

    @Inject
    private GateViews gates;

    @Inject
    private WarningViews warnings;

    @Inject
    private Instance<Obligations> obligations;

    @Inject
    private People people;

    @Inject
    private SpaceSettings space;

    /**
     * Everything that a calendar's view needs, read once.
     *
     * @param shown nodes whose items are shown
     */
    record Scene(EngagementRef engagement, ProgrammeDefinition definition, Map<UUID, NodeRef> nodes, Set<UUID> shown,
                 LocalDate today, Map<UUID, Obligations.State> obligations) {
    }

    PlanDto of(UUID engagementId, UUID nodeId) {
        Scene scene = scene(engagementId, nodeId);
        List<PlanLine> shown = lines.of(engagementId).stream().filter(line -> scene.shown().contains(line.item().nodeId())).toList();
        Map<UUID, String> names = people.names(shown.stream().map(PlanLine::pinBy).toList());
        ItemViews views = new ItemViews(scene, names);
        Map<String, List<PlanItemDto>> byKind = shown.stream().filter(line -> line.item().end() != null).map(views::of)
                .collect(Collectors.groupingBy(PlanItemDto::kind));
        List<PlanItemDto> milestones = new ArrayList<>(byKind.getOrDefault("MILESTONE", List.of()));
        milestones.addAll(byKind.getOrDefault("CONTRACT", List.of()));
        return new PlanDto(nodeId == null ? null : ItemViews.ref(scene.nodes().get(nodeId)), scene.today(), origins(scene, nodeId),
                byKind.getOrDefault("PHASE", List.of()), byKind.getOrDefault("SESSION", List.of()),
                byKind.getOrDefault("DELIVERABLE", List.of()), milestones, gates.of(scene), warnings.of(scene, shown),
                baselines(engagementId));
    }

    private Scene scene(UUID engagementId, UUID nodeId) {
        EngagementRef engagement = engagements.get(engagementId);
        Map<UUID, NodeRef> nodes = new LinkedHashMap<>();
        engagements.nodes(engagementId).forEach(node -> nodes.put(node.id(), node));
        Set<UUID> visible = access.visible(engagementId);
        if (visible.isEmpty() || nodeId != null && !visible.contains(nodeId)) {
            throw new Problem(CommonProblem.NOT_FOUND, "Ce projet n'existe pas dans cet espace, ou vous n'y avez pas accès.");
        }
        Set<UUID> shown = new HashSet<>(visible);
        if (nodeId != null) {
            Set<UUID> around = new HashSet<>(engagements.upwards(nodeId));
            around.addAll(engagements.downwards(nodeId));
            shown.retainAll(around);
        }
        Map<UUID, Obligations.State> owed = new LinkedHashMap<>();
        if (obligations.isResolvable()) {
            obligations.get().ofEngagement(engagementId).forEach(state -> owed.put(state.planItemId(), state));
        }
        return new Scene(engagement, engagements.definition(engagementId), nodes, shown, space.today(), owed);
    }

    private List<PlanOriginDto> origins(Scene scene, UUID nodeId) {
        List<OriginRef> given = nodeId == null ? engagements.given(scene.engagement().id())
                : List.copyOf(engagements.origins(nodeId).values());
        List<PlanOriginDto> dated = given.stream().filter(o -> nodeId != null || scene.shown().contains(o.nodeId()) || above(scene, o.nodeId()))
                .map(o -> new PlanOriginDto(o.code(), label(scene.definition(), o.code()), o.nodeId(),
                        scene.nodes().get(o.nodeId()).label(), o.date(), o.actual(), nodeId != null && !nodeId.equals(o.nodeId())))
                .sorted(Comparator.comparing(PlanOriginDto::date)).toList();
        return Stream.concat(dated.stream(), undated(scene, nodeId, given)).toList();
    }

    // what the programme declares and nobody gave yet, on each node where it is to be given
    private static Stream<PlanOriginDto> undated(Scene scene, UUID nodeId, List<OriginRef> given) {
        return scene.definition().origins().stream().flatMap(origin -> scene.nodes().values().stream()
                .filter(node -> node.level().equals(origin.level()) && scene.shown().contains(node.id()))
                .filter(node -> given.stream().noneMatch(o -> o.code().equals(origin.code()) && o.nodeId().equals(node.id())))
                .map(node -> new PlanOriginDto(origin.code(), origin.label(), node.id(), node.label(), null, false,
                        nodeId != null && !nodeId.equals(node.id()))));
    }

    private static boolean above(Scene scene, UUID nodeId) {
        return scene.shown().stream().map(scene.nodes()::get).anyMatch(node -> {
            for (NodeRef at = node; at != null; at = scene.nodes().get(at.parentId())) {
                if (at.id().equals(nodeId)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static String label(ProgrammeDefinition definition, String code) {
        return definition.origins().stream().filter(o -> o.code().equals(code)).map(OriginDefinition::label).findFirst().orElse(code);
    }

    List<BaselineDto> baselines(UUID engagementId) {
        List<PlanChanges.Frozen> frozen = changes.baselines(engagementId);
        Map<UUID, String> names = people.names(frozen.stream().map(PlanChanges.Frozen::by).toList());
        return frozen.stream().map(f -> new BaselineDto(f.number(), f.frozenAt(), names.get(f.by()), f.reason())).toList();
    }
}
