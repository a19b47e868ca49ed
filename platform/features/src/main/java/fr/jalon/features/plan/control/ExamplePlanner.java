package fr.jalon.features.plan.control;

import fr.jalon.features.plan.ExampleCourse;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plans a tree that has one node of each level, in the space's holidays and time zone. */
@ApplicationScoped
class ExamplePlanner implements ExampleCourse {

    @Inject
    private LegalTime legalTime;

    @Inject
    private SpaceSettings space;

    @Override
    public List<Step> of(ProgrammeDefinition definition, Map<String, LocalDate> origins) {
        Map<String, PlanNode> nodes = nodes(definition);
        Map<UUID, Map<String, GivenOrigin>> given = new HashMap<>();
        for (OriginDefinition origin : definition.origins()) {
            LocalDate day = origins.get(origin.code());
            if (day != null) {
                given.computeIfAbsent(nodes.get(origin.level()).id(), id -> new HashMap<>()).put(origin.code(), new GivenOrigin(day, false));
            }
        }
        PlanRequest request = new PlanRequest(definition, definition.values(Map.of()), List.copyOf(nodes.values()), given, Map.of(), space.timeZone());
        return new Planner(legalTime).plan(request).items().stream().map(item -> new Step(item.kind().name(), item.key().code(), item.title(),
                item.start() == null ? null : item.start().date(), item.end().date(), item.end().tolerance())).toList();
    }

    private Map<String, PlanNode> nodes(ProgrammeDefinition definition) {
        HolidayZone zone = space.zone();
        Map<String, PlanNode> nodes = new LinkedHashMap<>();
        for (LevelDefinition level : definition.levels()) {
            UUID parent = level.parent() == null ? null : nodes.get(level.parent()).id();
            nodes.put(level.code(), new PlanNode(Ids.next(), parent, level.code(), level.label(), zone, zone, null, null));
        }
        return nodes;
    }
}
