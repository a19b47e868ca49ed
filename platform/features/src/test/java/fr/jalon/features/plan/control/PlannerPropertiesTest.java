package fr.jalon.features.plan.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.Quantity;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.RunningDelay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PlannerPropertiesTest {
    private final SampleTree tree = new SampleTree();

    @Property(tries = 200)
    void calendarDayRulesShouldMoveExactlyAsTheirOriginDoes(@ForAll @IntRange(max = 400) int first,
            @ForAll @IntRange(max = 400) int second, @ForAll @IntRange(min = -900, max = 900) int shift) {
        Sample sample = new Sample().session("A", "TEAM", Sample.days(first, "G"))
                .session("B", "PLACE", Sample.days(second, "A"));
        PlanRequest before = tree.request(sample);
        LocalDate origin = LocalDate.parse("2027-02-01");
        PlanRequest after = before.withOrigin(tree.team1, "G", new GivenOrigin(origin.plusDays(shift), true));
        for (PlanMove move : PlanDiff.between(SampleTree.PLANNER.plan(before), SampleTree.PLANNER.plan(after))) {
            assertEquals(shift, ChronoUnit.DAYS.between(move.from(), move.to()));
        }
    }

    @Property(tries = 200)
    void rolledOverSessionsShouldFallOnWeekdaysAndKeepTheirRequestInTheExplanation(
            @ForAll @IntRange(max = 200) int amount, @ForAll DelayUnit unit,
            @ForAll @IntRange(max = 9000) int start) {
        Sample sample = new Sample().session("A", "TEAM", Sample.rule("G", Quantity.of(amount), unit, true), 3, null);
        LocalDate origin = LocalDate.of(2006, 1, 1).plusDays(start);
        PlanRequest request = tree.request(sample).withOrigin(tree.team1, "G", new GivenOrigin(origin, true));
        CalculatedItem item = SampleTree.PLANNER.plan(request).item(new ItemKey(tree.team1, "A", "")).orElseThrow();
        assertTrue(item.start().date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        assertTrue(item.end().date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        assertEquals(origin, RunningDelay.readFrom(item.start().explanation()).start());
    }
}
