package fr.jalon.features.plan.boundary;

import fr.jalon.features.people.Access;
import fr.jalon.features.people.People;
import fr.jalon.features.plan.Obligations;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.plan.PlannedItem;
import fr.jalon.features.plan.boundary.PlanDtos.GateDto;
import fr.jalon.features.plan.boundary.PlanDtos.MissingDto;
import fr.jalon.features.plan.control.GateReader;
import fr.jalon.features.programme.definition.GateDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells gates: what they wait for, and who may open them. */
@ApplicationScoped
public class GateViews {

    @Inject
    private GateReader gates;

    @Inject
    private Plan plan;

    @Inject
    private Access access;

    @Inject
    private People people;

    @Inject
    private SpaceSettings space;

    List<GateDto> of(PlanViews.Scene scene) {
        List<GateReader.Row> rows = gates.of(scene.engagement().id()).stream()
                .filter(gate -> scene.shown().contains(gate.nodeId())).toList();
        Map<UUID, String> names = people.names(rows.stream().map(GateReader.Row::openedBy).toList());
        List<PlannedItem> items = plan.items(scene.engagement().id());
        Map<UUID, Set<SeatRight>> rights = access.onEach(scene.engagement().id());
        ZoneId zone = space.timeZone();
        return rows.stream().map(gate -> {
            Optional<GateDefinition> rule = scene.definition().gateInto(gate.phase());
            boolean closed = "CLOSED".equals(gate.state());
            LocalDate opened = gate.openedAt() == null ? null : gate.openedAt().atZone(zone).toLocalDate();
            return new GateDto(gate.nodeId(), scene.nodes().get(gate.nodeId()).label(), gate.phase(),
                    rule.map(GateDefinition::label).orElse(gate.phase()), gate.state(), gate.plannedOn(), opened,
                    closed && gate.plannedOn() != null && gate.plannedOn().isBefore(scene.today()),
                    closed ? rule.map(r -> missing(scene, r, gate.nodeId(), items)).orElse(List.of()) : List.of(), gate.motive(),
                    names.get(gate.openedBy()), closed && rights.getOrDefault(gate.nodeId(), Set.of())
                            .contains(SeatRight.OVERRIDE_GATE));
        }).toList();
    }

    private static List<MissingDto> missing(PlanViews.Scene scene, GateDefinition rule, UUID nodeId, List<PlannedItem> items) {
        return items.stream().filter(item -> !item.withdrawn() && item.nodeId().equals(nodeId) && rule.admitted().contains(item.code()))
                .map(item -> scene.obligations().get(item.id())).filter(state -> state != null && !state.settled())
                .map(GateViews::missing).toList();
    }

    private static MissingDto missing(Obligations.State state) {
        return new MissingDto(state.id(), state.title(), state.stateLabel(), state.waitingFor());
    }
}
