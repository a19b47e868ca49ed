package fr.jalon.features.plan.control;

import fr.jalon.features.engagement.NodeStates.NodeState;
import fr.jalon.features.plan.Obligations;
import fr.jalon.features.plan.control.StateReader.Overdue;
import fr.jalon.features.plan.control.StateReader.Phase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Judges one node: the phase it is in, how late it is, and the one obligation that explains it.
 *
 * @param phases   its phases in order
 * @param overdue  what is past its last day, oldest first
 * @param owed     its unsettled obligations by due day
 * @param neededBy codes of the deliverables that the gate into a phase waits for
 */
record NodeJudgement(LocalDate today, List<Phase> phases, List<Overdue> overdue, List<Obligations.State> owed,
                     Function<Phase, List<String>> neededBy) {

    NodeState state() {
        Phase current = null;
        Phase closed = null;
        for (Phase phase : phases) {
            if ("CLOSED".equals(phase.gate())) {
                closed = phase;
                break;
            }
            current = phase;
        }
        long behindGate = closed == null || closed.start() == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(closed.start(), today));
        Optional<Overdue> oldest = overdue.stream().filter(item -> cause(item).isPresent()).findFirst();
        long behind = oldest.map(item -> ChronoUnit.DAYS.between(item.lastDay(), today)).orElse(0L);
        boolean blocked = behindGate > 0;
        Optional<Obligations.State> cause = blocked ? missing(closed) : oldest.flatMap(this::cause);
        return new NodeState(current == null ? null : current.code(), current == null ? null : current.title(),
                Math.max(behindGate, behind), blocked ? shut(closed, cause) : oldest.map(item -> due(item, cause)).orElse(null), blocked,
                cause.map(Obligations.State::waitingFor).orElse(null), cause.map(Obligations.State::id).orElse(null));
    }

    private Optional<Obligations.State> missing(Phase closed) {
        List<String> needed = neededBy.apply(closed);
        return owed.stream().filter(state -> needed.contains(state.code())).findFirst();
    }

    /** A deliverable is owed until it is settled; a milestone stays open while its phase owes something. */
    private Optional<Obligations.State> cause(Overdue item) {
        return owed.stream().filter(state -> "DELIVERABLE".equals(item.kind()) ? state.planItemId().equals(item.id())
                : item.phase() != null && item.phase().equals(state.phase())).findFirst();
    }

    private static String shut(Phase closed, Optional<Obligations.State> cause) {
        return "« " + closed.title() + " » devait commencer : le passage est fermé." + cause.map(NodeJudgement::lacks).orElse("");
    }

    private static String due(Overdue item, Optional<Obligations.State> cause) {
        UUID own = cause.map(Obligations.State::planItemId).orElse(null);
        return item.id().equals(own) ? "« " + item.title() + " » est échu (" + cause.get().stateLabel() + ")."
                : "« " + item.title() + " » est échu." + cause.map(NodeJudgement::lacks).orElse("");
    }

    private static String lacks(Obligations.State state) {
        return " Manque : « " + state.title() + " » (" + state.stateLabel() + ").";
    }
}
