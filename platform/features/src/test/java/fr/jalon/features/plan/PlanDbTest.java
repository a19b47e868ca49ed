package fr.jalon.features.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.engagement.NodeStates;
import fr.jalon.features.engagement.Origins;
import fr.jalon.features.engagement.control.TreeChanges;
import fr.jalon.features.plan.control.GateKeeper;
import fr.jalon.features.plan.control.GivenOrigin;
import fr.jalon.features.plan.control.PlanChanges;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.features.testing.ToyObligations;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanDbTest {

    private final ToyObligations obligations = new ToyObligations();
    private TestSpaces spaces;
    private SampleEngagement mine;
    private SampleEngagement theirs;

    @BeforeEach
    void open() {
        spaces = new TestSpaces(new SamplePlugin(), obligations);
        mine = SampleEngagement.open(spaces, spaces.here);
        theirs = SampleEngagement.open(spaces, spaces.next);
    }

    @AfterEach
    void close() {
        spaces.close();
    }

    private PlannedItem item(SampleEngagement engagement, UUID node, String code) {
        var tenant = engagement == mine ? spaces.here : spaces.next;
        return spaces.in(tenant, () -> spaces.bean(Plan.class).items(engagement.id()).stream()
                .filter(i -> i.nodeId().equals(node) && i.code().equals(code)).findFirst().orElseThrow());
    }

    private PlanChanges changes() {
        return spaces.bean(PlanChanges.class);
    }

    @Test
    void openingShouldComputeEveryItemWithItsExplanation() {
        assertEquals(LocalDate.parse("2027-01-18"), item(mine, mine.lot(), "V1").start());
        assertEquals(LocalDate.parse("2027-02-11"), item(mine, mine.leaf(), "FIN-P1").end());
        assertEquals(LocalDate.parse("2027-02-11"), item(mine, mine.otherLeaf(), "PLAN").end());
        UUID end = item(mine, mine.leaf(), "FIN-P1").id();
        JsonObject why = spaces.in(spaces.here, () -> spaces.bean(Plan.class).explanation(end));
        assertEquals("T1", why.getJsonObject("origin").getString("code"));
        assertEquals("Lot nord", why.getJsonObject("origin").getString("nodeLabel"));
        assertEquals("Guide 2020", why.getJsonObject("source").getString("label"));
        assertEquals("2", why.getJsonObject("source").getString("article"));
        assertFalse(why.getJsonArray("steps").isEmpty());
        assertFalse(why.getJsonArray("data").isEmpty());
        UUID visit = item(mine, mine.lot(), "V1").id();
        JsonObject proposal = spaces.in(spaces.here, () -> spaces.bean(Plan.class).explanation(visit));
        assertTrue(proposal.getJsonObject("source").getBoolean("proposal"));
        assertFalse(proposal.getJsonObject("source").containsKey("article"));
    }

    @Test
    void itemsShouldNotShowTheNeighbours() {
        spaces.run(spaces.here, () -> {
            assertEquals(List.of(), spaces.bean(Plan.class).items(theirs.id()));
            assertTrue(spaces.bean(Plan.class).item(Ids.next()).isEmpty());
            assertThrows(Problem.class, () -> changes().item(theirs.id(), Ids.next()));
        });
        UUID foreign = item(theirs, theirs.lot(), "V1").id();
        spaces.run(spaces.here, () -> assertThrows(Problem.class, () -> changes().item(mine.id(), foreign)));
    }

    @Test
    void movingAnOriginShouldShowFirstThenMoveAllButHeldDatesAndKeepTheBaseline() {
        UUID first = item(mine, mine.lot(), "V1").id();
        UUID second = item(mine, mine.lot(), "V2").id();
        spaces.run(spaces.here, () -> assertEquals(1, changes().freeze(mine.id(), "Signé en réunion").number()));
        spaces.run(spaces.here, () -> changes().pin(changes().item(mine.id(), second), "AGREED", LocalDate.parse("2027-04-01"), "Convenu"));
        LocalDate later = SampleEngagement.T1.plusDays(14);
        PlanChanges.Preview preview = spaces.in(spaces.here, () -> changes().preview(mine.id(), mine.lot(), "T1", new GivenOrigin(later, false)));
        Map<UUID, PlanChanges.Move> moves = new HashMap<>();
        preview.moves().forEach(move -> moves.put(move.itemId(), move));
        assertEquals(LocalDate.parse("2027-02-01"), moves.get(first).move().to());
        assertTrue(moves.get(second).move().kept(), moves.get(second).toString());
        assertEquals(LocalDate.parse("2027-01-18"), item(mine, mine.lot(), "V1").start());

        spaces.run(spaces.here, () -> spaces.bean(Origins.class).give(mine.id(), mine.lot(), "T1", later, false));
        assertEquals(LocalDate.parse("2027-02-01"), item(mine, mine.lot(), "V1").start());
        assertEquals(LocalDate.parse("2027-04-01"), item(mine, mine.lot(), "V2").start());
        assertEquals(first, item(mine, mine.lot(), "V1").id());
        PlanLine line = spaces.in(spaces.here, () -> spaces.bean(PlanLines.class).of(mine.id()).stream()
                .filter(l -> l.item().id().equals(first)).findFirst().orElseThrow());
        assertEquals(1, line.baseline());
        assertEquals(LocalDate.parse("2027-01-18"), line.baselineStart());
        assertEquals(LocalDate.parse("2027-01-18"), item(theirs, theirs.lot(), "V1").start());
    }

    @Test
    void unpinningShouldLetTheDateFollowItsRuleAgain() {
        UUID first = item(mine, mine.lot(), "V1").id();
        spaces.run(spaces.here, () -> changes().pin(changes().item(mine.id(), first), "HELD", LocalDate.parse("2027-01-20"), "Tenue"));
        assertEquals(LocalDate.parse("2027-01-20"), item(mine, mine.lot(), "V1").start());
        assertEquals(LocalDate.parse("2027-03-20"), item(mine, mine.lot(), "V2").start());
        spaces.run(spaces.here, () -> changes().unpin(changes().item(mine.id(), first)));
        assertEquals(LocalDate.parse("2027-01-18"), item(mine, mine.lot(), "V1").start());
        assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> changes().unpin(changes().item(mine.id(), first))));
    }

    @Test
    void freezingShouldNumberBaselinesAndNeverRewriteThem() {
        spaces.run(spaces.here, () -> assertEquals(1, changes().freeze(mine.id(), "Première").number()));
        spaces.run(spaces.here, () -> assertEquals(2, changes().freeze(mine.id(), "Deuxième").number()));
        spaces.run(spaces.here, () -> assertThrows(Problem.class, () -> changes().freeze(mine.id(), " ")));
        spaces.run(spaces.here, () -> assertEquals(2, changes().baselines(mine.id()).size()));
        spaces.run(spaces.next, () -> assertEquals(0, changes().baselines(theirs.id()).size()));
        assertThrows(RuntimeException.class, () -> spaces.run(spaces.here, () -> spaces.bean(TenantSql.class).update("UPDATE jalon.baseline SET reason = 'x'")));
    }

    @Test
    void gateShouldOpenOnceEverythingOwedIsSettledAndCloseAgainIfItIsOwedAgain() {
        owe(false);
        settle(DeliverableSettled.Effect.OWED);
        assertFalse(gateOpen());
        assertEquals("P1", spaces.in(spaces.here, () -> spaces.bean(Plan.class).phaseOf(mine.leaf())));
        owe(true);
        settle(DeliverableSettled.Effect.SETTLED);
        assertTrue(gateOpen());
        assertEquals("P2", spaces.in(spaces.here, () -> spaces.bean(Plan.class).phaseOf(mine.leaf())));
        assertEquals("P1", spaces.in(spaces.here, () -> spaces.bean(Plan.class).phaseOf(mine.otherLeaf())));
        assertEquals("P1", spaces.in(spaces.next, () -> spaces.bean(Plan.class).phaseOf(theirs.leaf())));
        owe(false);
        settle(DeliverableSettled.Effect.OWED);
        assertFalse(gateOpen());
    }

    @Test
    void overrideShouldNeedAMotiveAndOpenOneGateOnly() {
        GateKeeper gates = spaces.bean(GateKeeper.class);
        spaces.run(spaces.here, () -> assertThrows(Problem.class, () -> gates.override(mine.id(), mine.leaf(), "P2", "")));
        spaces.run(spaces.here, () -> gates.override(mine.id(), mine.leaf(), "P2", "Le directoire a donné son accord."));
        assertTrue(gateOpen());
        assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> gates.override(mine.id(), mine.leaf(), "P2", "Encore")));
        assertFalse(spaces.in(spaces.here, () -> spaces.bean(Plan.class).open(mine.otherLeaf(), "P2")));
        assertFalse(spaces.in(spaces.next, () -> spaces.bean(Plan.class).open(theirs.leaf(), "P2")));
    }

    @Test
    void closedGateShouldMakeItsNodeLateAndStopNoSession() {
        owe(false);
        spaces.moveTo(Instant.parse("2027-02-15T09:00:00Z"));
        Map<UUID, NodeStates.NodeState> states = spaces.in(spaces.here, () -> spaces.bean(NodeStates.class).of(List.of(mine.id())));
        NodeStates.NodeState late = states.get(mine.leaf());
        assertEquals("P1", late.phase());
        assertEquals(4, late.lateDays());
        assertTrue(late.blocked());
        assertEquals("Jardinier : Camille Jardin", late.waitingFor());
        assertNotNull(late.reason());
        assertNotNull(item(mine, mine.lot(), "V2").start());
        spaces.moveTo(Instant.parse("2027-02-01T09:00:00Z"));
        NodeStates.NodeState inTime = spaces.in(spaces.here, () -> spaces.bean(NodeStates.class).of(List.of(mine.id()))).get(mine.leaf());
        assertEquals(0, inTime.lateDays());
        assertNull(inTime.reason());
    }

    @Test
    void warningsShouldTellTheContradictionWithItsSource() {
        spaces.run(spaces.here, () -> assertTrue(changes().warnings(mine.id()).stream().noneMatch(w -> "PETIT-LOT".equals(w.code()))));
        spaces.run(spaces.here, () -> spaces.bean(TreeChanges.class).leave(mine.id(),
                mine.otherLeaf(), LocalDate.parse("2026-11-23"), "Abandon"));
        spaces.moveTo(Instant.parse("2026-11-24T09:00:00Z"));
        spaces.run(spaces.here, () -> assertTrue(changes().warnings(mine.id()).stream()
                .anyMatch(w -> "AMB-90".equals(w.ambiguity()) && w.source().contains("Guide 2020"))));
        spaces.run(spaces.next, () -> assertTrue(changes().warnings(theirs.id()).stream().noneMatch(w -> "PETIT-LOT".equals(w.code()))));
    }

    private final UUID obligation = Ids.next();

    private void owe(boolean settled) {
        PlannedItem plan = item(mine, mine.leaf(), "PLAN");
        obligations.put(new Obligations.State(obligation, plan.id(), mine.id(), mine.leaf(), "PLAN", "P1", plan.title(), "attendu", settled,
                settled ? LocalDate.parse("2026-11-23") : null, false, settled ? null : "Jardinier : Camille Jardin"));
    }

    private void settle(DeliverableSettled.Effect effect) {
        spaces.run(spaces.here, () -> spaces.fire(new DeliverableSettled(obligation, mine.leaf(), "P1", "PLAN", effect)));
    }

    private boolean gateOpen() {
        return spaces.in(spaces.here, () -> spaces.bean(Plan.class).open(mine.leaf(), "P2"));
    }
}
