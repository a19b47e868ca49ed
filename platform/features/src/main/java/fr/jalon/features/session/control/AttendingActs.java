package fr.jalon.features.session.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.Notices;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Those who decide say whether they take part in a meeting; those who hold it are told, and a standing call follows. */
@ApplicationScoped
public class AttendingActs {

    private static final int LONGEST = 1000;

    @Inject
    private AttendingBook book;

    @Inject
    private DeskBook desk;

    @Inject
    private MeetingLines meetings;

    @Inject
    private Engagements engagements;

    @Inject
    private Convening convening;

    @Inject
    private Deciders deciders;

    @Inject
    private Notices notices;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Said twice, it is noted once.
     *
     * @throws Problem FORBIDDEN without the right to decide there
     */
    public void say(UUID engagementId, UUID itemId, boolean attends, String reason) {
        PlanLine line = meetings.require(engagementId, itemId, SeatRight.DECIDE);
        engagements.requireRunning(engagementId);
        if (reason != null && reason.length() > LONGEST) {
            throw Problem.field("reason", "Écrivez " + LONGEST + " caractères au plus.");
        }
        desk.oneAtATime(itemId);
        Attending former = book.ofMeeting(itemId).orElse(null);
        if (former != null && former.attends() == attends) {
            return;
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        Attending word = new Attending(itemId, former == null ? 1 : former.number() + 1, attends, why, me.id(), clock.instant());
        book.add(engagementId, word);
        tell(line, word);
        convening.again(line);
    }

    private void tell(PlanLine line, Attending word) {
        Set<UUID> people = deciders.holding(SeatRight.PLAN, line.item().nodeId());
        people.remove(me.id());
        String sentence = me.name() + (word.attends() ? " annonce que ceux qui décident participeront à cette séance."
                : " annonce que ceux qui décident ne participeront pas à cette séance.") + (word.reason() == null ? "" : " " + word.reason());
        notices.tell(new Notice(NoticeKind.MEETING, line.item().id(), "participation " + word.number(), space.today(), line.item().engagementId(),
                line.item().title(), sentence, "/projets/" + line.item().engagementId() + "/sessions"), people);
        audit.record("session-attending", "plan-item", line.item().id(), line.item().engagementId(), "« " + line.item().title() + " » : "
                + sentence);
    }
}
