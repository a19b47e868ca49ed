package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.programme.definition.IndicatorDefinition;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Brings measures of all engagements together that the caller sees: by programme, by indicator and by place of a level. */
@ApplicationScoped
public class Dashboards {

    @Inject
    private DashboardBook book;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private SpaceSettings space;

    /**
     * What is asked for; each may be null.
     *
     * @param programme      identifier of a plugin
     * @param level          code of the level whose places are compared
     * @param organisationId only what this organisation measures
     */
    public record Choice(String programme, String level, UUID organisationId) {
    }

    /** Whose measures are added up. */
    public record Place(EngagementRef engagement, NodeRef node) {
    }

    /** What is owed and measured in one span. */
    public record At(Span span, Total total) {
    }

    /** An indicator over the spans, and at each place in the newest one in which it is owed there. */
    public record Line(IndicatorDefinition declared, Map<Span, Total> series, Map<UUID, At> places) {
    }

    /**
     * One programme.
     *
     * @param single   the only engagement, or null if there are several
     * @param level    whose places are compared
     * @param places   by identifier, in the order of their paths
     * @param measured how many places are measured
     * @param projects how many projects they belong to
     */
    public record Section(EngagementRef programme, ProgrammeDefinition definition, UUID single, List<LevelDefinition> levels, String level,
            Map<UUID, Place> places, List<Line> lines, int measured, int projects) {
    }

    /** All that the caller may see of the space, before anything is chosen. */
    public record Ground(List<EngagementRef> engagements, Map<UUID, List<NodeRef>> nodes, Set<UUID> visible) {

        /** @return measured nodes that are seen */
        public List<NodeRef> measured(EngagementRef engagement, ProgrammeDefinition definition) {
            Set<String> levels = definition.collections().stream().map(CollectionDefinition::level).collect(Collectors.toSet());
            return nodes.get(engagement.id()).stream().filter(node -> levels.contains(node.level()) && visible.contains(node.id())).toList();
        }
    }

    /** @return the ground of every question, read once */
    public Ground ground() {
        List<EngagementRef> all = engagements.all();
        List<UUID> ids = all.stream().map(EngagementRef::id).toList();
        engagements.readAll(ids);
        Map<UUID, List<NodeRef>> nodes = ids.stream().collect(Collectors.toMap(id -> id, engagements::nodes));
        return new Ground(all, nodes, access.visible());
    }

    /** @return organisations that are measured in what the caller sees */
    public Set<UUID> organisations(Ground ground) {
        return ground.engagements().stream().flatMap(e -> ground.measured(e, engagements.definition(e.id())).stream())
                .map(NodeRef::organisationId).filter(id -> id != null).collect(Collectors.toSet());
    }

    /** @return one section for each programme that measures something there */
    public List<Section> sections(Ground ground, Choice choice) {
        Map<String, List<EngagementRef>> programmes = ground.engagements().stream()
                .filter(e -> choice.programme() == null || e.programme().pluginId().equals(choice.programme()))
                .collect(Collectors.groupingBy(e -> e.programme().pluginId(), TreeMap::new, Collectors.toList()));
        return programmes.values().stream().map(same -> section(ground, choice, same)).filter(found -> found.measured() > 0).toList();
    }

    private Section section(Ground ground, Choice choice, List<EngagementRef> same) {
        EngagementRef newest = same.get(0);
        ProgrammeDefinition definition = engagements.definition(newest.id());
        Map<UUID, Place> measured = new LinkedHashMap<>();
        same.forEach(e -> ground.measured(e, engagements.definition(e.id())).stream()
                .filter(node -> choice.organisationId() == null || choice.organisationId().equals(node.organisationId()))
                .forEach(node -> measured.put(node.id(), new Place(e, node))));
        List<LevelDefinition> levels = levels(definition);
        String level = level(levels, choice);
        Map<UUID, UUID> above = new HashMap<>();
        Map<UUID, Place> places = places(ground, same, measured, level, above);
        Set<UUID> read = measured.values().stream().map(place -> place.engagement().id()).collect(Collectors.toSet());
        List<Line> lines = read.isEmpty() ? List.of() : new DashboardReading(book, definition.indicators(), read, space.today())
                .lines(definition.collections(), measured.keySet(), above);
        return new Section(newest, definition, read.size() == 1 ? read.iterator().next() : null, levels, level, places, lines, measured.size(), read.size());
    }

    /** Levels from the top down to the lowest measured one. */
    private static List<LevelDefinition> levels(ProgrammeDefinition definition) {
        Set<String> measured = definition.collections().stream().map(CollectionDefinition::level).collect(Collectors.toSet());
        List<LevelDefinition> all = definition.levels();
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            last = measured.contains(all.get(i).code()) ? i : last;
        }
        return all.subList(0, last + 1);
    }

    /** One organisation is read where it is measured; everything else one level above. */
    private static String level(List<LevelDefinition> levels, Choice choice) {
        int usual = Math.max(0, levels.size() - (choice.organisationId() == null ? 2 : 1));
        return levels.stream().map(LevelDefinition::code).filter(code -> code.equals(choice.level())).findFirst()
                .orElse(levels.isEmpty() ? "" : levels.get(usual).code());
    }

    /** Places of the level with measured nodes below, all of which are seen: with the sums of one unseen node anyone could tell its figures. */
    private Map<UUID, Place> places(Ground ground, List<EngagementRef> same, Map<UUID, Place> measured, String level, Map<UUID, UUID> above) {
        Map<UUID, Place> places = new LinkedHashMap<>();
        for (EngagementRef engagement : same) {
            Map<UUID, NodeRef> byId = ground.nodes().get(engagement.id()).stream().collect(Collectors.toMap(NodeRef::id, node -> node));
            Set<String> levels = engagements.definition(engagement.id()).collections().stream().map(CollectionDefinition::level).collect(Collectors.toSet());
            for (NodeRef node : byId.values()) {
                NodeRef at = node;
                while (at != null && !at.level().equals(level)) {
                    at = byId.get(at.parentId());
                }
                if (at != null && levels.contains(node.level()) && measured.containsKey(node.id())) {
                    above.put(node.id(), at.id());
                    places.put(at.id(), new Place(engagement, at));
                } else if (at != null && levels.contains(node.level()) && !ground.visible().contains(node.id())) {
                    above.put(node.id(), at.id());
                }
            }
        }
        above.forEach((node, place) -> {
            if (!measured.containsKey(node)) {
                places.remove(place);
            }
        });
        return sorted(places);
    }

    private static Map<UUID, Place> sorted(Map<UUID, Place> places) {
        return places.entrySet().stream().sorted((one, other) -> String.join("\t", one.getValue().node().path())
                .compareTo(String.join("\t", other.getValue().node().path()))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue,
                (one, other) -> one, LinkedHashMap::new));
    }
}
