package fr.jalon.kernel.legaltime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(DelayRequests.class)
class LegalTimePropertiesTest {

    @Property
    void dueShouldNeverLieBeforeTheStartNorAfterItForANotice(@ForAll RunningDelay request) {
        LocalDate due = Engine.LEGAL_TIME.compute(request).due();
        if (request.rule().direction() == Direction.AFTER) {
            assertFalse(due.isBefore(request.start()));
        } else {
            assertFalse(due.isAfter(request.start()));
        }
    }

    @Property
    void dueShouldBeAWorkingDayAfterRollOver(@ForAll RunningDelay request) {
        Assume.that(request.rule().rollOver());
        assertTrue(isWorked(Engine.LEGAL_TIME.compute(request).due(), request.zone()));
    }

    @Property
    void rollOverShouldPassOverNoWorkingDay(@ForAll RunningDelay request) {
        LocalDate raw = computeWith(request, request.start(), false, request.rule().direction());
        LocalDate rolled = computeWith(request, request.start(), true, request.rule().direction());
        LocalDate first = raw.isBefore(rolled) ? raw : rolled.plusDays(1);
        LocalDate end = raw.isBefore(rolled) ? rolled : raw.plusDays(1);
        first.datesUntil(end).forEach(day -> assertFalse(isWorked(day, request.zone()), day.toString()));
    }

    @Property
    void countedDaysShouldBeExactlyTheAmount(@ForAll RunningDelay request) {
        DelayUnit unit = request.rule().delay().unit();
        Assume.that(unit != DelayUnit.MONTH && unit != DelayUnit.WEEK);
        LocalDate due = computeWith(request, request.start(), false, Direction.AFTER);
        long counted = request.start().plusDays(1).datesUntil(due.plusDays(1))
                .filter(day -> counts(day, unit, request.zone())).count();
        assertEquals(request.rule().delay().amount().longValueExact(), counted);
    }

    @Property
    void aNoticeShouldLeadBackToItsStartWhenCountedForward(@ForAll RunningDelay request) {
        DelayUnit unit = request.rule().delay().unit();
        Assume.that(unit != DelayUnit.MONTH && counts(request.start(), unit, request.zone()));
        LocalDate notice = computeWith(request, request.start(), false, Direction.BEFORE);
        assertEquals(request.start(), computeWith(request, notice, false, Direction.AFTER));
    }

    @Property
    void aLongerDelayShouldNeverEndEarlier(@ForAll RunningDelay request) {
        DelayRule rule = request.rule();
        LocalDate due = computeWith(request, request.start(), rule.rollOver(), Direction.AFTER);
        Delay longer = new Delay(rule.delay().amount().add(java.math.BigDecimal.ONE), rule.delay().unit());
        LocalDate later = Engine.LEGAL_TIME.compute(request.start(),
                new DelayRule(longer, rule.rollOver(), Direction.AFTER), request.zone(), request.timeZone()).due();
        assertFalse(later.isBefore(due));
    }

    @Property
    void theEndShouldBeTheFirstInstantOfTheNextDay(@ForAll RunningDelay request) {
        ComputedDate date = Engine.LEGAL_TIME.compute(request);
        assertEquals(date.due().plusDays(1), date.dueInstant().atZone(request.timeZone()).toLocalDate());
        assertEquals(date.due(), date.dueInstant().minusNanos(1).atZone(request.timeZone()).toLocalDate());
    }

    @Property
    void theRequestShouldBeReadableFromItsExplanation(@ForAll RunningDelay request) {
        assertEquals(request, RunningDelay.readFrom(Engine.LEGAL_TIME.compute(request).explanation()));
    }

    private static LocalDate computeWith(RunningDelay request, LocalDate start, boolean rollOver, Direction direction) {
        return Engine.LEGAL_TIME.compute(start, new DelayRule(request.rule().delay(), rollOver, direction),
                request.zone(), request.timeZone()).due();
    }

    private static boolean counts(LocalDate day, DelayUnit unit, HolidayZone zone) {
        return switch (unit) {
            case CALENDAIRE, WEEK, MONTH -> true;
            case OUVRABLE_FR -> day.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !OfficialHolidays.of(day.getYear(), zone).contains(day);
            case OUVRE, OUVRABLE_UE -> isWorked(day, zone);
        };
    }

    private static boolean isWorked(LocalDate day, HolidayZone zone) {
        return day.getDayOfWeek().getValue() <= 5 && !OfficialHolidays.of(day.getYear(), zone).contains(day);
    }
}
