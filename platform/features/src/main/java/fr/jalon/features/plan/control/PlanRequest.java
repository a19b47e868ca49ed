package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param changes    other values that count from a later day on, by day
 */
public record PlanRequest(ProgrammeDefinition definition, ParameterValues values, List<PlanNode> nodes,
                          Map<UUID, Map<String, GivenOrigin>> origins, Map<ItemKey, Pin> pins, ZoneId timeZone,
                          SortedMap<LocalDate, ParameterValues> changes) {

    public PlanRequest {
        nodes = List.copyOf(nodes);
        origins = Map.copyOf(origins);
        pins = Map.copyOf(pins);
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** A request whose parameters keep one value each. */
    public PlanRequest(ProgrammeDefinition definition, ParameterValues values, List<PlanNode> nodes,
            Map<UUID, Map<String, GivenOrigin>> origins, Map<ItemKey, Pin> pins, ZoneId timeZone) {
        this(definition, values, nodes, origins, pins, timeZone, Collections.emptySortedMap());
    }

    /** @return the same request with other parameters: those of the first day, then those of each later one */
    public PlanRequest withValues(SortedMap<LocalDate, ParameterValues> byDate) {
        return new PlanRequest(definition, byDate.get(byDate.firstKey()), nodes, origins, pins, timeZone,
                byDate.tailMap(byDate.firstKey().plusDays(1)));
    }

    /** @return the same request with one value for each parameter, and other dates that stay */
    PlanRequest from(ParameterValues then, Map<ItemKey, Pin> staying) {
        return new PlanRequest(definition, then, nodes, origins, staying, timeZone);
    }

    /** @return the same request with an origin given anew on a node */
    public PlanRequest withOrigin(UUID nodeId, String code, GivenOrigin origin) {
        Map<UUID, Map<String, GivenOrigin>> changed = new HashMap<>(origins);
        Map<String, GivenOrigin> ofNode = new HashMap<>(origins.getOrDefault(nodeId, Map.of()));
        ofNode.put(code, origin);
        changed.put(nodeId, ofNode);
        return new PlanRequest(definition, values, nodes, changed, pins, timeZone, changes);
    }
}
