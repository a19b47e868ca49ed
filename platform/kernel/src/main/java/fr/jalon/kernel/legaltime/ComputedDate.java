package fr.jalon.kernel.legaltime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A date with the reason why it is that one.
 *
 * @param due         the last day, in the time zone of the computation
 * @param dueInstant  the end of that day: 24 h, i.e. the first instant of the next day in that time zone, itself outside
 *                    the delay; for a delay in hours the exact instant
 * @param explanation every step, enough to compute the date again; never null
 */
public record ComputedDate(LocalDate due, Instant dueInstant, List<Step> explanation) {

    public ComputedDate {
        explanation = List.copyOf(explanation);
    }

    /** @return the same date with steps of the caller (event, rule, parameters) put before the computation's own */
    public ComputedDate explainedBy(List<Step> before) {
        List<Step> all = new ArrayList<>(before);
        all.addAll(explanation);
        return new ComputedDate(due, dueInstant, all);
    }
}
