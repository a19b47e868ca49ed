package fr.jalon.kernel.legaltime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as French people write them. */
public final class FrenchDate {

    private FrenchDate() {
    }

    /** @return « mardi 5 janvier 2027 », « dimanche 1er novembre 2026 » */
    public static String full(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + day(date);
    }

    /** @return « 5 janvier 2027 », « 1er novembre 2026 » */
    public static String day(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + date.getYear();
    }

    /** @return « mardi 5 janvier 2027 à 14 h 05 », as a clock there shows it */
    public static String time(Instant instant, ZoneId zone) {
        return full(instant.atZone(zone).toLocalDate()) + " à " + hour(instant, zone);
    }

    /** @return « 14 h 05 », as a clock there shows it */
    public static String hour(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return local.getHour() + " h" + (local.getMinute() == 0 ? "" : String.format(Locale.ROOT, " %02d", local.getMinute()));
    }
}
