package fr.jalon.kernel.legaltime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

/** The explanation alone is enough to compute the date again, and every day it skips it skips rightly. */
@Domain(DelayRequests.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class ExplanationTest {

    @Property(tries = 2000)
    void theDateShouldBeComputableFromTheExplanationAlone(@ForAll RunningDelay request) {
        ComputedDate date = Engine.LEGAL_TIME.compute(request);
        assertEquals(date.due(), new DayByDayCounter(date.explanation()).count());
    }

    @Property(tries = 2000)
    void aSuspendedAndExtendedDateShouldBeComputableFromTheExplanationAlone(
            @ForAll RunningDelay request, @ForAll Delay extension, @ForAll @IntRange(min = 1, max = 300) int after,
            @ForAll @IntRange(min = 0, max = 90) int days) {
        ComputedDate first = Engine.LEGAL_TIME.compute(request);
        LocalDate from = request.start().plusDays(after);
        Assume.that(request.rule().direction() == Direction.AFTER && !from.isAfter(first.due()));
        ComputedDate suspended = Engine.LEGAL_TIME.suspend(first, new Suspension(from, from.plusDays(days), null));
        ComputedDate extended = Engine.LEGAL_TIME.extend(suspended, new Extension(extension, null));
        assertEquals(suspended.due(), new DayByDayCounter(suspended.explanation()).count());
        assertEquals(extended.due(), new DayByDayCounter(extended.explanation()).count());
        assertFalse(suspended.due().isBefore(first.due()));
        assertFalse(extended.due().isBefore(suspended.due()));
    }

    @Property
    void everySkippedDayShouldBeSkippedForItsReason(@ForAll RunningDelay request) {
        for (Step step : Engine.LEGAL_TIME.compute(request).explanation()) {
            if (step.kind() == StepKind.SKIPPED) {
                boolean right = switch (step.code()) {
                    case "SATURDAY" -> step.date().getDayOfWeek() == DayOfWeek.SATURDAY;
                    case "SUNDAY" -> step.date().getDayOfWeek() == DayOfWeek.SUNDAY;
                    default -> step.holiday() != null
                            && OfficialHolidays.of(step.date().getYear(), request.zone()).contains(step.date());
                };
                assertTrue(right, step.toString());
            }
        }
    }

    @Property(tries = 300)
    void everyExplanationShouldBeTellable(@ForAll RunningDelay request) {
        List<String> sentences = ExplanationText.sentences(Engine.LEGAL_TIME.compute(request).explanation());
        sentences.forEach(sentence -> assertTrue(sentence.endsWith(".") && !sentence.contains("null"), sentence));
    }
}
