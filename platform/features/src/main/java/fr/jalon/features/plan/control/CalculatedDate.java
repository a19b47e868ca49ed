package fr.jalon.features.plan.control;

import fr.jalon.kernel.legaltime.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A date of the calendar with the reason why it is that one.
 *
 * @param date        the day that counts, null if it cannot be known yet
 * @param byRule      the day that the rule gives; differs from {@code date} where someone holds it
 * @param tolerance   calendar days by which it may differ either way, 0 if it is exact
 * @param explanation origin, rule, parameters with their sources, then the computation's own steps
 * @param missing     why there is no date, a French sentence; null if there is one
 */
public record CalculatedDate(LocalDate date, LocalDate byRule, int tolerance, List<Step> explanation, String missing) {

    public CalculatedDate {
        explanation = List.copyOf(explanation);
    }

    static CalculatedDate missing(String why) {
        return new CalculatedDate(null, null, 0, List.of(), why);
    }

    static CalculatedDate of(LocalDate date, int tolerance, List<Step> explanation) {
        return new CalculatedDate(date, date, tolerance, explanation, null);
    }

    boolean isKnown() {
        return date != null;
    }

    /** @return the same date, held where someone put it */
    CalculatedDate held(Pin pin) {
        List<Step> steps = new ArrayList<>(explanation);
        steps.add(Step.event(pin.kind().name(), pin.date(), null, pin.why()));
        return new CalculatedDate(pin.date(), byRule, tolerance, steps, null);
    }

    /** @return the last of several days that begin with this one */
    CalculatedDate moved(LocalDate to, LocalDate toByRule, Step why) {
        List<Step> steps = new ArrayList<>(explanation);
        steps.add(why);
        return new CalculatedDate(to, toByRule, tolerance, steps, null);
    }

    /** @return the same date, which stays although its rule gives another day now */
    CalculatedDate staying(LocalDate toByRule, Step why) {
        return moved(date, toByRule, why);
    }

    /** @return the earliest day within the tolerance, null if there is no date */
    public LocalDate earliest() {
        return date == null ? null : date.minusDays(tolerance);
    }

    /** @return the latest day within the tolerance, null if there is no date */
    public LocalDate latest() {
        return date == null ? null : date.plusDays(tolerance);
    }
}
