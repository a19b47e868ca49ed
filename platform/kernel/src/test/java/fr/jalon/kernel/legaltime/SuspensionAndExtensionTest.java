package fr.jalon.kernel.legaltime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuspensionAndExtensionTest {
    private final LegalTime legalTime = Engine.LEGAL_TIME;

    @Test
    void suspendShouldKeepWhatRanAndResumeTheRest() {
        ComputedDate running = Engine.legal("2027-06-01", "10", DelayUnit.OUVRE);
        assertEquals(LocalDate.parse("2027-06-15"), running.due());
        ComputedDate suspended = legalTime.suspend(running, suspension("2027-06-07", "2027-06-20"));
        // 2, 3, 4 June ran; seven working days are left from Monday 21 June on
        assertEquals(LocalDate.parse("2027-06-29"), suspended.due());
    }

    @Test
    void suspendShouldPostponeMonthsByCalendarDaysAndNameTheChoice() {
        ComputedDate running = Engine.legal("2027-06-01", "2", DelayUnit.MONTH);
        ComputedDate suspended = legalTime.suspend(running, suspension("2027-06-10", "2027-06-19"));
        assertEquals(LocalDate.parse("2027-08-11"), suspended.due());
        assertTrue(suspended.explanation().stream()
                .anyMatch(step -> Choice.SUSPENDED_MONTHS_AS_DAYS.name().equals(step.code())));
    }

    @Test
    void extendShouldCountFromTheEndBeforeRollOver() {
        ComputedDate running = Engine.legal("2026-12-10", "15", DelayUnit.CALENDAIRE);
        assertEquals(LocalDate.parse("2026-12-28"), running.due());
        ComputedDate extended = legalTime.extend(running,
                new Extension(Delay.of(5, DelayUnit.CALENDAIRE), "accord des parties"));
        assertEquals(LocalDate.parse("2026-12-30"), extended.due());
        assertTrue(ExplanationText.of(extended.explanation())
                .contains("Prolongation de 5 jours calendaires (accord des parties)."));
    }

    @Test
    void suspendShouldKeepTheCallersSteps() {
        ComputedDate running = Engine.legal("2027-06-01", "10", DelayUnit.OUVRE)
                .explainedBy(List.of(Step.rule("R", "article 1", null)));
        ComputedDate suspended = legalTime.suspend(running, suspension("2027-06-07", "2027-06-08"));
        assertEquals("article 1", suspended.explanation().get(0).source());
    }

    @Test
    void suspendShouldRefuseWhatDoesNotFallWithinTheDelay() {
        ComputedDate running = Engine.legal("2027-06-01", "10", DelayUnit.OUVRE);
        assertRefused("suspension", () -> legalTime.suspend(running, suspension("2027-06-16", "2027-06-20")));
        assertRefused("suspension", () -> legalTime.suspend(running, suspension("2027-06-01", "2027-06-20")));
        assertRefused("suspension", () -> suspension("2027-06-20", "2027-06-10"));
        ComputedDate once = legalTime.suspend(running, suspension("2027-06-07", "2027-06-08"));
        assertRefused("suspension", () -> legalTime.suspend(once, suspension("2027-06-08", "2027-06-09")));
    }

    @Test
    void suspendShouldRefuseANoticeAndADelayInHours() {
        ComputedDate notice = Engine.compute("2027-05-11", "5", DelayUnit.OUVRE, true, Direction.BEFORE,
                HolidayZone.METROPOLE);
        assertRefused("direction", () -> legalTime.extend(notice, new Extension(Delay.of(1, DelayUnit.WEEK), null)));
        ComputedDate hours = legalTime.computeHours(Instant.parse("2027-03-27T12:00:00Z"), 24, Engine.PARIS);
        assertThrows(LegalTimeException.class,
                () -> legalTime.extend(hours, new Extension(Delay.of(1, DelayUnit.WEEK), null)));
    }

    private static Suspension suspension(String from, String to) {
        return new Suspension(LocalDate.parse(from), LocalDate.parse(to), "pièces manquantes");
    }

    private static void assertRefused(String field, org.junit.jupiter.api.function.Executable work) {
        assertEquals(field, assertThrows(LegalTimeException.class, work).field());
    }
}
