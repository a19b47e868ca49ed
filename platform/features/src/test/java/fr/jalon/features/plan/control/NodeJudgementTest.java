package fr.jalon.features.plan.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.engagement.NodeStates.NodeState;
import fr.jalon.features.plan.Obligations;
import fr.jalon.features.plan.control.StateReader.Overdue;
import fr.jalon.features.plan.control.StateReader.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NodeJudgementTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private final UUID node = UUID.randomUUID();
    private final Obligations.State early = owed("CARNET", "P1", "Carnet", "Chef : Ada");
    private final Obligations.State needed = owed("PLAN", "P1", "Plan", "Agence : Léo");
    private final List<Phase> phases = List.of(phase("P1", "2026-10-01", null), phase("P2", "2026-11-18", "CLOSED"));

    @Test
    void stateShouldNameWhatTheGateWaitsForAndNotWhatIsDueFirst() {
        NodeState state = new NodeJudgement(TODAY, phases, List.of(), List.of(early, needed), phase -> List.of("PLAN")).state();
        assertEquals(4, state.lateDays());
        assertTrue(state.blocked());
        assertEquals(needed.id(), state.obligationId());
        assertEquals("Agence : Léo", state.waitingFor());
        assertEquals("« P2 » devait commencer : le passage est fermé. Manque : « Plan » (attendu).", state.reason());
    }

    @Test
    void stateShouldPointAtTheOldestThingOverdueThatIsStillOwed() {
        Overdue settled = new Overdue(node, UUID.randomUUID(), "DELIVERABLE", "P1", "Réglé", TODAY.minusDays(30));
        Overdue owed = new Overdue(node, needed.planItemId(), "DELIVERABLE", "P1", "Plan", TODAY.minusDays(6));
        Overdue milestone = new Overdue(node, UUID.randomUUID(), "MILESTONE", "P1", "Fin", TODAY.minusDays(5));
        List<Phase> open = List.of(phases.get(0));
        NodeState state = new NodeJudgement(TODAY, open, List.of(settled, owed, milestone), List.of(early, needed), phase -> List.of()).state();
        assertEquals(6, state.lateDays());
        assertFalse(state.blocked());
        assertEquals(needed.id(), state.obligationId());
        assertEquals("« Plan » est échu (attendu).", state.reason());
        NodeState end = new NodeJudgement(TODAY, open, List.of(milestone), List.of(early), phase -> List.of()).state();
        assertEquals("« Fin » est échu. Manque : « Carnet » (attendu).", end.reason());
        assertEquals(early.id(), end.obligationId());
    }

    @Test
    void stateShouldBeInTimeOnceNothingIsOwed() {
        Overdue milestone = new Overdue(node, UUID.randomUUID(), "MILESTONE", "P1", "Fin", TODAY.minusDays(5));
        NodeState state = new NodeJudgement(TODAY, List.of(phases.get(0)), List.of(milestone), List.of(), phase -> List.of()).state();
        assertEquals(0, state.lateDays());
        assertNull(state.reason());
        assertNull(state.obligationId());
    }

    private Phase phase(String code, String start, String gate) {
        return new Phase(node, UUID.randomUUID(), code, code, LocalDate.parse(start), gate);
    }

    private Obligations.State owed(String code, String phase, String title, String who) {
        return new Obligations.State(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), node, code, phase, title, "attendu",
                false, null, false, who);
    }
}
