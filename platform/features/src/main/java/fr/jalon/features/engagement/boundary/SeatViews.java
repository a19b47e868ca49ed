package fr.jalon.features.engagement.boundary;

import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.boundary.EngagementDtos.MandateDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.NodeRefDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.NodeSeatsDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.SeatDto;
import fr.jalon.features.engagement.boundary.EngagementViews.Sight;
import fr.jalon.features.engagement.control.SeatCautions;
import fr.jalon.features.engagement.control.SeatPlan;
import fr.jalon.features.engagement.control.SeatPlan.Line;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who sits where, of the nodes that one may see and of those above them. */
@ApplicationScoped
public class SeatViews {

    @Inject
    private SeatPlan plan;

    @Inject
    private TreeViews trees;

    @Inject
    private SpaceSettings space;

    List<NodeSeatsDto> of(Sight sight) {
        List<Line> all = plan.of(sight.engagement().id());
        Map<UUID, List<Line>> byNode = all.stream()
                .collect(Collectors.groupingBy(Line::nodeId, LinkedHashMap::new, Collectors.toList()));
        return sight.nodes().stream().filter(node -> byNode.containsKey(node.id()) && trees.headerOrSeen(sight, node.id()))
                .map(node -> new NodeSeatsDto(ref(node), seats(sight, byNode.get(node.id()), all))).toList();
    }

    static NodeRefDto ref(NodeRef node) {
        return new NodeRefDto(node.id(), node.label(), node.levelLabel(), node.path());
    }

    private List<SeatDto> seats(Sight sight, List<Line> lines, List<Line> all) {
        return lines.stream().collect(Collectors.groupingBy(Line::role, LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(seat -> seat(sight, seat, all)).toList();
    }

    private SeatDto seat(Sight sight, List<Line> lines, List<Line> all) {
        Line first = lines.get(0);
        LocalDate today = space.today();
        List<MandateDto> mandates = lines.stream().filter(l -> l.mandateId() != null).map(l -> new MandateDto(l.mandateId(),
                l.personId(), l.personName(), l.from(), l.to(), l.cause(), l.acceptance(), l.account())).toList();
        long running = lines.stream().filter(l -> l.runs(today)).count();
        boolean vacant = running < Math.max(first.minimum(), first.required() ? 1 : 0);
        return new SeatDto(first.role(), first.label(), first.minimum(), first.maximum(), first.required(), vacant, mandates,
                SeatCautions.of(sight.definition(), lines, all, today));
    }
}
