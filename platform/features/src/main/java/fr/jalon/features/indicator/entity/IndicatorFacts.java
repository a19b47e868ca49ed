package fr.jalon.features.indicator.entity;

import fr.jalon.features.programme.definition.IndicatorDefinition.Formula;
import fr.jalon.features.programme.definition.IndicatorDefinition.Good;
import java.math.BigDecimal;

/**
 * What an indicator is, as a node measures it.
 *
 * @param family      code of its family
 * @param definition  what is measured exactly, or null
 * @param denominator null unless it is a ratio
 * @param dataSource  where the figures come from, or null
 */
public record IndicatorFacts(String family, String label, String definition, Formula formula, String numerator, String denominator,
        String unit, BigDecimal factor, int decimals, String dataSource, Good good) {

    /** @return the same, adapted */
    public IndicatorFacts adapted(String otherLabel, String otherDefinition, String otherUnit, String otherSource) {
        return new IndicatorFacts(family, otherLabel, otherDefinition, formula, numerator, denominator, otherUnit, factor, decimals,
                otherSource, good);
    }
}
