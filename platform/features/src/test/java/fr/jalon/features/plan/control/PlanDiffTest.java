package fr.jalon.features.plan.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.Quantity;
import fr.jalon.kernel.legaltime.DelayUnit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanDiffTest {
    private final SampleTree tree = new SampleTree();
    private final Sample sample = new Sample();

    @Test
    void movingAnOriginShouldMoveWhatCountsFromItAndNothingElse() {
        sample.session("A", "TEAM", Sample.days(10, "G")).milestone("M", "CONTRACT", Sample.days(10, "T"));
        List<PlanMove> moves = moving("2027-02-08");
        assertEquals(1, moves.size());
        PlanMove move = moves.get(0);
        assertEquals(new ItemKey(tree.team1, "A", ""), move.item().key());
        assertEquals(LocalDate.parse("2027-02-11"), move.from());
        assertEquals(LocalDate.parse("2027-02-18"), move.to());
        assertEquals("Suit : G – Origine G (prévision), date donnée sur « Équipe 1 »", move.why());
        assertFalse(move.kept());
    }

    @Test
    void aHeldItemShouldStayWithItsReasonAndHoldWhatFollowsIt() {
        sample.session("A", "TEAM", Sample.days(10, "G")).session("B", "TEAM", Sample.days(10, "A"));
        tree.pins.put(new ItemKey(tree.team1, "A", ""), new Pin(LocalDate.parse("2027-02-12"), Pin.Kind.HELD, null));
        List<PlanMove> moves = moving("2027-02-08");
        assertEquals(1, moves.size());
        PlanMove kept = moves.get(0);
        assertTrue(kept.kept());
        assertEquals(kept.from(), kept.to());
        assertEquals(LocalDate.parse("2027-02-18"), kept.ruleDay());
        assertEquals("Déjà tenu", kept.why());
    }

    @Test
    void periodsThatComeOrGoShouldBeListed() {
        sample.deliverable("D", "TEAM", Sample.days(5, DateRule.PERIOD), Sample.perPeriod(Quantity.of(1),
                DelayUnit.MONTH, Sample.days(0, "G"), Sample.months("5", "T")));
        List<PlanMove> later = moving("2027-04-01");
        assertTrue(later.stream().anyMatch(move -> move.to() == null && move.why().startsWith("N'est plus prévu")));
        List<PlanMove> earlier = moving("2026-12-01");
        assertTrue(earlier.stream().anyMatch(move -> move.from() == null && move.why().startsWith("Nouveau")));
    }

    @Test
    void theSameCalendarShouldNotMove() {
        sample.session("A", "TEAM", Sample.days(10, "G"));
        assertTrue(PlanDiff.between(tree.plan(sample), tree.plan(sample)).isEmpty());
    }

    private List<PlanMove> moving(String date) {
        PlanRequest before = tree.request(sample);
        PlanRequest after = before.withOrigin(tree.team1, "G", new GivenOrigin(LocalDate.parse(date), false));
        return PlanDiff.between(SampleTree.PLANNER.plan(before), SampleTree.PLANNER.plan(after));
    }
}
