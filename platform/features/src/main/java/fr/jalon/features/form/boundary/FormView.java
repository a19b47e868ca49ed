package fr.jalon.features.form.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.form.boundary.FormDtos.FormContentDto;
import fr.jalon.features.form.boundary.FormDtos.FormDto;
import fr.jalon.features.form.boundary.FormDtos.FormFieldDto;
import fr.jalon.features.form.boundary.FormDtos.FormHeadDto;
import fr.jalon.features.form.boundary.FormDtos.FormLayout;
import fr.jalon.features.form.boundary.FormDtos.FormLinksDto;
import fr.jalon.features.form.boundary.FormDtos.FormPlaceDto;
import fr.jalon.features.form.boundary.FormDtos.FormSectionDto;
import fr.jalon.features.form.boundary.FormDtos.FormTargetDto;
import fr.jalon.features.form.boundary.FormDtos.FormVersionDto;
import fr.jalon.features.form.control.DeclaredForms;
import fr.jalon.features.form.control.DeclaredForms.Place;
import fr.jalon.features.form.control.Progress;
import fr.jalon.features.form.control.Sheet;
import fr.jalon.features.form.control.Sheets;
import fr.jalon.features.form.entity.FormCellChange;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.FormDefinition;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.features.programme.definition.GridDefinition;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Builds what the screens show of forms, inside the transaction. Rights are checked before. */
@ApplicationScoped
class FormView {

    @Inject
    private DeclaredForms forms;

    @Inject
    private Sheets sheets;

    @Inject
    private Progress progress;

    @Inject
    private StateView states;

    @Inject
    private Engagements engagements;

    @Inject
    private People people;

    @Inject
    private SpaceSettings space;

    List<FormDto> forms(UUID engagementId, Set<UUID> visible) {
        ProgrammeDefinition programme = engagements.definition(engagementId);
        List<NodeRef> nodes = engagements.nodes(engagementId).stream().filter(node -> visible.contains(node.id()))
                .filter(node -> node.leftOn() == null || node.leftOn().isAfter(space.today())).toList();
        Progress.Reading written = progress.read(engagementId);
        return forms.of(engagementId).stream().map(form -> new FormDto(form.code(), form.label(), form.help(), layout(form),
                phase(programme, form), source(programme, form.provenance()), nodes.stream()
                .filter(node -> node.level().equals(form.level())).map(node -> place(written, new Place(engagementId, node.id(), form), node)).toList())).toList();
    }

    private FormPlaceDto place(Progress.Reading written, Place place, NodeRef node) {
        Progress.Count count = written.of(place);
        return new FormPlaceDto(node.id(), node.label(), node.path(), count.filled(), count.total(), forms.mayWrite(node.id(), place.definition()));
    }

    FormContentDto content(Place place) {
        Sheet sheet = sheets.read(place);
        return new FormContentDto(head(place), place.nodeId(), engagements.node(place.nodeId()).label(),
                forms.mayWrite(place.nodeId(), place.definition()), states.whole(sheet));
    }

    private FormHeadDto head(Place place) {
        ProgrammeDefinition programme = engagements.definition(place.engagementId());
        FormDefinition form = place.definition();
        GridDefinition grid = form.grid();
        return new FormHeadDto(form.code(), form.label(), form.help(), layout(form), phase(programme, form),
                source(programme, form.provenance()), grid == null ? "" : grid.row(), grid != null && grid.ownRows(),
                form.fields().stream().map(FormView::field).toList(), grid == null ? List.of() : grid.sections().stream()
                .map(section -> new FormSectionDto(section.code(), section.label(), section.help(), source(programme, section.provenance()))).toList(),
                grid == null || grid.linksTo() == null ? null : links(place, grid.linksTo()));
    }

    private FormLinksDto links(Place place, String code) {
        FormDefinition target = engagements.definition(place.engagementId()).form(code).orElseThrow();
        List<FormTargetDto> rows = sheets.rows(new Place(place.engagementId(), place.nodeId(), target)).stream()
                .map(row -> new FormTargetDto(row.key(), row.label(), target.grid().sections().stream()
                        .filter(section -> section.code().equals(row.section())).map(GridDefinition.Section::label).findFirst().orElse(null))).toList();
        return new FormLinksDto(code, target.label(), rows);
    }

    private static FormFieldDto field(FormField field) {
        return new FormFieldDto(field.code(), field.label(), field.help(), field.type().name(), field.required(), field.options(),
                field.minimum(), field.maximum(), field.longest(), field.evidenced());
    }

    private static FormLayout layout(FormDefinition form) {
        return form.gridded() ? FormLayout.valueOf(form.grid().layout().name()) : FormLayout.FIELDS;
    }

    private static String phase(ProgrammeDefinition programme, FormDefinition form) {
        return form.phase() == null ? null : programme.phase(form.phase()).map(PhaseDefinition::label).orElse(null);
    }

    static String source(ProgrammeDefinition programme, Provenance provenance) {
        String citation = programme.citation(provenance);
        return citation.isEmpty() ? null : citation;
    }

    List<FormVersionDto> versions(List<FormCellChange> changes) {
        Map<UUID, String> names = people.names(changes.stream().map(change -> change.written().personId()).toList());
        return changes.stream().map(change -> new FormVersionDto(change.version(), change.written().values(), change.written().evidence(),
                names.get(change.written().personId()), change.written().at())).toList();
    }
}
