package fr.jalon.features.programme.definition;

import java.math.BigDecimal;

/**
 * An indicator that is measured on the nodes of a level.
 *
 * @param code            code of the indicator
 * @param label           French name
 * @param definition      what is measured exactly, or null
 * @param family          code of a family of the collection, or a free name where the programme declares no collection
 * @param level           level of the measured nodes
 * @param formula         how its value follows from what is entered
 * @param numerator       what is counted, or the value that is noted, in French
 * @param numeratorUnit   its unit, or null
 * @param denominator     by what it is divided, null unless it is a ratio
 * @param denominatorUnit its unit, or null
 * @param unit            French unit of the value
 * @param factor          by what the quotient is multiplied
 * @param decimals        decimals that are shown
 * @param dataSource      where the figures come from, or null
 * @param firstMeasure    what the first measure covers where it differs, or null
 * @param good            which way is good
 * @param target          value aimed at, null if each node sets its own
 * @param band            band aimed at, or null
 * @param evidence        what proves a measure, null if nothing is asked
 * @param caveat          what is still to be verified in the definition, or null
 * @param provenance      where it comes from
 */
public record IndicatorDefinition(String code, String label, String definition, String family, String level, Formula formula,
        String numerator, String numeratorUnit, String denominator, String denominatorUnit, String unit, BigDecimal factor,
        int decimals, String dataSource, String firstMeasure, Good good, Quantity target, Band band, String evidence,
        String caveat, Provenance provenance) {

    /** How a value follows from what is entered, and whether values of several nodes add up. */
    public enum Formula {
        /** Numerator by denominator, times the factor; both are summed before they are divided. */
        RATIO,
        /** A plain count: sums. */
        COUNT,
        /** A value that cannot be summed, such as a median. */
        VALUE
    }

    /** Which way of an indicator is good. */
    public enum Good {
        UP, DOWN, BAND, NEITHER
    }

    /** The band between two values, both included. */
    public record Band(BigDecimal min, BigDecimal max) {
    }
}
