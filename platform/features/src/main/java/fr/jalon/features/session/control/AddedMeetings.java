package fr.jalon.features.session.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.plan.AddedItems;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.programme.definition.MeetingDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.session.SessionProblem;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Adds to a calendar the meetings that no rule dates, changes them and takes them off again. */
@ApplicationScoped
public class AddedMeetings {

    @Inject
    private AddedMeetingBook book;

    @Inject
    private AddedItems items;

    @Inject
    private MeetingLines meetings;

    @Inject
    private Convening convening;

    @Inject
    private ConvocationBook calls;

    @Inject
    private DeskBook desk;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Puts a meeting on the calendar; nobody is called yet.
     *
     * @return its identifier
     * @throws Problem INVALID_REQUEST naming the field; FORBIDDEN without the right to plan there
     */
    public UUID add(UUID engagementId, WantedMeeting wanted) {
        access.require(engagementId, wanted.nodeId(), SeatRight.PLAN);
        engagements.requireRunning(engagementId);
        MeetingDefinition kind = engagements.definition(engagementId).meeting(wanted.kind())
                .filter(declared -> declared.level().equals(engagements.node(wanted.nodeId()).level()))
                .orElseThrow(() -> Problem.field("kind", "Choisissez une réunion que le programme prévoit à cet endroit."));
        WantedMeeting sound = wanted.sound(kind);
        UUID id = items.add(item(engagementId, sound));
        book.add(engagementId, new AddedMeeting(id, sound.purposes(), sound.agenda()), me.id(), clock.instant());
        audit.record("meeting-added", "plan-item", id, engagementId, "« " + sound.title() + " » est ajoutée au calendrier, le "
                + FrenchDate.full(sound.start()) + ". Ordre du jour : " + String.join(" ; ", sound.agenda()) + ".");
        return id;
    }

    private static AddedItems.Added item(UUID engagementId, WantedMeeting wanted) {
        return new AddedItems.Added(engagementId, wanted.nodeId(), wanted.kind(), wanted.title(), wanted.start(), wanted.end());
    }

    /**
     * Changes its title, its days, what it is for or its agenda; whoever was called learns it at once.
     *
     * @throws Problem MEETING_REPORTED; INVALID_REQUEST naming the field; FORBIDDEN without the right to plan there
     */
    public void change(UUID engagementId, UUID itemId, WantedMeeting wanted) {
        PlanLine line = changeable(engagementId, itemId);
        WantedMeeting sound = new WantedMeeting(line.item().code(), line.item().nodeId(), wanted.title(), wanted.start(), wanted.end(),
                wanted.purposes(), wanted.agenda()).sound(engagements.definition(engagementId).meeting(line.item().code()).orElseThrow());
        boolean moved = !sound.start().equals(line.item().start()) || !sound.end().equals(line.item().end());
        book.change(new AddedMeeting(itemId, sound.purposes(), sound.agenda()));
        items.change(itemId, item(engagementId, sound));
        if (!moved) {
            convening.renew(meetings.require(engagementId, itemId, SeatRight.PLAN));
        }
        audit.record("meeting-changed", "plan-item", itemId, engagementId, "« " + sound.title() + " » : le "
                + FrenchDate.full(sound.start()) + ". Ordre du jour : " + String.join(" ; ", sound.agenda()) + ".");
    }

    /**
     * Takes it off the calendar; whoever was called learns it.
     *
     * @throws Problem MEETING_REPORTED; FORBIDDEN without the right to plan there
     */
    public void withdraw(UUID engagementId, UUID itemId) {
        PlanLine line = changeable(engagementId, itemId);
        if (calls.lock(itemId).filter(Convocation::called).isPresent()) {
            convening.callOff(engagementId, itemId);
        }
        items.withdraw(itemId);
        audit.record("meeting-withdrawn", "plan-item", itemId, engagementId, "« " + line.item().title() + " » est retirée du calendrier.");
    }

    private PlanLine changeable(UUID engagementId, UUID itemId) {
        PlanLine line = meetings.require(engagementId, itemId, SeatRight.PLAN);
        engagements.requireRunning(engagementId);
        desk.oneAtATime(itemId);
        if (book.of(itemId).isEmpty()) {
            throw new Problem(CommonProblem.CONFLICT, "Le programme prévoit cette séance : elle ne se change pas ici. Convenez de sa date dans le"
                    + " calendrier.");
        }
        if (!desk.minutes(itemId).isEmpty()) {
            throw new Problem(SessionProblem.MEETING_REPORTED, "Le compte rendu de cette réunion est envoyé : elle ne change plus.");
        }
        return line;
    }
}
