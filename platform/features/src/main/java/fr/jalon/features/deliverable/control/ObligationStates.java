package fr.jalon.features.deliverable.control;

import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.plan.Obligations;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the calendar, and whoever stands above it, how obligations stand. */
@ApplicationScoped
public class ObligationStates implements Obligations {

    @Inject
    private ObligationBook book;

    @Inject
    private Awaited awaited;

    @Inject
    private SpaceSettings space;

    @Override
    public List<State> ofEngagement(UUID engagementId) {
        return states(book.ofEngagement(engagementId), book.openDeadlines(engagementId));
    }

    @Override
    public List<State> unsettled() {
        return states(book.unsettled(), book.openDeadlines());
    }

    private List<State> states(List<Obligation> obligations, List<Deadline> deadlines) {
        LocalDate today = space.today();
        Map<UUID, Awaited.Who> engagements = awaited.in(obligations.stream().map(Obligation::engagementId).collect(Collectors.toSet()));
        return obligations.stream().map(obligation -> {
            Optional<Deadline> clock = Standing.clock(obligation, deadlines);
            Awaited.Who who = engagements.get(obligation.engagementId());
            return new State(obligation.id(), obligation.planItemId(), obligation.engagementId(), obligation.nodeId(),
                    obligation.code(), obligation.phase(), obligation.title(), Standing.label(obligation), obligation.settled(),
                    obligation.settledOn(), Standing.late(obligation, clock, today), who.mustActOn(obligation));
        }).toList();
    }
}
