package fr.jalon.features.chronology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants and days as a chronology writes them: to the second, with the offset from UTC, so that nobody has to guess. */
public final class Stamp {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss xxx");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Stamp() {
    }

    /** @return « 22/11/2026 14:05:09 +01:00 », null for null */
    public static String of(Instant at, ZoneId zone) {
        return at == null ? null : INSTANT.format(at.atZone(zone));
    }

    /** @return « 22/11/2026 », null for null */
    public static String of(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }
}
