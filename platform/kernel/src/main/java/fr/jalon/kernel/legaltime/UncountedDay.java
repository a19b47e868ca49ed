package fr.jalon.kernel.legaltime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A day that a delay does not count, or that cannot be its last one.
 *
 * @param date    the day
 * @param reason  French: day of the week, name of the holiday, or why the delay was suspended
 * @param article the article that says so, or null
 */
public record UncountedDay(LocalDate date, String reason, String article) {

    /** @return the days that an explanation leaves out, in their order, those of suspensions one by one */
    public static List<UncountedDay> of(List<Step> explanation) {
        List<UncountedDay> days = new ArrayList<>();
        for (Step step : explanation) {
            if (step.kind() == StepKind.SKIPPED) {
                days.add(new UncountedDay(step.date(), skipped(step), step.source()));
            } else if (step.kind() == StepKind.SUSPENDED) {
                step.from().datesUntil(step.to().plusDays(1)).forEach(day -> days.add(new UncountedDay(day,
                        step.note() == null ? "délai suspendu" : "délai suspendu : " + step.note(), step.source())));
            }
        }
        return days.stream().sorted(Comparator.comparing(UncountedDay::date)).toList();
    }

    private static String skipped(Step step) {
        return step.holiday() != null ? step.holiday() : Workdays.SATURDAY.equals(step.code()) ? "samedi" : "dimanche";
    }
}
