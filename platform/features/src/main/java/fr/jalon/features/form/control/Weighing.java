package fr.jalon.features.form.control;

import fr.jalon.features.form.FormProblem;
import fr.jalon.features.form.control.DeclaredForms.At;
import fr.jalon.features.form.control.DeclaredForms.Place;
import fr.jalon.features.form.control.Filling.Spot;
import fr.jalon.features.form.entity.FormAnswer;
import fr.jalon.features.form.entity.FormCell;
import fr.jalon.features.form.entity.FormChoice;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.features.programme.definition.GridDefinition;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Weights of a comparison, and the choice among its rows. */
@ApplicationScoped
public class Weighing {

    private static final int LONGEST_MOTIVE = 4000;

    @Inject
    private DeclaredForms forms;

    @Inject
    private Answers answers;

    @Inject
    private Sheets sheets;

    @Inject
    private Filling filling;

    @Inject
    private CurrentPerson me;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @return how the rows of a sheet stand */
    public static Comparison compare(Sheet sheet) {
        Map<String, Integer> weights = sheet.weights();
        Map<String, Map<String, BigDecimal>> scores = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            Map<String, BigDecimal> own = new LinkedHashMap<>();
            weights.keySet().forEach(field -> sheet.values(row, field).stream().findFirst()
                    .ifPresent(score -> own.put(field, new BigDecimal(score))));
            scores.put(row.key(), own);
        }
        return Comparison.of(weights, scores);
    }

    /**
     * Sets all weights at once.
     *
     * @param given weight by field, 0 to 100
     * @throws Problem BAD_ANSWER unless each compared field has one and they sum to 100
     */
    public void weigh(At at, Map<String, Integer> given) {
        Place place = forms.writable(at);
        requireCompared(place);
        FormAnswer answer = answers.lock(place);
        Sheet sheet = sheets.read(place, answer);
        Map<String, Integer> before = sheet.weights();
        Map<String, Integer> weights = admitted(before, given);
        if (weights.equals(before)) {
            return;
        }
        weights.forEach((field, weight) -> filling.put(answer, filling.cell(answer, new Spot(FormCell.WEIGHTS, field)),
                List.of(weight.toString()), null));
        String words = weights.entrySet().stream().map(weight -> label(place, weight.getKey()) + " " + weight.getValue() + " %")
                .collect(Collectors.joining(", "));
        audit.record("form-weighed", "FORM", answer.id(), place.engagementId(), "« " + place.definition().label() + " » : poids fixés, " + words + ".");
    }

    private static Map<String, Integer> admitted(Map<String, Integer> declared, Map<String, Integer> given) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        declared.keySet().forEach(field -> {
            Integer weight = given == null ? null : given.get(field);
            if (weight == null || weight < 0 || weight > GridDefinition.Comparison.TOTAL) {
                errors.add(new FieldError("weights." + field, "Donnez un poids de 0 à " + GridDefinition.Comparison.TOTAL + "."));
            }
            weights.put(field, weight);
        });
        if (errors.isEmpty()) {
            int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
            if (sum != GridDefinition.Comparison.TOTAL) {
                errors.add(new FieldError("weights", "Les poids font " + sum + " : leur somme doit être " + GridDefinition.Comparison.TOTAL + "."));
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem(FormProblem.BAD_ANSWER, errors.get(0).message(), errors);
        }
        return weights;
    }

    /**
     * Chooses one of the compared rows. A later choice replaces it.
     *
     * @throws Problem UNFINISHED, naming what the row lacks; BAD_ANSWER without a motive
     */
    public void choose(At at, String rowKey, String givenMotive) {
        Place place = forms.decidable(at);
        GridDefinition.Comparison declared = requireCompared(place);
        String motive = motive(givenMotive);
        FormAnswer answer = answers.lock(place);
        Sheet sheet = sheets.read(place, answer);
        Sheet.Row row = sheet.row(rowKey == null ? "" : rowKey).orElseThrow(() -> new Problem(FormProblem.NO_CELL,
                "Cette ligne n'existe pas, ou plus. Choisissez-en une de la comparaison."));
        List<String> missing = sheet.missing(row);
        if (!missing.isEmpty()) {
            throw new Problem(FormProblem.UNFINISHED, "« " + row.label() + " » ne peut pas être " + declared.chosen()
                    + " : il manque " + String.join(", ", missing) + ". Complétez la ligne, puis choisissez.");
        }
        List<FormChoice> former = answers.choices(answer.id());
        answers.add(new FormChoice(answer, former.size() + 1, new FormChoice.Chosen(row.key(), row.label(), standing(sheet), motive),
                me.id(), clock.instant()));
        audit.record("form-row-chosen", "FORM", answer.id(), place.engagementId(), "« " + place.definition().label() + " » : " + declared.chosen()
                + " est « " + row.label() + " »" + (former.isEmpty() ? "" : ", à la place de « " + former.get(0).chosen().label() + " »")
                + ", motif : " + motive + ".");
    }

    private static String motive(String given) {
        if (given == null || given.isBlank() || given.strip().length() > LONGEST_MOTIVE) {
            throw Problem.field("motive", "Motivez ce choix, en " + LONGEST_MOTIVE + " caractères au plus : le motif reste dans l'historique.");
        }
        return given.strip();
    }

    private static String standing(Sheet sheet) {
        return compare(sheet).standings().stream().map(standing -> sheet.row(standing.row()).orElseThrow().label() + " : "
                + (standing.total() == null ? "sans total" : standing.total().toPlainString().replace('.', ','))).collect(Collectors.joining(" ; "));
    }

    private static GridDefinition.Comparison requireCompared(Place place) {
        GridDefinition grid = place.definition().grid();
        if (grid == null || grid.comparison() == null) {
            throw new Problem(FormProblem.BAD_ANSWER, "« " + place.definition().label() + " » ne compare rien : il n'y a ni poids ni choix.");
        }
        return grid.comparison();
    }

    private static String label(Place place, String field) {
        return place.definition().field(field).map(FormField::label).orElse(field);
    }
}
