package fr.jalon.features.indicator.control;

import fr.jalon.features.indicator.IndicatorProblem;
import fr.jalon.features.indicator.entity.IndicatorFacts;
import fr.jalon.features.indicator.entity.Measure.Figures;
import fr.jalon.features.programme.definition.IndicatorDefinition.Formula;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What may be entered. */
final class EntryRules {

    private static final int LONGEST = 2000;

    private EntryRules() {
    }

    /** @throws Problem BAD_MEASURE with every field that is wrong */
    static Figures admitted(IndicatorFacts facts, Collecting.Entry entry) {
        List<FieldError> errors = new ArrayList<>();
        String why = text("notMeasurable", entry.notMeasurable(), false, errors);
        boolean ratio = facts.formula() == Formula.RATIO;
        BigDecimal numerator = FrenchNumber.parse("numerator", entry.numerator(), ratio ? null : facts.unit(), errors);
        BigDecimal denominator = ratio ? FrenchNumber.parse("denominator", entry.denominator(), null, errors) : null;
        if (errors.isEmpty() && why != null && (numerator != null || denominator != null)) {
            errors.add(new FieldError("notMeasurable", "Saisissez des chiffres, ou dites pourquoi ils manquent, pas les deux."));
        } else if (errors.isEmpty() && why == null) {
            required("numerator", numerator, errors);
            if (ratio) {
                required("denominator", denominator, errors);
            }
        }
        if (facts.formula() != Formula.VALUE) {
            positive("numerator", numerator, errors);
            positive("denominator", denominator, errors);
        }
        Figures figures = new Figures(numerator, denominator, why, text("evidence", entry.evidence(), false, errors),
                text("remark", entry.remark(), false, errors));
        refuse(errors);
        return figures;
    }

    private static void required(String field, BigDecimal value, List<FieldError> errors) {
        if (value == null) {
            errors.add(new FieldError(field, "Saisissez ce nombre, ou dites pourquoi l'indicateur n'est pas mesurable cette fois."));
        }
    }

    private static void positive(String field, BigDecimal value, List<FieldError> errors) {
        if (value != null && value.signum() < 0) {
            errors.add(new FieldError(field, "Un compte n'est jamais négatif."));
        }
    }

    /** @return the text without spaces around it, null if there is none */
    static String text(String field, String given, boolean required, List<FieldError> errors) {
        String text = given == null || given.isBlank() ? null : given.strip();
        if (text == null && required) {
            errors.add(new FieldError(field, "Ce champ est obligatoire."));
        } else if (text != null && text.length() > LONGEST) {
            errors.add(new FieldError(field, "Restez sous " + LONGEST + " caractères."));
        }
        return text;
    }

    /** @throws Problem BAD_MEASURE if anything is wrong */
    static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Problem(IndicatorProblem.BAD_MEASURE, errors.size() == 1 ? errors.get(0).message()
                    : "Corrigez les " + errors.size() + " champs signalés.", errors);
        }
    }
}
