package fr.jalon.features.indicator.control;

import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.features.programme.definition.IndicatorDefinition.Formula;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numerators and denominators, each added up over nodes: the only way in which measures are brought together. Values are never
 * averaged.
 *
 * @param numerator   sum of the numerators
 * @param denominator sum of the denominators, 0 where there are none
 * @param counted     how many measures have figures
 */
public record Sums(BigDecimal numerator, BigDecimal denominator, int counted) {

    /** Nothing yet. */
    public static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    /**
     * A value, or why there is none.
     *
     * @param value null where it cannot be computed
     * @param why   French words, null if there is a value
     */
    public record Reading(BigDecimal value, String why) {
    }

    /** @return one measure; what could not be measured adds nothing */
    public static Sums of(Measure.Figures figures) {
        if (figures.numerator() == null) {
            return NONE;
        }
        return new Sums(figures.numerator(), figures.denominator() == null ? BigDecimal.ZERO : figures.denominator(), 1);
    }

    /** @return both together */
    public Sums plus(Sums other) {
        return new Sums(numerator.add(other.numerator), denominator.add(other.denominator), counted + other.counted);
    }

    /** @return the value of one measure */
    public Reading read(Formula formula, BigDecimal factor) {
        if (counted == 0) {
            return new Reading(null, "aucun chiffre saisi");
        }
        if (formula != Formula.RATIO) {
            return new Reading(numerator, null);
        }
        return denominator.signum() == 0 ? new Reading(null, "non calculable : le dénominateur est nul")
                : new Reading(numerator.multiply(factor).divide(denominator, MathContext.DECIMAL64), null);
    }

    /** @return the value over several nodes */
    public Reading consolidated(Formula formula, BigDecimal factor) {
        return formula == Formula.VALUE
                ? new Reading(null, "ne se consolide pas : cette valeur ne s'additionne pas, lisez-la à chaque endroit")
                : read(formula, factor);
    }
}
