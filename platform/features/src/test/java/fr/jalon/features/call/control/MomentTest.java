package fr.jalon.features.call.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.jalon.kernel.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    @Test
    void ofShouldReadAnHourInTheZone() {
        assertEquals(Instant.parse("2018-10-15T09:00:00Z"), Moment.of(LocalDate.of(2018, 10, 15), LocalTime.of(11, 0), null, PARIS));
    }

    @Test
    void ofShouldRefuseAnHourThatTheClockSkips() {
        assertEquals("time", refused(SPRING, NIGHT, "FIRST"));
    }

    @Test
    void ofShouldAskWhichOfTwoHours() {
        assertEquals("which", refused(AUTUMN, NIGHT, null));
        assertEquals("which", refused(AUTUMN, NIGHT, "first"));
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), Moment.of(AUTUMN, NIGHT, "FIRST", PARIS));
        assertEquals(Instant.parse("2026-10-25T01:30:00Z"), Moment.of(AUTUMN, NIGHT, "SECOND", PARIS));
    }

    @Test
    void ofShouldRefuseWhatIsNotADayOrNotAMinute() {
        assertEquals("day", refused(null, NIGHT, null));
        assertEquals("day", refused(LocalDate.of(1999, 12, 31), NIGHT, null));
        assertEquals("day", refused(LocalDate.of(2101, 1, 1), NIGHT, null));
        assertEquals("time", refused(AUTUMN, null, null));
        assertEquals("time", refused(AUTUMN, LocalTime.of(11, 0, 1), null));
    }

    @Test
    void textShouldSayWhichOfTwoHoursItIs() {
        assertEquals("25 octobre 2026 à 2 h 30 (la première fois)", Moment.text(Instant.parse("2026-10-25T00:30:00Z"), PARIS));
        assertEquals("25 octobre 2026 à 2 h 30 (la seconde fois)", Moment.text(Instant.parse("2026-10-25T01:30:00Z"), PARIS));
        assertEquals("15 octobre 2018 à 11 h et 7 s", Moment.exact(Instant.parse("2018-10-15T09:00:07Z"), PARIS));
    }

    @ParameterizedTest
    @CsvSource({"PT0.5S,moins d'une seconde", "PT1M2S,1 min 2 s", "PT24H,1 j", "P2DT3H4M5S,2 j 3 h 4 min 5 s"})
    void lengthShouldLeaveOutWhatIsNothing(Duration late, String said) {
        assertEquals(said, Moment.length(late));
    }

    private static String refused(LocalDate day, LocalTime time, String which) {
        return assertThrows(Problem.class, () -> Moment.of(day, time, which, PARIS)).errors().get(0).field();
    }
}
