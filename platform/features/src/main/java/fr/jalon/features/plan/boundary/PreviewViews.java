package fr.jalon.features.plan.boundary;

import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.plan.boundary.PlanDtos.MoveDto;
import fr.jalon.features.plan.boundary.PlanDtos.MovedItemDto;
import fr.jalon.features.plan.boundary.PlanDtos.OriginPreviewDto;
import fr.jalon.features.plan.control.PlanChanges;
import fr.jalon.features.plan.control.PlanMove;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what a change would move. */
final class PreviewViews {

    private PreviewViews() {
    }

    static OriginPreviewDto of(PlanChanges.Preview preview, List<NodeRef> all) {
        Map<UUID, NodeRef> nodes = all.stream().collect(Collectors.toMap(NodeRef::id, Function.identity()));
        List<MoveDto> moves = preview.moves().stream().map(m -> move(m, nodes)).toList();
        return new OriginPreviewDto(moves, preview.warnings().stream().map(WarningViews::of).toList());
    }

    private static MoveDto move(PlanChanges.Move found, Map<UUID, NodeRef> nodes) {
        PlanMove move = found.move();
        NodeRef node = nodes.get(move.item().key().nodeId());
        return new MoveDto(new MovedItemDto(found.itemId(), move.item().title(), node == null ? null : node.label()), move.from(),
                move.to(), move.kept(), move.why());
    }
}
