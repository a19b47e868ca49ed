package fr.jalon.features.session.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.Notices;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.plan.PlannedItem;
import fr.jalon.features.programme.definition.FormDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.session.SessionProblem;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.wakeup.WakeupHandler;
import fr.jalon.kernel.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opens the questionnaire of a meeting and closes it, by an act or by itself; those who decide there are told. */
@ApplicationScoped
public class Evaluations implements WakeupHandler {

    private static final String KIND = "session-evaluation-end";

    @Inject
    private EvaluationBook book;

    @Inject
    private EvaluationLinks links;

    @Inject
    private MeetingLines meetings;

    @Inject
    private Engagements engagements;

    @Inject
    private Plan plan;

    @Inject
    private Deciders deciders;

    @Inject
    private Notices notices;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Wakeups wakeups;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @return the form that is asked after a meeting of that code */
    public static Optional<FormDefinition> asked(ProgrammeDefinition programme, String session) {
        return programme.forms().stream().filter(form -> form.evaluation() != null && form.sessions().contains(session)).findFirst();
    }

    /** @return why it cannot be opened yet, a French sentence; null if it can */
    public String hindrance(PlanLine line) {
        return Convening.first(line).isAfter(space.today()) ? "Cette séance aura lieu le " + FrenchDate.full(Convening.first(line))
                + " : son questionnaire s'ouvre ce jour-là." : null;
    }

    /**
     * Makes a link to the questionnaire; the first one opens it.
     *
     * @return its address, which is not kept
     * @throws Problem NOT_EVALUATED, EVALUATION_TOO_EARLY, EVALUATION_CLOSED
     */
    public String link(UUID engagementId, UUID itemId) {
        PlanLine line = meetings.require(engagementId, itemId, SeatRight.RECORD);
        engagements.requireRunning(engagementId);
        FormDefinition form = asked(engagements.definition(engagementId), line.item().code()).orElseThrow(() -> new Problem(
                SessionProblem.NOT_EVALUATED, "Le programme ne prévoit pas de questionnaire après cette séance."));
        String hindrance = hindrance(line);
        if (hindrance != null) {
            throw new Problem(SessionProblem.EVALUATION_TOO_EARLY, hindrance);
        }
        if (book.ofMeeting(itemId).isEmpty()) {
            open(line, form);
        }
        Evaluation evaluation = running(itemId);
        String link = links.open(evaluation);
        audit.record("session-evaluation-link", "plan-item", itemId, engagementId, "« " + line.item().title()
                + " » : un lien vers le questionnaire est fait.");
        return link;
    }

    private void open(PlanLine line, FormDefinition form) {
        Instant closesAt = space.today().plusDays(form.evaluation().openDays() + 1L).atStartOfDay(space.timeZone()).toInstant();
        book.open(new Evaluation(Ids.next(), line.item().engagementId(), line.item().id(), line.item().nodeId(), form.code(),
                form.evaluation().anonymous(), form.evaluation().leastAnswers(), clock.instant(), closesAt, null, null), me.id());
        wakeups.schedule(KIND, book.ofMeeting(line.item().id()).orElseThrow().id(), closesAt);
    }

    /** Withdraws every link; the questionnaire stays open and another link may be made. */
    public void withdraw(UUID engagementId, UUID itemId) {
        PlanLine line = meetings.require(engagementId, itemId, SeatRight.RECORD);
        links.close(running(itemId).id());
        audit.record("session-evaluation-links-withdrawn", "plan-item", itemId, engagementId, "« " + line.item().title()
                + " » : les liens vers le questionnaire sont retirés.");
    }

    /** Closes the questionnaire for good. */
    public void close(UUID engagementId, UUID itemId) {
        meetings.require(engagementId, itemId, SeatRight.RECORD);
        close(running(itemId), me.id());
    }

    private Evaluation running(UUID itemId) {
        return book.ofMeeting(itemId).flatMap(found -> book.lock(found.id())).filter(found -> found.open(clock.instant()))
                .orElseThrow(() -> new Problem(SessionProblem.EVALUATION_CLOSED, "Aucun questionnaire n'est ouvert pour cette séance."));
    }

    private void close(Evaluation evaluation, UUID by) {
        book.close(evaluation.id(), by, clock.instant());
        links.close(evaluation.id());
        wakeups.cancel(KIND, evaluation.id());
        PlannedItem item = plan.item(evaluation.itemId()).orElseThrow();
        int answers = book.count(evaluation.id());
        String told = answers == 0 ? "Le questionnaire est clos. Personne n'a répondu."
                : "Le questionnaire est clos, avec " + answers + (answers == 1 ? " réponse." : " réponses.");
        Set<UUID> people = deciders.on(evaluation.nodeId());
        people.remove(by);
        notices.tell(new Notice(NoticeKind.MEETING, item.id(), "questionnaire clos", space.today(), item.engagementId(), item.title(), told,
                "/projets/" + item.engagementId() + "/sessions/" + item.id() + "?vue=evaluation"), people);
        audit.record("session-evaluation-closed", "plan-item", item.id(), item.engagementId(), "« " + item.title() + " » : " + told);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void wake(UUID id) {
        book.lock(id).filter(evaluation -> evaluation.closedAt() == null).ifPresent(evaluation -> close(evaluation, null));
    }
}
