package fr.jalon.features.call.control;

import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** An hour and minute of a day, as people of a time zone say it, and the instant that it is. */
public final class Moment {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Moment() {
    }

    /**
     * @param which of the two where the clock shows an hour twice: {@code FIRST} or {@code SECOND}; null otherwise
     * @throws Problem INVALID_REQUEST for an hour that does not exist that day, or exists twice and is not said which
     */
    public static Instant of(LocalDate day, LocalTime time, String which, ZoneId zone) {
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Problem.field("day", "Indiquez le jour limite, entre " + FIRST_YEAR + " et " + LAST_YEAR + ".");
        }
        if (time == null || time.getSecond() != 0 || time.getNano() != 0) {
            throw Problem.field("time", "Indiquez l'heure limite, à la minute.");
        }
        LocalDateTime local = day.atTime(time);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw Problem.field("time", "Cette heure n'existe pas le " + FrenchDate.day(day)
                    + " : les horloges avancent cette nuit-là. Choisissez une autre heure.");
        }
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        if (!"FIRST".equals(which) && !"SECOND".equals(which)) {
            throw Problem.field("which", "Cette heure vient deux fois le " + FrenchDate.day(day)
                    + " : les horloges reculent cette nuit-là. Dites si c'est la première ou la seconde.");
        }
        return local.toInstant(offsets.get("FIRST".equals(which) ? 0 : 1));
    }

    /** @return « 15 octobre 2018 à 11 h 00 », with which of the two where the clock shows that hour twice */
    public static String text(Instant instant, ZoneId zone) {
        ZonedDateTime there = instant.atZone(zone);
        String said = FrenchDate.day(there.toLocalDate()) + " à " + FrenchDate.hour(instant, zone);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(there.toLocalDateTime());
        if (offsets.size() < 2) {
            return said;
        }
        return said + (there.getOffset().equals(offsets.get(0)) ? " (la première fois)" : " (la seconde fois)");
    }

    /** @return the same to the second, for receipts */
    public static String exact(Instant instant, ZoneId zone) {
        return text(instant, zone) + " et " + instant.atZone(zone).getSecond() + " s";
    }

    /** @return « 2 j 3 h 4 min 5 s »; parts that are nothing are left out */
    public static String length(Duration late) {
        StringBuilder said = new StringBuilder();
        part(said, late.toDays(), " j");
        part(said, late.toHoursPart(), " h");
        part(said, late.toMinutesPart(), " min");
        part(said, late.toSecondsPart(), " s");
        return said.isEmpty() ? "moins d'une seconde" : said.toString();
    }

    private static void part(StringBuilder said, long amount, String unit) {
        if (amount > 0) {
            said.append(said.isEmpty() ? "" : " ").append(amount).append(unit);
        }
    }
}
