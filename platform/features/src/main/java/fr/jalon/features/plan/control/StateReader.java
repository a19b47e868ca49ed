package fr.jalon.features.plan.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeStates;
import fr.jalon.features.plan.Obligations;
import fr.jalon.features.programme.definition.GateDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where nodes stand, from four statements whatever their number. A node is late when a gate is closed although its phase should
 * have begun, or when something contractual of its own is past its day and its tolerance. Nothing else can be late.
 */
@ApplicationScoped
public class StateReader implements NodeStates {

    private static final String PHASES = "SELECT i.node_id, i.engagement_id, i.code, i.title, i.start_on, g.state FROM jalon.plan_item i"
            + " LEFT JOIN jalon.gate g ON g.tenant_id = i.tenant_id AND g.node_id = i.node_id AND g.phase = i.code"
            + " WHERE i.engagement_id = ANY (?) AND i.kind = 'PHASE' AND i.withdrawn_at IS NULL ORDER BY i.node_id, i.position";
    private static final String OVERDUE = "SELECT node_id, id, kind, phase, title, end_on + tolerance AS last_day FROM jalon.plan_item"
            + " WHERE engagement_id = ANY (?) AND contractual AND kind IN ('MILESTONE', 'DELIVERABLE') AND withdrawn_at IS NULL"
            + " AND actual_end IS NULL AND end_on + tolerance < ? ORDER BY end_on, position";

    @Inject
    private TenantSql sql;

    @Inject
    private Instance<Obligations> obligations;

    @Inject
    private Engagements engagements;

    @Inject
    private SpaceSettings space;

    /** A phase of a node. @param gate state of the gate before it, null if there is none */
    record Phase(UUID nodeId, UUID engagementId, String code, String title, LocalDate start, String gate) {
    }

    /** A contractual item whose last day is over. */
    record Overdue(UUID nodeId, UUID id, String kind, String phase, String title, LocalDate lastDay) {
    }

    @Override
    public Map<UUID, NodeState> of(Collection<UUID> engagementIds) {
        if (engagementIds.isEmpty()) {
            return Map.of();
        }
        LocalDate today = space.today();
        Object ids = engagementIds.toArray(UUID[]::new);
        Map<UUID, List<Phase>> phases = sql.list(PHASES, row -> new Phase(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                row.getString(3), row.getString(4), row.getObject(5, LocalDate.class), row.getString(6)), ids).stream()
                .collect(Collectors.groupingBy(Phase::nodeId, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, List<Overdue>> overdue = sql.list(OVERDUE, row -> new Overdue(row.getObject(1, UUID.class),
                row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getString(5),
                row.getObject(6, LocalDate.class)), ids, today).stream().collect(Collectors.groupingBy(Overdue::nodeId));
        Map<UUID, List<Obligations.State>> owed = owed(engagementIds);
        Set<UUID> nodes = new HashSet<>(phases.keySet());
        nodes.addAll(overdue.keySet());
        Map<UUID, NodeState> states = new HashMap<>();
        for (UUID node : nodes) {
            states.put(node, new NodeJudgement(today, phases.getOrDefault(node, List.of()), overdue.getOrDefault(node, List.of()),
                    owed.getOrDefault(node, List.of()), this::neededBy).state());
        }
        return states;
    }

    private Map<UUID, List<Obligations.State>> owed(Collection<UUID> engagementIds) {
        if (obligations.isUnsatisfied()) {
            return Map.of();
        }
        return obligations.get().unsettled().stream().filter(state -> engagementIds.contains(state.engagementId()))
                .collect(Collectors.groupingBy(Obligations.State::nodeId));
    }

    /** Asked only for a gate that is closed too long. */
    private List<String> neededBy(Phase phase) {
        return engagements.definition(phase.engagementId()).gateInto(phase.code()).map(GateDefinition::admitted).orElse(List.of());
    }
}
