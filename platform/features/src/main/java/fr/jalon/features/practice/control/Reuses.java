package fr.jalon.features.practice.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.form.FormDrafts;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.practice.PracticeProblem;
import fr.jalon.features.practice.control.PracticeBook.Version;
import fr.jalon.features.practice.control.SharedSheets.Shared;
import fr.jalon.features.practice.control.Sheets.Seen;
import fr.jalon.features.programme.definition.FormDefinition;
import fr.jalon.features.programme.definition.GridDefinition;
import fr.jalon.features.programme.definition.PracticeDefinition;
import fr.jalon.features.programme.definition.PracticeDefinition.Part;
import fr.jalon.features.programme.definition.PracticeDefinition.ProblemType;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Begins rows of forms from sheets, as the programme of the project declares it, and counts them. */
@ApplicationScoped
public class Reuses {

    @Inject
    private TenantSql sql;

    @Inject
    private Sheets sheets;

    @Inject
    private SharedSheets shared;

    @Inject
    private FormDrafts drafts;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** Where a row may be begun, and in which form. */
    public record Place(NodeRef node, String form, String formLabel) {
    }

    /** A row that was begun. {@code shortened} names the fields whose text was too long for the form. */
    public record Begun(UUID engagementId, UUID nodeId, String form, String formLabel, String rowKey, Set<String> shortened) {
    }

    /** What is copied: where it comes from, in words, and from which rows of this space, null for another one's. */
    private record Source(String title, String type, PracticeText text, String reference, UUID practiceId, UUID versionId) {
    }

    /** @return nodes of running projects where the current person may begin a row from a sheet */
    public List<Place> places() {
        return engagements.all().stream().flatMap(engagement -> {
            ProgrammeDefinition definition = engagements.definition(engagement.id());
            return definition.practices() == null || definition.practices().reuse() == null ? List.<Place>of().stream()
                    : places(engagement.id(), definition.form(definition.practices().reuse().form()).orElseThrow()).stream();
        }).toList();
    }

    private List<Place> places(UUID engagementId, FormDefinition form) {
        return drafts.places(engagementId, form.code()).stream().map(node -> new Place(node, form.code(), form.label())).toList();
    }

    /** Begins a row from the published version of a sheet of the space. */
    public Begun of(UUID practiceId, UUID engagementId, UUID nodeId) {
        Seen seen = sheets.require(practiceId);
        Version version = seen.published().filter(found -> seen.practice().withdrawal() == null)
                .orElseThrow(() -> Sheets.wrongState("Seule une fiche publiée, et non retirée, se réutilise."));
        String reference = "D'après la bonne pratique " + seen.practice().name() + " « " + version.facts().title() + " », version " + version.number() + ".";
        return begin(engagementId, nodeId, new Source(version.facts().title(), version.facts().type(), version.facts().text(), reference,
                practiceId, version.id()));
    }

    /** Begins a row from a sheet that another space shares. */
    public Begun ofShared(UUID sharedAs, UUID engagementId, UUID nodeId) {
        Shared sheet = shared.require(sharedAs);
        String reference = "D'après la bonne pratique « " + sheet.title() + " », version " + sheet.version() + ", partagée par " + sheet.space() + ".";
        Begun begun = begin(engagementId, nodeId, new Source(sheet.title(), sheet.type(), sheet.text(), reference, null, null));
        shared.count(sharedAs);
        return begun;
    }

    private Begun begin(UUID engagementId, UUID nodeId, Source source) {
        Place place = places().stream().filter(found -> found.node().id().equals(nodeId) && found.node().engagementId().equals(engagementId))
                .findFirst().orElseThrow(() -> new Problem(PracticeProblem.BAD_PRACTICE, "Choisissez un lieu où vous pouvez écrire.",
                        List.of(new Problem.FieldError("nodeId", "Choisissez un lieu où vous pouvez écrire."))));
        ProgrammeDefinition definition = engagements.definition(engagementId);
        PracticeDefinition practices = definition.practices();
        FormDrafts.Begun row = drafts.begin(engagementId, nodeId, place.form(), new FormDrafts.NewRow(
                section(practices, definition.form(place.form()).orElseThrow().grid(), source.type()), source.title(), values(practices.reuse(), source)));
        sql.update("INSERT INTO jalon.practice_reuse (id, practice_id, version_id, reference, engagement_id, node_id, form, row_key, person_id, at)"
                + " VALUES (?,?,?,?,?,?,?,?,?,?)", Ids.next(), source.practiceId(), source.versionId(), source.reference(), engagementId, nodeId,
                place.form(), row.rowKey(), me.id(), clock.instant());
        return new Begun(engagementId, nodeId, place.form(), place.formLabel(), row.rowKey(), row.shortened());
    }

    /** A type that this programme does not know stands in the first section: people move the row by hand. */
    private static String section(PracticeDefinition practices, GridDefinition grid, String type) {
        return practices.type(type).map(ProblemType::section)
                .orElseGet(() -> grid.sections().isEmpty() ? null : grid.sections().get(0).code());
    }

    private static Map<String, String> values(PracticeDefinition.Reuse reuse, Source source) {
        Map<String, String> values = new LinkedHashMap<>();
        reuse.fields().forEach((part, field) -> {
            String text = text(part, source);
            if (!text.isEmpty()) {
                values.put(field, text);
            }
        });
        return values;
    }

    private static String text(Part part, Source source) {
        return switch (part) {
            case PROBLEM -> source.text().problem();
            case CONDITIONS -> source.text().conditions();
            case MEANS -> source.text().means();
            case RESULTS -> source.text().results();
            case DIFFICULTIES -> source.text().difficulties();
            case REFERENCE -> source.reference();
        };
    }

    /** @return how many rows were begun from a sheet, in this space and in the others */
    public int count(UUID practiceId) {
        return sql.one("SELECT count(*) FROM jalon.practice_reuse WHERE practice_id = ?", row -> row.getInt(1), practiceId).orElse(0)
                + sql.one("SELECT control.practice_uses(?)", row -> row.getInt(1), practiceId).orElse(0);
    }
}
