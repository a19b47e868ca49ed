package fr.jalon.features.deliverable.control;

import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.notification.DueSource;
import fr.jalon.features.notification.DueThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Days of deliverables: of the clock that counts now, else of the calendar. A new clock is a new thing with a day. */
@ApplicationScoped
public class DueDeliverables implements DueSource {

    @Inject
    private ObligationBook book;

    @Inject
    private Awaited awaited;

    @Override
    public List<DueThing> between(LocalDate first, LocalDate last) {
        List<Obligation> unsettled = book.unsettled();
        Map<UUID, List<Deadline>> deadlines = book.openDeadlines().stream().collect(Collectors.groupingBy(Deadline::subjectId));
        Map<UUID, Awaited.Who> engagements = awaited.in(unsettled.stream().map(Obligation::engagementId).collect(Collectors.toSet()));
        List<DueThing> found = new ArrayList<>();
        for (Obligation obligation : unsettled) {
            Optional<Deadline> clock = Standing.clock(obligation, deadlines.getOrDefault(obligation.id(), List.of()));
            LocalDate due = Standing.due(obligation, clock);
            if (obligation.awaitedRole() != null && due != null && !due.isBefore(first) && !due.isAfter(last)) {
                found.add(new DueThing(clock.map(Deadline::id).orElse(obligation.id()), obligation.title(),
                        Standing.task(obligation.step()), due, obligation.engagementId(), DeliverableNews.path(obligation),
                        engagements.get(obligation.engagementId()).people(obligation, obligation.awaitedRole())));
            }
        }
        return found;
    }
}
