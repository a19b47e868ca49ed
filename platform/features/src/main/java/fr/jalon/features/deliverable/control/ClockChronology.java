package fr.jalon.features.deliverable.control;

import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.deadline.ClockFacts;
import fr.jalon.features.deadline.ClockWords;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.kernel.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The clocks of a deliverable with their whole explanation as it was kept when each was computed. */
@ApplicationScoped
class ClockChronology {

    private static final Set<String> CHANGES = Set.of("deadline-suspended", "deadline-resumed", "deadline-extended");

    @Inject
    private ObligationBook book;

    @Inject
    private Doers doers;

    @Inject
    private Audit audit;

    List<Fact> facts(Obligation obligation) {
        List<Deadline> deadlines = book.deadlines(obligation.id());
        Map<UUID, Deadline> byId = deadlines.stream().collect(Collectors.toMap(Deadline::id, Function.identity()));
        List<Fact> facts = new ArrayList<>();
        for (Deadline deadline : deadlines) {
            Deadline former = deadline.supersedesId() == null ? null : byId.get(deadline.supersedesId());
            Instant at = former == null ? deadline.startedAt() : former.endedAt();
            facts.add(Fact.at(at, obligation.nodeId(), "Délai « " + deadline.label() + " » " + (former == null ? "ouvert" : "recalculé")
                    + DeliverableChronology.name(obligation), null, ClockFacts.explained(deadline)));
            if (deadline.state() == Deadline.State.EXPIRED || deadline.state() == Deadline.State.TOOK_EFFECT) {
                facts.add(Fact.at(deadline.endedAt(), obligation.nodeId(), "Délai « " + deadline.label() + " » échu"
                        + DeliverableChronology.name(obligation), null, Fact.details("Effet", ClockWords.effect(deadline))));
            }
        }
        audit.history(obligation.id()).stream().filter(entry -> CHANGES.contains(entry.action()) && entry.payload() != null)
                .forEach(entry -> facts.add(Fact.at(entry.at(), obligation.nodeId(), entry.payload(), doers.by(entry.personId(), null), List.of())));
        return facts;
    }
}
