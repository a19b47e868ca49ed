package fr.jalon.kernel.legaltime;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jetbrains.annotations.Nullable;

/**
 * One step of an explanation, flat so that it is stored and sent as JSON as it is. {@link StepKind} says which fields a
 * kind fills; the others are null. The list of steps alone is enough to compute the date again.
 *
 * @param kind    what the step says, never null
 * @param date    the day it is about
 * @param at      the instant it is about
 * @param from    first day of a stretch, or the day moved from
 * @param to      last day of a stretch, or the day moved to
 * @param amount  a number of units
 * @param unit    what the amount counts
 * @param code    a code for programs
 * @param holiday French name of the public holiday
 * @param source  the article that says so, or « proposition Jalon »
 * @param note    French text for people
 */
public record Step(StepKind kind, @Nullable LocalDate date, @Nullable Instant at, @Nullable LocalDate from, @Nullable LocalDate to,
                   @Nullable BigDecimal amount, @Nullable DelayUnit unit, @Nullable String code, @Nullable String holiday,
                   @Nullable String source, @Nullable String note) {

    /** The event that starts a delay; date, source and note may be null. */
    public static Step event(String code, LocalDate date, String source, String note) {
        return new Step(StepKind.EVENT, date, null, null, null, null, null, code, null, source, note);
    }

    /** The rule applied; source and note may be null. */
    public static Step rule(String code, String source, String note) {
        return new Step(StepKind.RULE, null, null, null, null, null, null, code, null, source, note);
    }

    /** A value that a space may set; amount is null where it is not a number. */
    public static Step parameter(String code, BigDecimal amount, String source, String note) {
        return new Step(StepKind.PARAMETER, null, null, null, null, amount, null, code, null, source, note);
    }

    /** A remark in French. */
    public static Step remark(String code, String source, String note) {
        return new Step(StepKind.REMARK, null, null, null, null, null, null, code, null, source, note);
    }

    /** A remark in French about a number of calendar days. */
    public static Step remark(String code, int days, String note) {
        return new Step(StepKind.REMARK, null, null, null, null, BigDecimal.valueOf(days), DelayUnit.CALENDAIRE, code, null,
                null, note);
    }

    static Step start(LocalDate date) {
        return day(StepKind.START, date, null, null);
    }

    static Step startAt(Instant at) {
        return new Step(StepKind.START, null, at, null, null, null, null, null, null, null, null);
    }

    static Step code(StepKind kind, String code) {
        return day(kind, null, code, null);
    }

    static Step day(StepKind kind, LocalDate date, String code, String holiday) {
        return new Step(kind, date, null, null, null, null, null, code, holiday, null, null);
    }

    static Step delay(StepKind kind, Delay delay, String code, String note) {
        return new Step(kind, null, null, null, null, delay.amount(), delay.unit(), code, null, null, note);
    }

    static Step stretch(StepKind kind, LocalDate from, LocalDate to, Long amount, DelayUnit unit) {
        BigDecimal number = amount == null ? null : BigDecimal.valueOf(amount);
        return new Step(kind, null, null, from, to, number, unit, null, null, null, null);
    }

    static Step suspended(Suspension suspension) {
        return new Step(StepKind.SUSPENDED, null, null, suspension.from(), suspension.to(), null, null, null, null, null,
                suspension.reason());
    }

    static Step clamped(LocalDate date, int dayWanted) {
        return new Step(StepKind.CLAMPED, date, null, null, null, BigDecimal.valueOf(dayWanted), null, null, null, null,
                null);
    }

    static Step hours(StepKind kind, Instant at, long hours) {
        return new Step(kind, null, at, null, null, BigDecimal.valueOf(hours), null,
                kind == StepKind.DELAY ? Direction.AFTER.name() : null, null, null, null);
    }

    static Step due(LocalDate date, Instant end) {
        return new Step(StepKind.DUE, date, end, null, null, null, null, null, null, null, null);
    }
}
