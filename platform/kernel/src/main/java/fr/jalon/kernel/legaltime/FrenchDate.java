package fr.jalon.kernel.legaltime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Dates as French people write them. */
public final class FrenchDate {

    // Looked up once: the lookup builds a formatter each time.
    private static final List<String> MONTHS = Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, Locale.FRENCH)).toList();

    private FrenchDate() {
    }

    /** @return « mardi 5 janvier 2027 », « dimanche 1er novembre 2026 » */
    public static String full(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + day(date);
    }

    /** @return « 5 janvier 2027 », « 1er novembre 2026 » */
    public static String day(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
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
