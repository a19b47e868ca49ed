package fr.jalon.kernel.legaltime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes delays. Every method is a pure function: same arguments, same answer, nothing kept. Years 1900 to 2200.
 *
 * <p>{@link LegalTimeException} says in French what to correct in a request that cannot be computed.
 */
public final class LegalTime {
    private static final long HOURS_IN_A_HUNDRED_YEARS = 876_600;

    private final Holidays holidays;

    /** @param holidays whose days do not count, never null */
    public LegalTime(Holidays holidays) {
        this.holidays = holidays;
    }

    /** @return the public holidays that this engine counts with */
    public Holidays holidays() {
        return holidays;
    }

    /**
     * Computes a delay in days, weeks or months.
     *
     * @param start    the day it starts from, not counted
     * @param rule     never null
     * @param zone     whose public holidays count
     * @param timeZone where the last day ends: {@link ComputedDate#dueInstant()} is its 24 h there
     */
    public ComputedDate compute(LocalDate start, DelayRule rule, HolidayZone zone, ZoneId timeZone) {
        return compute(RunningDelay.started(start, rule, zone, timeZone));
    }

    /** Computes a delay with its suspensions and extensions. */
    public ComputedDate compute(RunningDelay delay) {
        requireKnown(delay.start(), "start");
        return new Computation(delay, holidays).run();
    }

    /**
     * Computes a delay in exact hours, which run day and night: a change to summer time makes no hour longer.
     *
     * @param start    the instant it starts at
     * @param hours    zero to a hundred years
     * @param timeZone in which the due day is told
     */
    public ComputedDate computeHours(Instant start, long hours, ZoneId timeZone) {
        if (hours < 0 || hours > HOURS_IN_A_HUNDRED_YEARS) {
            throw new LegalTimeException("amount", "Donnez un nombre d'heures de 0 à " + HOURS_IN_A_HUNDRED_YEARS + ".");
        }
        requireKnown(start.atZone(timeZone).toLocalDate(), "start");
        Instant end = start.plus(hours, ChronoUnit.HOURS);
        LocalDate due = end.atZone(timeZone).toLocalDate();
        requireKnown(due, "amount");
        List<Step> steps = List.of(Step.startAt(start), Step.code(StepKind.TIME_ZONE, timeZone.getId()),
                Step.hours(StepKind.DELAY, null, hours), Step.hours(StepKind.HOURS_ADDED, end, hours),
                Step.due(due, end));
        return new ComputedDate(due, end, steps);
    }

    /**
     * Suspends a running delay: the days of the suspension do not count.
     *
     * @param running what was computed before; steps that its caller put before the computation's own are kept
     * @throws LegalTimeException if the suspension does not fall within the delay
     */
    public ComputedDate suspend(ComputedDate running, Suspension suspension) {
        RunningDelay delay = RunningDelay.readFrom(running.explanation());
        if (!suspension.from().isAfter(delay.start()) || suspension.from().isAfter(running.due())) {
            throw new LegalTimeException("suspension", "Le délai ne court pas le " + FrenchDate.day(suspension.from())
                    + " : la suspension doit commencer après son départ et au plus tard à son échéance, le "
                    + FrenchDate.day(running.due()) + ".");
        }
        return again(running, delay.suspended(suspension));
    }

    /**
     * Gives more time to a running delay.
     *
     * @param running what was computed before; steps that its caller put before the computation's own are kept
     */
    public ComputedDate extend(ComputedDate running, Extension extension) {
        return again(running, RunningDelay.readFrom(running.explanation()).extended(extension));
    }

    private ComputedDate again(ComputedDate running, RunningDelay changed) {
        List<Step> callers = running.explanation().stream().takeWhile(step -> step.kind() != StepKind.START).toList();
        return compute(changed).explainedBy(callers);
    }

    static ComputedDate endOf(LocalDate day, ZoneId timeZone, List<Step> steps) {
        // the start of the next day, which is not always midnight nor always 24 hours later
        Instant end = day.plusDays(1).atStartOfDay(timeZone).toInstant();
        List<Step> all = new ArrayList<>(steps);
        all.add(Step.due(day, end));
        return new ComputedDate(day, end, all);
    }

    static void requireKnown(LocalDate day, String field) {
        if (day.getYear() < Holidays.FIRST_YEAR || day.getYear() > Holidays.LAST_YEAR) {
            String what = "start".equals(field) ? "La date de départ" : "L'échéance";
            throw new LegalTimeException(field, what + " tombe en " + day.getYear() + " : elle doit se trouver entre "
                    + Holidays.FIRST_YEAR + " et " + Holidays.LAST_YEAR + ".");
        }
    }
}
