package fr.jalon.features.deliverable.boundary;

import fr.jalon.features.action.DueText;
import fr.jalon.features.deadline.DeadlineDtos.DeadlineDto;
import fr.jalon.features.deadline.DeadlineDtos.SourceDto;
import fr.jalon.features.deliverable.control.Declared;
import fr.jalon.features.deliverable.control.ObligationBook;
import fr.jalon.features.deliverable.control.Standing;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.ClockDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The day that counts, with its reasons. */
@ApplicationScoped
class DeadlineView {

    @Inject
    private ObligationBook book;

    @Inject
    private Declared declared;

    @Inject
    private Plan plan;

    @Inject
    private SpaceSettings space;

    List<Deadline> open(UUID engagementId) {
        return book.openDeadlines(engagementId);
    }

    /** @return the clock of this step, else the day of the calendar; null where nothing is due */
    DeadlineDto of(Obligation obligation, DueText words) {
        Optional<Deadline> clock = Standing.clock(obligation, book.deadlines(obligation.id()));
        boolean late = Standing.late(obligation, clock, space.today());
        if (clock.isPresent()) {
            return of(obligation, clock.get(), late, words);
        }
        if (obligation.dueOn() == null || !Standing.byCalendar(obligation)) {
            return null;
        }
        return new DeadlineDto("Date prévue au calendrier", obligation.dueOn(), words.of(obligation.dueOn()), late,
                late ? "EXPIRED" : "RUNNING", null, null, null, plan.explanation(obligation.planItemId()));
    }

    private DeadlineDto of(Obligation obligation, Deadline deadline, boolean late, DueText words) {
        ProgrammeDefinition programme = declared.programme(obligation.engagementId());
        Optional<ClockDefinition> clock = declared.approval(obligation).map(ApprovalDefinition::clocks).orElse(List.of()).stream()
                .filter(c -> c.code().equals(deadline.rule())).findFirst();
        return DeadlineDto.of(deadline, late, words, clock.map(c -> SourceDto.of(programme, c.provenance())).orElse(null));
    }
}
