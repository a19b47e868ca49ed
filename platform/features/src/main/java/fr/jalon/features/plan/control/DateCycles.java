package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.ClauseDefinition;
import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.Dated;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.Edge;
import fr.jalon.features.programme.definition.MilestoneDefinition;
import fr.jalon.features.programme.definition.Occurrence;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.Recurrence;
import fr.jalon.features.programme.definition.SessionDefinition;
import fr.jalon.kernel.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds dates that a definition counts from each other in a circle. The two ends of an item are two dates. */
final class DateCycles {
    private final Map<String, Dated> dated;
    private final Set<End> cleared = new HashSet<>();
    private final List<End> path = new ArrayList<>();

    private record End(String code, Edge edge) {
    }

    private DateCycles(Map<String, Dated> dated) {
        this.dated = dated;
    }

    /** @throws Problem {@link PlannerProblem#CIRCULAR_DATES} that names the circle */
    static void refuse(ProgrammeDefinition definition) {
        DateCycles cycles = new DateCycles(
                definition.dated().stream().collect(Collectors.toMap(Dated::code, item -> item)));
        for (String code : cycles.dated.keySet()) {
            for (Edge edge : Edge.values()) {
                cycles.visit(new End(code, edge));
            }
        }
    }

    private void visit(End end) {
        if (path.contains(end)) {
            throw circle(path.subList(path.indexOf(end), path.size()));
        }
        if (cleared.contains(end)) {
            return;
        }
        path.add(end);
        dependencies(end).forEach(this::visit);
        path.remove(path.size() - 1);
        cleared.add(end);
    }

    private Stream<End> dependencies(End end) {
        Dated item = dated.get(end.code());
        if (item instanceof PhaseDefinition phase) {
            return of(end.edge() == Edge.START ? phase.start() : phase.end());
        }
        if (item instanceof SessionDefinition session) {
            return Stream.concat(of(session.date()), of(session.occurrence()));
        }
        if (item instanceof MilestoneDefinition milestone) {
            return of(milestone.rule());
        }
        if (item instanceof ClauseDefinition clause) {
            return of(clause.rule());
        }
        return item instanceof DeliverableDefinition deliverable ? of(deliverable) : Stream.empty();
    }

    private static Stream<End> of(DeliverableDefinition deliverable) {
        Stream<End> sessions = deliverable.occurrence().sessions().stream().map(code -> new End(code, Edge.END));
        return Stream.of(of(deliverable.due()), of(deliverable.occurrence()), sessions).flatMap(ends -> ends);
    }

    private static Stream<End> of(Occurrence occurrence) {
        Recurrence recurrence = occurrence.recurrence();
        return recurrence == null ? Stream.empty() : Stream.concat(of(recurrence.from()), of(recurrence.until()));
    }

    private static Stream<End> of(DateRule rule) {
        return Stream.ofNullable(rule).filter(given -> !given.fromOccurrence())
                .map(given -> new End(given.from(), Objects.requireNonNullElse(given.edge(), Edge.END)));
    }

    private static Problem circle(List<End> ends) {
        List<String> codes = new ArrayList<>(ends.stream().map(End::code).toList());
        codes.add(codes.get(0));
        return new Problem(PlannerProblem.CIRCULAR_DATES, "Ces dates se comptent l'une depuis l'autre, sans fin : "
                + String.join(" → ", codes) + ". L'auteur du programme doit faire partir l'une d'elles d'une origine.");
    }
}
