package fr.jalon.features.deliverable.boundary;

import fr.jalon.features.action.DueText;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.DeadlineDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.ExplanationDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.SourceDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.StepDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.UncountedDayDto;
import fr.jalon.features.deliverable.control.ClockWords;
import fr.jalon.features.deliverable.control.Declared;
import fr.jalon.features.deliverable.control.ObligationBook;
import fr.jalon.features.deliverable.control.Standing;
import fr.jalon.features.deliverable.control.StepsJson;
import fr.jalon.features.deliverable.entity.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.ClockDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.ExplanationText;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.legaltime.Step;
import fr.jalon.kernel.legaltime.StepKind;
import fr.jalon.kernel.legaltime.UncountedDay;
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
        return new DeadlineDto(deadline.label(), deadline.dueOn(),
                deadline.suspended() ? suspension(deadline) : words.of(deadline.dueOn()), late, deadline.state().name(),
                deadline.suspended() ? "L'échéance sera recalculée à la reprise : les jours de suspension ne comptent pas."
                        : ClockWords.effect(deadline), deadline.suspendedOn(), deadline.suspensionMotive(),
                explanation(deadline, clock.map(c -> SourceDto.of(programme, c.provenance())).orElse(null)));
    }

    /** @return « délai suspendu à compter du 7 juin 2027 » */
    static String suspension(Deadline deadline) {
        return "délai suspendu à compter du " + FrenchDate.day(deadline.suspendedOn());
    }

    private static ExplanationDto explanation(Deadline deadline, SourceDto source) {
        List<Step> steps = StepsJson.read(deadline.explanation());
        String unit = steps.stream().filter(step -> step.kind() == StepKind.DELAY)
                .map(step -> new Delay(step.amount(), step.unit()).label()).findFirst().orElse(null);
        List<StepDto> told = ExplanationText.sentences(steps).stream().map(text -> new StepDto("COUNTED", null, text)).toList();
        List<UncountedDayDto> days = UncountedDay.of(steps).stream()
                .map(day -> new UncountedDayDto(day.date(), day.reason(), day.article())).toList();
        return new ExplanationDto(deadline.label(), unit, source, told, days, StepsJson.data(deadline.explanation()));
    }
}
