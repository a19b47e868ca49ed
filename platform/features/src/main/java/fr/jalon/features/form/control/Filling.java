package fr.jalon.features.form.control;

import fr.jalon.features.form.FormProblem;
import fr.jalon.features.form.control.DeclaredForms.At;
import fr.jalon.features.form.control.DeclaredForms.Place;
import fr.jalon.features.form.entity.FormAnswer;
import fr.jalon.features.form.entity.FormCell;
import fr.jalon.features.form.entity.FormCell.Written;
import fr.jalon.features.form.entity.FormCellChange;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.FormDefinition;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes in cells, one at a time: a cell that someone else holds, or that changed since it was read, is left as it is. */
@ApplicationScoped
public class Filling {

    /** How long a cell stays held after the last sign of whoever holds it. */
    private static final Duration HOLD = Duration.ofSeconds(60);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("'le' d MMMM 'à' H 'h' mm", Locale.FRENCH);

    @Inject
    private DeclaredForms forms;

    @Inject
    private Answers answers;

    @Inject
    private Sheets sheets;

    @Inject
    private CurrentPerson me;

    @Inject
    private People people;

    @Inject
    private SpaceSettings space;

    @Inject
    private Clock clock;

    /** One field of one row; the row is {@link FormCell#SINGLE} in a form without rows. */
    public record Spot(String row, String field) {
    }

    /**
     * What someone wants to stand in a cell.
     *
     * @param version the cell's version that they saw, 0 for none
     */
    public record Entry(List<String> values, String evidence, Integer version) {
    }

    /**
     * Writes in a cell and lets go of it; nothing is written if the same stands there already.
     *
     * @return the cell as it stands then
     * @throws Problem CELL_HELD, CELL_CHANGED or BAD_ANSWER, saying who and what
     */
    public FormCell write(At at, Spot spot, Entry entry) {
        Place place = forms.writable(at);
        FormAnswer answer = answers.lock(place);
        FormField field = require(place, answer, spot);
        List<String> values = FieldRules.admitted(field, entry.values(), field.type() == FormField.Type.LINKS ? links(place) : Set.of());
        String evidence = FieldRules.evidence(field, entry.evidence());
        FormCell cell = cell(answer, spot);
        requireFree(cell);
        requireSeen(cell, entry.version());
        put(answer, cell, values, evidence);
        return cell;
    }

    /** Writes without asking who held the cell: under the answer's lock, and checked before. */
    void put(FormAnswer answer, FormCell cell, List<String> values, String evidence) {
        Written written = cell.written();
        boolean same = written == null ? values.isEmpty() && evidence == null
                : written.values().equals(values) && Objects.equals(written.evidence(), evidence);
        if (same) {
            cell.release(answer);
            return;
        }
        cell.write(answer, new Written(values, evidence, me.id(), clock.instant()));
        answers.add(new FormCellChange(cell));
    }

    /**
     * Keeps others from writing in a cell for a minute; whoever holds it already goes on holding it.
     *
     * @return the cell as it stands then
     */
    public FormCell hold(At at, Spot spot) {
        Place place = forms.writable(at);
        FormAnswer answer = answers.lock(place);
        require(place, answer, spot);
        FormCell cell = cell(answer, spot);
        requireFree(cell);
        cell.hold(answer, me.id(), clock.instant().plus(HOLD));
        return cell;
    }

    /** Lets go of a cell; nothing happens if the caller does not hold it. */
    public void release(At at, Spot spot) {
        Place place = forms.writable(at);
        FormAnswer answer = answers.lock(place);
        require(place, answer, spot);
        answers.cell(answer.id(), spot.row(), spot.field()).filter(cell -> me.id().equals(cell.heldBy(clock.instant())))
                .ifPresent(cell -> cell.release(answer));
    }

    FormCell cell(FormAnswer answer, Spot spot) {
        return answers.cell(answer.id(), spot.row(), spot.field()).orElseGet(() -> answers.add(new FormCell(answer, spot.row(), spot.field())));
    }

    private FormField require(Place place, FormAnswer answer, Spot spot) {
        FormDefinition form = place.definition();
        boolean row = form.gridded() ? form.grid().row(spot.row()).isPresent() || answers.added(answer.id(), spot.row())
                : FormCell.SINGLE.equals(spot.row());
        return form.field(spot.field()).filter(field -> row).orElseThrow(() -> new Problem(FormProblem.NO_CELL,
                "Cette ligne ou ce champ n'existe pas, ou plus, dans « " + form.label() + " »."));
    }

    private Set<String> links(Place place) {
        Place target = forms.seen(new At(place.engagementId(), place.nodeId(), place.definition().grid().linksTo()));
        return sheets.rows(target).stream().map(Sheet.Row::key).collect(Collectors.toSet());
    }

    private void requireFree(FormCell cell) {
        UUID holder = cell.heldBy(clock.instant());
        if (holder != null && !holder.equals(me.id())) {
            throw new Problem(FormProblem.CELL_HELD, people.name(holder)
                    + " écrit dans cette case. Votre texte n'est pas enregistré : attendez sa saisie, puis reprenez-la.");
        }
    }

    private void requireSeen(FormCell cell, Integer version) {
        if (version == null) {
            throw Problem.field("version", "Indiquez la version de la case que vous avez lue, 0 si elle était vide.");
        }
        if (version != cell.version()) {
            Written written = cell.written();
            throw new Problem(FormProblem.CELL_CHANGED, people.name(written.personId()) + " a écrit dans cette case "
                    + at(written.at()) + ". Relisez ce qui s'y trouve, puis reprenez votre texte s'il est encore utile.");
        }
    }

    private String at(Instant instant) {
        return AT.format(instant.atZone(space.timeZone()));
    }
}
