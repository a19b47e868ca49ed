package fr.jalon.features.programme.definition;

/**
 * An indicator that is measured on the nodes of a level.
 *
 * @param code        code of the indicator
 * @param label       French name
 * @param family      the programme's own family
 * @param level       level of the measured nodes
 * @param numerator   what is counted, in French
 * @param denominator by what it is divided, null for a plain count
 * @param unit        French unit
 * @param period      how often it is measured, null if unsaid
 * @param good        which way is good
 * @param target      value aimed at, null if each node sets its own
 * @param evidence    what proves a measure, null if nothing is asked
 * @param provenance  where it comes from
 */
public record IndicatorDefinition(String code, String label, String family, String level, String numerator,
        String denominator, String unit, Recurrence period, Good good, Quantity target, String evidence,
        Provenance provenance) {

    /** Which way of an indicator is good. */
    public enum Good {
        UP, DOWN, BAND, NEITHER
    }
}
