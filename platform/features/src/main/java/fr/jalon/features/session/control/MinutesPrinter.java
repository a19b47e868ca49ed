package fr.jalon.features.session.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.generation.Generation;
import fr.jalon.features.generation.Templates;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Minutes as a PDF. */
@ApplicationScoped
class MinutesPrinter {

    private static final String PAGE = "/fr/jalon/features/session/minutes.xhtml";

    @Inject
    private Generation generation;

    @Inject
    private Engagements engagements;

    @Inject
    private SpaceSettings space;

    byte[] pdf(UUID engagementId, MinutesContent content, int number, String changes) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("project", Map.of("title", engagements.get(engagementId).title()));
        model.put("space", Map.of("name", space.name()));
        model.put("number", String.valueOf(number));
        put(model, "changes", changes);
        model.put("title", content.title());
        model.put("node", content.node());
        model.put("day", content.day());
        put(model, "place", content.place());
        model.put("agenda", texts(content.agenda()));
        model.put("present", texts(content.present()));
        model.put("excused", texts(content.excused()));
        model.put("absent", texts(content.absent()));
        model.put("general", texts(content.general()));
        model.put("teams", content.teams().stream().map(team -> Map.of("label", team.label(), "remarks", texts(team.remarks()))).toList());
        model.put("entries", content.entries().stream().map(MinutesPrinter::entry).toList());
        return generation.pdf(PAGE, Templates.own(MinutesPrinter.class, PAGE), model, none -> Optional.empty());
    }

    private static Map<String, Object> entry(MinutesContent.Entry entry) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("register", entry.register());
        told.put("number", entry.number());
        told.put("title", entry.title());
        told.put("place", entry.place());
        put(told, "owner", entry.owner());
        put(told, "due", entry.due());
        return told;
    }

    private static void put(Map<String, Object> model, String name, String text) {
        if (text != null) {
            model.put(name, text);
        }
    }

    private static List<Map<String, String>> texts(List<String> lines) {
        return lines.stream().map(text -> Map.of("text", text)).toList();
    }
}
