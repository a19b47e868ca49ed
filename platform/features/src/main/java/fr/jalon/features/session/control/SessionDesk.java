package fr.jalon.features.session.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.programme.definition.RegisterDefinition.Kind;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.register.RegisterLines;
import fr.jalon.features.session.SessionProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What is noted while a meeting is held. Everything may be sent twice: the network of a meeting room is what it is. */
@ApplicationScoped
public class SessionDesk {

    /** What a meeting writes down as entries. */
    public static final Set<Kind> KINDS = Set.of(Kind.ACTION, Kind.DECISION);

    private static final Set<String> STATES = Set.of("PRESENT", "EXCUSED", "ABSENT");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 4000;

    @Inject
    private MeetingLines meetings;

    @Inject
    private DeskBook book;

    @Inject
    private Attendance attendance;

    @Inject
    private RegisterLines registers;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /**
     * Notes whether someone is there.
     *
     * @param given name and position count only for someone who was not expected; without a state the line goes
     */
    public void tick(UUID engagementId, UUID itemId, UUID subjectId, Presence given) {
        PlanLine line = writable(engagementId, itemId);
        if (given.state() == null) {
            book.untick(itemId, subjectId);
            return;
        }
        if (!STATES.contains(given.state())) {
            throw Problem.field("state", "Choisissez : présent, excusé ou absent.");
        }
        Presence known = attendance.of(line).stream().filter(one -> one.subjectId().equals(subjectId) && one.personId() != null)
                .findFirst().orElse(null);
        Presence noted = known != null ? new Presence(subjectId, known.personId(), known.name(), null, given.state())
                : new Presence(subjectId, null, name(given.name()), position(given.position()), given.state());
        book.tick(engagementId, itemId, noted, me.id(), clock.instant());
    }

    private static String name(String given) {
        if (given == null || given.isBlank() || given.length() > LONGEST_NAME) {
            throw Problem.field("name", "Donnez le nom de la personne, en " + LONGEST_NAME + " caractères au plus.");
        }
        return given.strip();
    }

    private static String position(String given) {
        if (given != null && given.length() > LONGEST_NAME) {
            throw Problem.field("position", "Écrivez " + LONGEST_NAME + " caractères au plus.");
        }
        return given == null || given.isBlank() ? null : given.strip();
    }

    /**
     * Writes a note; the first text under an identifier makes it. The same text sent twice changes nothing.
     *
     * @param given its revision is the one that was read, 0 for a new note
     * @return the note as it stands now
     * @throws Problem NOTE_CHANGED where someone else wrote another text meanwhile
     */
    public SessionNote write(UUID engagementId, UUID itemId, SessionNote given) {
        PlanLine line = writable(engagementId, itemId);
        String text = given.text() == null ? "" : given.text().strip();
        if (text.length() > LONGEST_NOTE) {
            throw Problem.field("text", "Écrivez " + LONGEST_NOTE + " caractères au plus.");
        }
        if (given.nodeId() != null && !engagements.downwards(line.item().nodeId()).contains(given.nodeId())) {
            throw Problem.field("nodeId", "Choisissez une équipe de cette séance.");
        }
        SessionNote first = new SessionNote(given.id(), given.nodeId(), text, 1, me.id());
        if (book.lockNote(itemId, given.id()).isEmpty() && book.addNote(engagementId, itemId, first, clock.instant())) {
            return first;
        }
        SessionNote now = book.lockNote(itemId, given.id()).orElseThrow(() -> Problem.field("note", "Cette note appartient à une autre séance."));
        if (now.text().equals(text)) {
            return now;
        }
        if (now.revision() != given.revision()) {
            throw new Problem(SessionProblem.NOTE_CHANGED, "Une autre personne a écrit dans cette note pendant que vous écriviez.");
        }
        SessionNote next = new SessionNote(now.id(), now.nodeId(), text, now.revision() + 1, me.id());
        book.writeNote(next, clock.instant());
        return next;
    }

    /** Opens an entry of a register of actions or decisions; under a key that was used before nothing is opened again. */
    public void open(UUID engagementId, UUID itemId, UUID key, RegisterLines.NewLine line) {
        PlanLine meeting = writable(engagementId, itemId);
        if (engagements.definition(engagementId).register(Objects.toString(line.register(), "")).filter(r -> KINDS.contains(r.kind()))
                .isEmpty()) {
            throw Problem.field("register", "Choisissez un registre d'actions ou de décisions du projet.");
        }
        if (line.nodeId() == null || !engagements.downwards(meeting.item().nodeId()).contains(line.nodeId())) {
            throw Problem.field("nodeId", "Choisissez une équipe de cette séance.");
        }
        book.oneAtATime(itemId);
        if (!book.opened(itemId, key)) {
            book.addEntry(engagementId, itemId, key, registers.open(engagementId, line));
        }
    }

    private PlanLine writable(UUID engagementId, UUID itemId) {
        PlanLine line = meetings.require(engagementId, itemId, SeatRight.RECORD);
        engagements.requireRunning(engagementId);
        return line;
    }
}
