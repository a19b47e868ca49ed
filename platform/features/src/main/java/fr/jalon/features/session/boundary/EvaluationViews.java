package fr.jalon.features.session.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Access;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.plan.PlannedItem;
import fr.jalon.features.programme.definition.FormDefinition;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.session.boundary.EvaluationDtos.EvaluationQuestionDto;
import fr.jalon.features.session.boundary.EvaluationDtos.EvaluationShareDto;
import fr.jalon.features.session.boundary.EvaluationDtos.EvaluationTextDto;
import fr.jalon.features.session.boundary.EvaluationDtos.GuestEvaluationDto;
import fr.jalon.features.session.boundary.EvaluationDtos.QuestionResultDto;
import fr.jalon.features.session.boundary.EvaluationDtos.SessionEvaluationDto;
import fr.jalon.features.session.control.Attendance;
import fr.jalon.features.session.control.Evaluation;
import fr.jalon.features.session.control.EvaluationAnswer;
import fr.jalon.features.session.control.EvaluationBook;
import fr.jalon.features.session.control.Evaluations;
import fr.jalon.features.session.control.GuestEvaluations;
import fr.jalon.features.session.control.MeetingLines;
import fr.jalon.features.session.control.QuestionTally;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells the questionnaire of a meeting: to those who hold it, and to those who answer. */
@ApplicationScoped
public class EvaluationViews {

    @Inject
    private MeetingLines meetings;

    @Inject
    private Engagements engagements;

    @Inject
    private EvaluationBook book;

    @Inject
    private Evaluations evaluations;

    @Inject
    private GuestEvaluations guests;

    @Inject
    private Attendance attendance;

    @Inject
    private Access access;

    @Inject
    private SpaceSettings space;

    @Inject
    private Clock clock;

    SessionEvaluationDto of(UUID engagementId, UUID itemId) {
        PlanLine line = meetings.require(engagementId, itemId, SeatRight.SEE);
        Evaluation evaluation = book.ofMeeting(itemId).orElse(null);
        FormDefinition form = form(engagementId, line, evaluation);
        boolean reader = access.may(line.item().nodeId(), SeatRight.RECORD) || access.may(line.item().nodeId(), SeatRight.DECIDE);
        List<EvaluationAnswer> answers = evaluation == null ? List.of() : book.answers(evaluation.id());
        boolean readable = reader && evaluation != null && evaluation.readable(answers.size(), clock.instant());
        return new SessionEvaluationDto(form.label(), evaluation == null ? form.evaluation().anonymous() : evaluation.anonymous(),
                evaluation == null ? form.evaluation().leastAnswers() : evaluation.leastAnswers(), form.evaluation().openDays(),
                state(evaluation), evaluations.hindrance(line), evaluation == null ? null : lastDay(evaluation), answers.size(),
                (int) attendance.of(line).stream().filter(one -> "PRESENT".equals(one.state())).count(),
                access.may(line.item().nodeId(), SeatRight.RECORD), reader, readable ? results(form, answers) : null);
    }

    private FormDefinition form(UUID engagementId, PlanLine line, Evaluation evaluation) {
        return (evaluation == null ? Evaluations.asked(engagements.definition(engagementId), line.item().code())
                : engagements.definition(engagementId).form(evaluation.form())).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND,
                "Le programme ne prévoit pas de questionnaire après cette séance."));
    }

    private String state(Evaluation evaluation) {
        return evaluation == null ? "NOT_OPEN" : evaluation.open(clock.instant()) ? "OPEN" : "CLOSED";
    }

    private LocalDate lastDay(Evaluation evaluation) {
        return evaluation.closesAt().atZone(space.timeZone()).toLocalDate().minusDays(1);
    }

    static List<QuestionResultDto> results(FormDefinition form, List<EvaluationAnswer> answers) {
        return form.fields().stream().map(field -> result(QuestionTally.of(field, answers), null)).toList();
    }

    /** @param meeting after which it was written, null where only one is read */
    static QuestionResultDto result(QuestionTally tally, String meeting) {
        return new QuestionResultDto(tally.field().code(), tally.field().label(), tally.answered(), tally.mean(),
                tally.distribution().stream().map(share -> new EvaluationShareDto(label(tally.field(), share.value()), share.count())).toList(),
                tally.texts().stream().map(said -> new EvaluationTextDto(said.text(), said.by(), meeting)).toList());
    }

    private static String label(FormField field, String value) {
        if (field.type() != FormField.Type.BOOLEAN) {
            return value;
        }
        return "true".equals(value) ? "Oui" : "Non";
    }

    /** @return what whoever has a link may answer, read in one transaction of the tenant that the link leads to */
    @Transactional
    public GuestEvaluationDto guest(UUID id) {
        GuestEvaluations.Asked asked = guests.seen(id);
        PlannedItem meeting = asked.meeting();
        return new GuestEvaluationDto(asked.form().label(), asked.form().help(), meeting.title(), asked.node(),
                meeting.start() == null ? meeting.end() : meeting.start(), space.name(), asked.evaluation().anonymous(),
                lastDay(asked.evaluation()), asked.form().fields().stream().map(field -> new EvaluationQuestionDto(field.code(), field.label(),
                field.help(), field.type().name(), field.required(), field.options(), field.minimum(), field.maximum(), field.longest())).toList());
    }
}
