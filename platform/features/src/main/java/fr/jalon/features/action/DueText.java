package fr.jalon.features.action;

import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A due day in words, as people count: « dans 3 jours ouvrés, jeudi 26 novembre ». */
public final class DueText {

    private static final int WORKDAYS_UNTIL = 31;

    private final Holidays holidays;
    private final HolidayZone zone;
    private final LocalDate today;

    /**
     * @param holidays public holidays
     * @param zone     whose holidays are not worked
     * @param today    the space's current day
     */
    public DueText(Holidays holidays, HolidayZone zone, LocalDate today) {
        this.holidays = holidays;
        this.zone = zone;
        this.today = today;
    }

    /** @return the day in words, or null for null */
    public String of(LocalDate due) {
        if (due == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(today, due);
        return (days < 0 ? past(due, -days) : days <= 1 ? near(days) : ahead(due, days)) + ", " + day(due);
    }

    private static String near(long days) {
        return days == 0 ? "aujourd'hui" : "demain";
    }

    private String ahead(LocalDate due, long days) {
        if (days > WORKDAYS_UNTIL) {
            return "dans " + days + " jours";
        }
        long worked = workdays(today, due);
        return worked == 0 ? "dans " + days + " jours" : "dans " + worked + plural(worked);
    }

    private String past(LocalDate due, long days) {
        long worked = workdays(due, today);
        if (days > WORKDAYS_UNTIL || worked == 0) {
            return "dépassé de " + days + (days == 1 ? " jour" : " jours");
        }
        return "dépassé de " + worked + plural(worked);
    }

    private static String plural(long worked) {
        return worked == 1 ? " jour ouvré" : " jours ouvrés";
    }

    /** Days worked after the first day, up to the last one included. */
    private long workdays(LocalDate first, LocalDate last) {
        return first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::worked).count();
    }

    private boolean worked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holidays.on(day, zone).isEmpty();
    }

    private String day(LocalDate due) {
        String full = FrenchDate.full(due);
        return due.getYear() == today.getYear() ? full.substring(0, full.lastIndexOf(' ')) : full;
    }
}
