package fr.jalon.features.register.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.generation.Generation;
import fr.jalon.features.generation.Templates;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterChangeDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterEntryDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterLineDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterStatementDto;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** « État des lieux » as a file, with what its screen shows. */
@ApplicationScoped
class StatementPaper {

    private static final String PAGE = "/fr/jalon/features/register/statement.xhtml";

    @Inject
    private Generation generation;

    @Inject
    private Engagements engagements;

    @Inject
    private SpaceSettings space;

    @Inject
    private Clock clock;

    byte[] pdf(UUID engagementId, RegisterStatementDto statement) {
        return generation.pdf(PAGE, Templates.own(StatementPaper.class, PAGE), model(engagementId, statement), none -> Optional.empty());
    }

    byte[] docx(UUID engagementId, RegisterStatementDto statement) {
        return generation.docx(PAGE, Templates.own(StatementPaper.class, PAGE), model(engagementId, statement), none -> Optional.empty(), clock.instant());
    }

    private Map<String, Object> model(UUID engagementId, RegisterStatementDto s) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("project", Map.of("title", engagements.get(engagementId).title()));
        model.put("space", Map.of("name", space.name()));
        model.put("from", FrenchDate.day(s.from()));
        model.put("to", FrenchDate.day(s.to()));
        model.put("today", FrenchDate.day(s.today()));
        model.put("risks", lines(s.risks()));
        model.put("late", lines(s.late()));
        model.put("opened", lines(s.opened()));
        model.put("changed", lines(s.changed()));
        model.put("ended", lines(s.ended()));
        return model;
    }

    private List<Map<String, Object>> lines(List<RegisterLineDto> lines) {
        return lines.stream().map(this::line).toList();
    }

    private Map<String, Object> line(RegisterLineDto line) {
        RegisterEntryDto entry = line.entry();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", entry.number());
        told.put("title", entry.title());
        told.put("register", entry.registerLabel());
        told.put("place", entry.node().label());
        told.put("owner", entry.owner() == null ? "personne" : entry.owner().text());
        if (entry.dueOn() != null) {
            told.put("due", FrenchDate.day(entry.dueOn()));
        }
        if (entry.probability() != null && entry.impact() != null) {
            told.put("criticality", String.valueOf(entry.probability() * entry.impact()));
        }
        if (entry.prevention() != null) {
            told.put("prevention", entry.prevention());
        }
        told.put("facts", line.changes().stream().map(this::fact).toList());
        return told;
    }

    private Map<String, Object> fact(RegisterChangeDto change) {
        String reason = change.detail() == null ? "" : ". Motif : " + change.detail();
        return Map.of("text", change.what() + ", par " + change.who() + " le "
                + FrenchDate.day(change.at().atZone(space.timeZone()).toLocalDate()) + reason);
    }
}
