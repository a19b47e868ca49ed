package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that a calendar depends on.
 *
 * @param definition what the programme declares
 * @param values     values of its parameters
 * @param nodes      nodes that take part, one of them without a parent; in the order in which they should be shown
 * @param origins    per node the origins given on it, by code; a node inherits those of the nodes above
 * @param pins       dates that stay
 * @param timeZone   where days end
 */
public record PlanRequest(ProgrammeDefinition definition, ParameterValues values, List<PlanNode> nodes,
                          Map<UUID, Map<String, GivenOrigin>> origins, Map<ItemKey, Pin> pins, ZoneId timeZone) {

    public PlanRequest {
        nodes = List.copyOf(nodes);
        origins = Map.copyOf(origins);
        pins = Map.copyOf(pins);
    }

    /** @return the same request with an origin given anew on a node */
    public PlanRequest withOrigin(UUID nodeId, String code, GivenOrigin origin) {
        Map<UUID, Map<String, GivenOrigin>> changed = new HashMap<>(origins);
        Map<String, GivenOrigin> ofNode = new HashMap<>(origins.getOrDefault(nodeId, Map.of()));
        ofNode.put(code, origin);
        changed.put(nodeId, ofNode);
        return new PlanRequest(definition, values, nodes, changed, pins, timeZone);
    }
}
