package fr.jalon.kernel.legaltime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of domain-facts §7.3 and the silent cases of §7.2, worked out by hand. */
class LegalTimeVectorsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-17, 15, CALENDAIRE, METROPOLE, 2026-11-02",
        "2026-12-10, 15, CALENDAIRE, METROPOLE, 2026-12-28",
        "2026-12-18, 7, CALENDAIRE, METROPOLE, 2026-12-28",
        "2026-11-22, 30, CALENDAIRE, METROPOLE, 2026-12-22",
        "2026-12-18, 10, OUVRE, METROPOLE, 2027-01-05",
        "2026-12-18, 10, OUVRABLE_FR, METROPOLE, 2026-12-31",
        "2026-12-18, 10, OUVRABLE_UE, METROPOLE, 2027-01-05",
        "2027-04-30, 7, OUVRE, METROPOLE, 2027-05-12",
        "2027-05-05, 2, OUVRE, METROPOLE, 2027-05-10",
        "2026-11-03, 15, OUVRE, METROPOLE, 2026-11-25",
        "2027-01-31, 1, MONTH, METROPOLE, 2027-03-01",
        "2027-03-15, 2, MONTH, METROPOLE, 2027-05-18",
        "2027-03-25, 2, OUVRE, METROPOLE, 2027-03-30",
        "2027-03-25, 2, OUVRE, ALSACE_MOSELLE, 2027-03-31",
        "2027-12-17, 2, OUVRE, METROPOLE, 2027-12-21",
        "2027-12-17, 2, OUVRE, LA_REUNION, 2027-12-22"})
    void computeShouldGiveTheDateOfTheVector(String start, String amount, DelayUnit unit, HolidayZone zone,
                                             LocalDate due) {
        assertEquals(due, Engine.compute(start, amount, unit, true, Direction.AFTER, zone).due());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-17, 15, CALENDAIRE, 2026-11-01",
        "2026-12-10, 15, CALENDAIRE, 2026-12-25",
        "2027-01-31, 1, MONTH, 2027-02-28",
        "2027-03-15, 2, MONTH, 2027-05-15",
        "2027-01-04, 2.5, MONTH, 2027-03-19",
        "2027-12-31, 2.5, MONTH, 2028-03-15",
        "2027-01-04, 0.5, MONTH, 2027-01-19",
        "2027-01-04, 3, WEEK, 2027-01-25",
        "2027-01-02, 0, OUVRE, 2027-01-02"})
    void computeShouldKeepTheRawDateWithoutRollOver(String start, String amount, DelayUnit unit, LocalDate due) {
        assertEquals(due, Engine.compute(start, amount, unit, false, Direction.AFTER, HolidayZone.METROPOLE).due());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-05-11, 5, OUVRE, true, 2027-05-03",
        "2027-05-31, 3, MONTH, false, 2027-02-28",
        "2027-05-31, 2.5, MONTH, false, 2027-03-16",
        "2027-05-18, 1, CALENDAIRE, true, 2027-05-14",
        "2027-01-02, 0, CALENDAIRE, true, 2026-12-31"})
    void computeShouldCountANoticeBackwards(String start, String amount, DelayUnit unit, boolean rollOver, LocalDate due) {
        assertEquals(due, Engine.compute(start, amount, unit, rollOver, Direction.BEFORE, HolidayZone.METROPOLE).due());
    }

    @Test
    void computeShouldMoveAWorkableSaturdayToMondayAndNameTheChoice() {
        ComputedDate date = Engine.legal("2026-12-18", "1", DelayUnit.OUVRABLE_FR);
        assertEquals(LocalDate.parse("2026-12-21"), date.due());
        assertTrue(names(date, Choice.SATURDAY_MOVES_TO_MONDAY));
    }

    @Test
    void computeShouldNameEachChoiceThatBearsOnTheDate() {
        assertTrue(names(Engine.legal("2026-12-10", "15", DelayUnit.CALENDAIRE), Choice.SATURDAY_MOVES_TO_MONDAY));
        assertTrue(names(Engine.legal("2027-01-04", "2.5", DelayUnit.MONTH), Choice.MONTHS_THEN_DAYS));
        assertTrue(names(Engine.legal("2027-01-02", "0", DelayUnit.OUVRE), Choice.ZERO_IS_THE_START));
        ComputedDate notice = Engine.compute("2027-06-17", "1", DelayUnit.MONTH, true, Direction.BEFORE,
                HolidayZone.METROPOLE);
        assertTrue(names(notice, Choice.BACKWARD_ROLL_OVER));
        assertTrue(names(notice, Choice.MONTHS_BACK));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2027-01-05T23:00:00Z",
        "Indian/Reunion, 2027-01-05T20:00:00Z",
        "Pacific/Noumea, 2027-01-05T13:00:00Z",
        "America/Cayenne, 2027-01-06T03:00:00Z"})
    void computeShouldEndAtTwentyFourHoursOfTheDueDayInItsTimeZone(String timeZone, Instant end) {
        ComputedDate date = Engine.LEGAL_TIME.compute(LocalDate.parse("2026-12-18"),
                DelayRule.legal(10, DelayUnit.OUVRE), HolidayZone.METROPOLE, ZoneId.of(timeZone));
        assertEquals(end, date.dueInstant());
    }

    @Test
    void computeHoursShouldCountElapsedHoursAcrossTheChangeToSummerTime() {
        ComputedDate date = Engine.LEGAL_TIME.computeHours(Instant.parse("2027-03-27T12:00:00Z"), 24, Engine.PARIS);
        assertEquals(Instant.parse("2027-03-28T12:00:00Z"), date.dueInstant());
        assertEquals(LocalDate.parse("2027-03-28"), date.due());
    }

    private static boolean names(ComputedDate date, Choice choice) {
        return date.explanation().stream()
                .anyMatch(step -> step.kind() == StepKind.CHOICE && choice.name().equals(step.code()));
    }
}
