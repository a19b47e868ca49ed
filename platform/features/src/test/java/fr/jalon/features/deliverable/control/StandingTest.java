package fr.jalon.features.deliverable.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.deliverable.entity.Step;
import fr.jalon.features.plan.PlannedItem;
import fr.jalon.features.programme.definition.ClockDefinition;
import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.Occurrence;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.workflow.ProcessKey;
import fr.jalon.kernel.legaltime.ComputedDate;
import fr.jalon.kernel.legaltime.DelayRule;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.Holidays;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.legaltime.SilenceEffect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate DUE = LocalDate.parse("2026-12-01");
    private static final Instant NOON = Instant.parse("2026-12-18T12:00:00Z");

    @Test
    void calendarsDayShouldCountUntilTheFirstDelivery() {
        Obligation contractual = obligation(true);
        assertEquals(DUE, Standing.due(contractual, Optional.empty()));
        assertFalse(Standing.late(contractual, Optional.empty(), DUE));
        assertTrue(Standing.late(contractual, Optional.empty(), DUE.plusDays(1)));
        assertFalse(Standing.late(obligation(false), Optional.empty(), DUE.plusDays(1)));
        contractual.moved(Step.DECIDE, false, NOON);
        assertNull(Standing.due(contractual, Optional.empty()));
        assertFalse(Standing.late(contractual, Optional.empty(), DUE.plusDays(1)));
    }

    @Test
    void clockOfWhoMustActShouldCountAlsoWhenItIsOver() {
        Obligation decided = obligation(false);
        decided.moved(Step.DECIDE, false, NOON);
        Deadline validators = deadline(decided, ClockDefinition.Holder.VALIDATOR);
        Deadline obligors = deadline(decided, ClockDefinition.Holder.OBLIGOR);
        Optional<Deadline> clock = Standing.clock(decided, List.of(validators, obligors));
        assertEquals(Optional.of(validators), clock);
        assertEquals(LocalDate.parse("2027-01-05"), Standing.due(decided, clock));
        validators.end(Deadline.State.EXPIRED, NOON);
        assertTrue(Standing.late(decided, Standing.clock(decided, List.of(validators)), LocalDate.parse("2027-01-06")));
        validators.answered(NOON);
        assertEquals(Optional.empty(), Standing.clock(decided, List.of(validators)));
    }

    @Test
    void clockOfAnotherObligationShouldNotCount() {
        Obligation other = obligation(false);
        other.moved(Step.DECIDE, false, NOON);
        assertEquals(Optional.empty(),
            Standing.clock(obligation(false), List.of(deadline(other, ClockDefinition.Holder.OBLIGOR))));
    }

    @Test
    void wordsOfTheStateShouldBeThoseOfTheDeclaredDecision() {
        Obligation obligation = obligation(true);
        assertEquals("À rédiger", Standing.label(obligation));
        obligation.moved(Step.PREPARE, true, NOON);
        assertEquals("À revoir", Standing.label(obligation));
        obligation.decided(Effect.POSTPONED, "report", DUE);
        obligation.moved(Step.PERFECT, false, NOON);
        assertEquals("Report : à reprendre", Standing.label(obligation));
        obligation.decided(Effect.ADMITTED, "accord", DUE);
        obligation.moved(Step.ENDED, false, NOON);
        assertEquals("Accord", Standing.label(obligation));
        assertEquals("ADMITTED", Standing.code(obligation));
        assertTrue(obligation.settled());
    }

    @Test
    void withdrawnItemShouldWithdrawOnlyWhatHasNotBegun() {
        Obligation untouched = obligation(true);
        Obligation begun = obligation(true);
        begun.moved(Step.CHECK, false, NOON);
        untouched.follow(item(true), NOON);
        begun.follow(item(true), NOON);
        assertTrue(untouched.withdrawn());
        assertFalse(begun.withdrawn());
        untouched.follow(item(false), NOON);
        assertFalse(untouched.withdrawn());
    }

    private static Deadline deadline(Obligation obligation, ClockDefinition.Holder holder) {
        ClockDefinition clock = new ClockDefinition("C", "Décider", ClockDefinition.Start.DELIVERY, holder, null, null, true,
            Set.of(), SilenceEffect.UNSPECIFIED, null, Provenance.UNSAID);
        Deadline deadline = new Deadline(new Deadline.Subject("OBLIGATION", obligation.id(), obligation.engagementId(), obligation.nodeId()), clock, NOON);
        LocalDate start = LocalDate.parse("2026-12-18");
        ZoneId paris = ZoneId.of("Europe/Paris");
        ComputedDate computed = new LegalTime(Holidays.official()).compute(start, DelayRule.legal(10, DelayUnit.OUVRE),
            HolidayZone.METROPOLE, paris);
        deadline.counted(start, HolidayZone.METROPOLE, paris, computed, "[]");
        return deadline;
    }

    private static Obligation obligation(boolean contractual) {
        DeliverableDefinition declared = new DeliverableDefinition("D", "Livrable", null, "level", "P", "writer", null, "sender",
            PartyQuality.CONTRACTOR, "judge", List.of(), List.of(), null, null, null, Occurrence.ONCE, "a", List.of(), contractual, null,
            Provenance.UNSAID);
        return new Obligation(item(false), declared, new ProcessKey("p", "1", "p.bpmn"), Step.PREPARE, NOON);
    }

    private static PlannedItem item(boolean withdrawn) {
        return new PlannedItem(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "D", "", "DELIVERABLE", "P", "Livrable",
            null, DUE, withdrawn);
    }
}
