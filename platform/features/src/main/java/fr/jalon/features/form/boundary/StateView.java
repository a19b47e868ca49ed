package fr.jalon.features.form.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.form.boundary.FormDtos.FormCellActDto;
import fr.jalon.features.form.boundary.FormDtos.FormCellDto;
import fr.jalon.features.form.boundary.FormDtos.FormChoiceDto;
import fr.jalon.features.form.boundary.FormDtos.FormComparisonDto;
import fr.jalon.features.form.boundary.FormDtos.FormCountDto;
import fr.jalon.features.form.boundary.FormDtos.FormRowDto;
import fr.jalon.features.form.boundary.FormDtos.FormStandingDto;
import fr.jalon.features.form.boundary.FormDtos.FormStateDto;
import fr.jalon.features.form.boundary.FormDtos.FormTallyDto;
import fr.jalon.features.form.boundary.FormDtos.FormWeightDto;
import fr.jalon.features.form.control.Comparison;
import fr.jalon.features.form.control.DeclaredForms;
import fr.jalon.features.form.control.DeclaredForms.Place;
import fr.jalon.features.form.control.Sheet;
import fr.jalon.features.form.control.Tally;
import fr.jalon.features.form.control.Weighing;
import fr.jalon.features.form.entity.FormCell;
import fr.jalon.features.form.entity.FormCell.Written;
import fr.jalon.features.form.entity.FormChoice;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.features.programme.definition.GridDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Shows what stands in a form: rows, cells, counts, comparison. */
@ApplicationScoped
class StateView {

    @Inject
    private DeclaredForms forms;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentPerson me;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    static FormStateDto unchanged(long revision) {
        return new FormStateDto(revision, false, List.of(), List.of(), List.of(), null);
    }

    FormStateDto whole(Sheet sheet) {
        return state(sheet, cell -> true, true);
    }

    /** @return cells to which something happened after the revision, emptied ones too; everything else whole */
    FormStateDto since(Sheet sheet, long revision) {
        return state(sheet, cell -> cell.revision() > revision, false);
    }

    private FormStateDto state(Sheet sheet, Predicate<FormCell> wanted, boolean declaredToo) {
        ProgrammeDefinition programme = engagements.definition(sheet.place().engagementId());
        List<FormRowDto> rows = sheet.rows().stream().map(row -> new FormRowDto(row.key(), row.section(), row.label(), row.added() != null,
                row.declared() == null ? null : FormView.source(programme, row.declared().provenance()), sheet.missing(row))).toList();
        GridDefinition grid = sheet.definition().grid();
        return new FormStateDto(sheet.revision(), true, rows, cells(sheet, wanted, declaredToo),
                grid == null || grid.tally() == null ? List.of() : tally(sheet), grid == null || grid.comparison() == null ? null : comparison(sheet));
    }

    private List<FormCellDto> cells(Sheet sheet, Predicate<FormCell> wanted, boolean declaredToo) {
        Instant now = clock.instant();
        List<FormCell> touched = sheet.rows().stream().flatMap(row -> sheet.definition().fields().stream()
                .flatMap(field -> sheet.cell(row.key(), field.code()).stream())).filter(wanted).toList();
        Map<UUID, String> names = people.names(touched.stream().flatMap(cell -> people(cell, now)).distinct().toList());
        List<FormCellDto> cells = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            for (FormField field : sheet.definition().fields()) {
                FormCell cell = sheet.cell(row.key(), field.code()).orElse(null);
                List<String> values = sheet.values(row, field.code());
                if (cell != null && wanted.test(cell)) {
                    cells.add(cell(cell, values, names, now));
                } else if (cell == null && declaredToo && !values.isEmpty()) {
                    cells.add(new FormCellDto(row.key(), field.code(), values, null, 0, null, null, null, null, false));
                }
            }
        }
        return cells;
    }

    /** @return that cell alone, after an act on it */
    FormCellActDto acted(Place place, FormCell cell) {
        Instant now = clock.instant();
        return new FormCellActDto(cell.revision(), cell(cell, Sheet.values(place, cell), people.names(people(cell, now).toList()), now));
    }

    private static Stream<UUID> people(FormCell cell, Instant now) {
        return Stream.of(Optional.ofNullable(cell.heldBy(now)), Optional.ofNullable(cell.written()).map(Written::personId))
                .flatMap(Optional::stream).distinct();
    }

    private FormCellDto cell(FormCell cell, List<String> values, Map<UUID, String> names, Instant now) {
        Written written = cell.written();
        UUID holder = cell.heldBy(now);
        return new FormCellDto(cell.rowKey(), cell.field(), values, written == null ? null : written.evidence(), cell.version(),
                written == null ? null : names.get(written.personId()), written == null ? null : written.at(),
                holder == null ? null : names.get(holder), holder == null ? null : cell.heldUntil(), me.id().equals(holder));
    }

    private static List<FormTallyDto> tally(Sheet sheet) {
        GridDefinition grid = sheet.definition().grid();
        return Tally.of(sheet, grid.tally()).sections().stream().map(count -> new FormTallyDto(count.section(),
                grid.sections().stream().filter(section -> section.code().equals(count.section())).map(GridDefinition.Section::label)
                        .findFirst().orElse("Ensemble"), counts(count.values()), counts(count.outside()), count.empty(), count.measured())).toList();
    }

    private static List<FormCountDto> counts(Map<String, Integer> counts) {
        return counts.entrySet().stream().map(count -> new FormCountDto(count.getKey(), count.getValue())).toList();
    }

    private FormComparisonDto comparison(Sheet sheet) {
        Comparison comparison = Weighing.compare(sheet);
        Map<String, Comparison.Sensitivity> turns = new HashMap<>();
        comparison.sensitivities().forEach(sensitivity -> turns.put(sensitivity.field(), sensitivity));
        List<FormWeightDto> weights = sheet.weights().entrySet().stream()
                .map(weight -> weight(sheet, weight.getKey(), weight.getValue(), turns.get(weight.getKey()))).toList();
        return new FormComparisonDto(sheet.definition().grid().comparison().chosen(), weights, comparison.standings().stream()
                .map(standing -> new FormStandingDto(standing.row(), standing.total(), standing.rank())).toList(),
                sheet.choices().stream().map(this::choice).toList(), forms.mayDecide(sheet.place().nodeId()));
    }

    private static FormWeightDto weight(Sheet sheet, String field, int weight, Comparison.Sensitivity turns) {
        String label = sheet.definition().field(field).map(FormField::label).orElse(field);
        return turns == null ? new FormWeightDto(field, label, weight, null, null, null)
                : new FormWeightDto(field, label, weight, SensitivityText.of(sheet, turns), at(turns.below()), at(turns.above()));
    }

    private static BigDecimal at(Comparison.Turn turn) {
        return turn == null ? null : turn.weight();
    }

    private FormChoiceDto choice(FormChoice choice) {
        return new FormChoiceDto(choice.number(), choice.chosen().rowKey(), choice.chosen().label(), choice.chosen().motive(),
                choice.chosen().standing(), people.name(choice.personId()), choice.at());
    }
}
