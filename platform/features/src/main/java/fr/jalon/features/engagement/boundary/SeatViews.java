package fr.jalon.features.engagement.boundary;

import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.boundary.EngagementDtos.MandateDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.NodeRefDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.NodeSeatsDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.SeatDto;
import fr.jalon.features.engagement.boundary.EngagementViews.Sight;
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
        Map<UUID, List<Line>> byNode = plan.of(sight.engagement().id()).stream()
                .collect(Collectors.groupingBy(Line::nodeId, LinkedHashMap::new, Collectors.toList()));
        LocalDate today = space.today();
        return sight.nodes().stream().filter(node -> byNode.containsKey(node.id()) && trees.headerOrSeen(sight, node.id()))
                .map(node -> new NodeSeatsDto(ref(node), seats(byNode.get(node.id()), today))).toList();
    }

    static NodeRefDto ref(NodeRef node) {
        return new NodeRefDto(node.id(), node.label(), node.levelLabel(), node.path());
    }

    private static List<SeatDto> seats(List<Line> lines, LocalDate today) {
        return lines.stream().collect(Collectors.groupingBy(Line::role, LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(seat -> seat(seat, today)).toList();
    }

    private static SeatDto seat(List<Line> lines, LocalDate today) {
        Line first = lines.get(0);
        List<MandateDto> mandates = lines.stream().filter(l -> l.mandateId() != null).map(l -> new MandateDto(l.mandateId(),
                l.personId(), l.personName(), l.from(), l.to(), l.cause(), l.acceptance(), l.account())).toList();
        long running = lines.stream().filter(l -> l.mandateId() != null && !l.from().isAfter(today)
                && (l.to() == null || !l.to().isBefore(today)) && List.of("ACCEPTED", "TACIT").contains(l.acceptance())).count();
        boolean vacant = running < Math.max(first.minimum(), first.required() ? 1 : 0);
        return new SeatDto(first.role(), first.label(), first.minimum(), first.maximum(), first.required(), vacant, mandates);
    }
}
