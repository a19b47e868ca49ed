package fr.jalon.kernel.legaltime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Which days count, in one holiday zone. */
final class Workdays {
    static final String SATURDAY = "SATURDAY";
    static final String SUNDAY = "SUNDAY";
    static final String HOLIDAY = "HOLIDAY";

    private final Holidays holidays;
    private final HolidayZone zone;

    Workdays(Holidays holidays, HolidayZone zone) {
        this.holidays = holidays;
        this.zone = zone;
    }

    /** @return a SKIPPED step if the day does not count in that unit, else empty */
    Optional<Step> skipped(LocalDate day, DelayUnit unit) {
        return switch (unit) {
            case CALENDAIRE, WEEK, MONTH -> Optional.empty();
            case OUVRABLE_FR -> free(day, false);
            case OUVRE, OUVRABLE_UE -> free(day, true);
        };
    }

    /** @return a SKIPPED step if a delay that rolls over cannot end on that day, else empty */
    Optional<Step> notWorked(LocalDate day) {
        return free(day, true);
    }

    private Optional<Step> free(LocalDate day, boolean saturdays) {
        Optional<String> holiday = holidays.on(day, zone);
        if (holiday.isPresent()) {
            return Optional.of(Step.day(StepKind.SKIPPED, day, HOLIDAY, holiday.get()));
        }
        DayOfWeek weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.SUNDAY) {
            return Optional.of(Step.day(StepKind.SKIPPED, day, SUNDAY, null));
        }
        boolean skip = saturdays && weekday == DayOfWeek.SATURDAY;
        return skip ? Optional.of(Step.day(StepKind.SKIPPED, day, SATURDAY, null)) : Optional.empty();
    }
}
