package fr.jalon.features.deliverable.control;

import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.programme.definition.RegisterWarning;
import fr.jalon.features.warning.SignSource;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Deliverables past their day that wait for some roles. */
@ApplicationScoped
public class LateDeliverables implements SignSource {

    @Inject
    private ObligationBook book;

    @Override
    public RegisterWarning.Kind kind() {
        return RegisterWarning.Kind.LATE_DELIVERABLES;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(Question question) {
        Map<UUID, List<Deadline>> deadlines = book.openDeadlines().stream().collect(Collectors.groupingBy(Deadline::subjectId));
        Map<UUID, List<Evidence>> late = new HashMap<>();
        for (Obligation obligation : book.unsettled()) {
            Optional<Deadline> clock = Standing.clock(obligation, deadlines.getOrDefault(obligation.id(), List.of()));
            if (obligation.engagementId().equals(question.engagementId()) && question.nodes().contains(obligation.nodeId())
                    && question.roles().contains(obligation.awaitedRole()) && Standing.late(obligation, clock, question.today())) {
                LocalDate due = Standing.due(obligation, clock);
                late.computeIfAbsent(obligation.nodeId(), any -> new ArrayList<>()).add(new Evidence(obligation.id() + " " + due,
                        obligation.title() + ", attendu le " + FrenchDate.day(due), due));
            }
        }
        late.values().removeIf(some -> some.size() < question.threshold());
        return late;
    }
}
