package fr.jalon.kernel.legaltime;

/** What one {@link Step} of an explanation says; in brackets the fields that it fills. */
public enum StepKind {
    /** The event that starts the delay, told by whoever asked [code, date or at, note, source]. */
    EVENT,
    /** The rule applied, told by whoever asked [code, note, source]. */
    RULE,
    /** A value that a space may set [code, amount or note, source]. */
    PARAMETER,
    /** A remark of whoever asked [code, note, source, amount and unit]. */
    REMARK,
    /** The day the delay starts from; it is not counted [date], or for hours the instant [at]. */
    START,
    /** Whose public holidays count [code = {@link HolidayZone}]. */
    HOLIDAY_ZONE,
    /** Where the day ends [code = IANA time zone]. */
    TIME_ZONE,
    /** The delay [amount, unit, code = {@link Direction}]; for hours the unit is absent. */
    DELAY,
    /** The due day must be a working day; absent where it need not. */
    ROLL_OVER,
    /** Days that do not count, ends included [from, to, note = reason]. */
    SUSPENDED,
    /** More time was given; it is counted from where the delay ended so far [amount, unit, note = reason]. */
    EXTENDED,
    /** A day that does not count or cannot be the last one [date, code = SATURDAY, SUNDAY or HOLIDAY, holiday]. */
    SKIPPED,
    /** Days were counted [from = the day before the first, to = the last, amount, unit]. */
    COUNTED,
    /** Whole months were added or taken away, same day of the month [from, to, amount]. */
    MONTHS_ADDED,
    /** The month has no such day: its last one is taken [date, amount = day wanted]. */
    CLAMPED,
    /** Moved by the days of suspension that a delay in months met [from, to, amount]. */
    POSTPONED,
    /** Exact hours were added [at, amount]. */
    HOURS_ADDED,
    /** The due day moved to a working day [from, to]. */
    ROLLED,
    /** A choice of ours bears on this date [code = {@link Choice}]. */
    CHOICE,
    /** The result [date, at = its end]. */
    DUE
}
