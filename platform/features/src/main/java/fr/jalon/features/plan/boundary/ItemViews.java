package fr.jalon.features.plan.boundary;

import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.plan.Obligations;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.plan.boundary.PlanDtos.BaselineSpanDto;
import fr.jalon.features.plan.boundary.PlanDtos.PinDto;
import fr.jalon.features.plan.boundary.PlanDtos.PlanItemDto;
import fr.jalon.features.plan.boundary.PlanDtos.PlanNodeDto;
import fr.jalon.features.plan.boundary.PlanDtos.SpanDto;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Tells one item of a calendar. */
final class ItemViews {

    private final PlanViews.Scene scene;
    private final Map<UUID, String> names;

    ItemViews(PlanViews.Scene scene, Map<UUID, String> names) {
        this.scene = scene;
        this.names = names;
    }

    static PlanNodeDto ref(NodeRef node) {
        return new PlanNodeDto(node.id(), node.label(), node.levelLabel(), node.path());
    }

    PlanItemDto of(PlanLine line) {
        Obligations.State obligation = scene.obligations().get(line.item().id());
        long late = lateDays(line, obligation);
        SpanDto actual = line.actualEnd() == null ? null : new SpanDto(line.actualStart(), line.actualEnd());
        return new PlanItemDto(line.item().id(), line.item().code(), line.item().occurrence(), line.item().kind(),
                line.item().title(), ref(scene.nodes().get(line.item().nodeId())), line.item().phase(),
                new SpanDto(line.item().start(), line.item().end()), baseline(line), actual, late > 0,
                late > 0 ? "en retard de " + late + (late == 1 ? " jour" : " jours") : null,
                line.tolerance() == 0 ? null : "à " + line.tolerance() + (line.tolerance() == 1 ? " jour près" : " jours près"),
                state(line, obligation), pin(line), line.minutesDue(), line.explanation(),
                obligation == null ? null : obligation.id());
    }

    /** Only what is contractual can be late, and only beyond its tolerance. */
    private long lateDays(PlanLine line, Obligations.State obligation) {
        LocalDate last = line.item().end().plusDays(line.tolerance());
        boolean done = line.actualEnd() != null || obligation != null && obligation.settled()
                || "CONTRACT".equals(line.item().kind()) || "MILESTONE".equals(line.item().kind()) && !phaseOwes(line);
        return line.contractual() && !done && last.isBefore(scene.today()) ? ChronoUnit.DAYS.between(last, scene.today()) : 0;
    }

    /** A milestone is passed once nothing of its phase is owed any more on its node and below. */
    private boolean phaseOwes(PlanLine line) {
        return line.item().phase() != null && scene.obligations().values().stream().anyMatch(state -> !state.settled()
                && line.item().phase().equals(state.phase()) && under(state.nodeId(), line.item().nodeId()));
    }

    private boolean under(UUID nodeId, UUID top) {
        for (NodeRef at = scene.nodes().get(nodeId); at != null; at = scene.nodes().get(at.parentId())) {
            if (at.id().equals(top)) {
                return true;
            }
        }
        return false;
    }

    private static BaselineSpanDto baseline(PlanLine line) {
        return line.baseline() == null ? null : new BaselineSpanDto(line.baseline(), line.baselineStart(), line.baselineEnd());
    }

    private static String state(PlanLine line, Obligations.State obligation) {
        if (obligation != null) {
            return obligation.stateLabel();
        }
        return line.pinKind() == null ? null : "HELD".equals(line.pinKind()) ? "Tenu" : "Convenu";
    }

    private PinDto pin(PlanLine line) {
        return line.pinKind() == null ? null
                : new PinDto(line.pinKind(), line.pinDay(), line.pinReason(), names.get(line.pinBy()));
    }
}
