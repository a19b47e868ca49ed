package fr.jalon.features.session.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.notification.Calendars;
import fr.jalon.features.notification.Letters;
import fr.jalon.features.notification.Meeting;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.outbox.OutgoingMail;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** People from outside who are expected at one meeting: they are called, called off and sent the minutes by mail. */
@ApplicationScoped
public class SessionGuests {

    private static final String ADDRESS = "[^@\\s]{1,64}@[^@\\s]{1,189}";
    private static final int LONGEST_NAME = 200;

    @Inject
    private TenantSql sql;

    @Inject
    private MeetingLines meetings;

    @Inject
    private Engagements engagements;

    @Inject
    private ConvocationBook calls;

    @Inject
    private Calendars calendars;

    @Inject
    private Agendas agendas;

    @Inject
    private Letters letters;

    @Inject
    private CurrentPerson me;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @return those of a meeting, by name */
    public List<SessionGuest> of(UUID itemId) {
        return sql.list("SELECT * FROM jalon.session_guest WHERE plan_item_id = ? ORDER BY name, id", row -> new SessionGuest(
                row.getObject("id", UUID.class), row.getString("name"), row.getString("position"), row.getString("email")), itemId);
    }

    /**
     * Expects someone; called at once where the meeting is called already. Sent twice, it is noted once.
     *
     * @throws Problem INVALID_REQUEST naming the field; FORBIDDEN without the right to record there
     */
    public void add(UUID engagementId, UUID itemId, SessionGuest given) {
        PlanLine line = meetings.require(engagementId, itemId, SeatRight.RECORD);
        engagements.requireRunning(engagementId);
        SessionGuest guest = new SessionGuest(given.id(), text("name", given.name()), given.position() == null || given.position().isBlank()
                ? null : text("position", given.position()), address(given.email()));
        if (sql.update("INSERT INTO jalon.session_guest (id, engagement_id, plan_item_id, name, position, email, added_by, added_at)"
                + " VALUES (?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING", guest.id(), engagementId, itemId, guest.name(), guest.position(),
                guest.email(), me.id(), clock.instant()) == 0) {
            requireSame(itemId, guest);
            return;
        }
        audit.record("session-guest-added", "plan-item", itemId, engagementId, "« " + line.item().title() + " » : " + guest.name()
                + " est attendu en plus.");
        calls.ofMeeting(itemId).filter(Convocation::called).ifPresent(call -> call(line, call, guest, "Vous êtes attendu à cette séance : "));
    }

    private void requireSame(UUID itemId, SessionGuest guest) {
        if (of(itemId).stream().noneMatch(known -> known.id().equals(guest.id()) && known.email().equals(guest.email()))) {
            throw Problem.field("email", "Cette adresse est déjà celle d'une personne attendue en plus.");
        }
    }

    private static String text(String field, String given) {
        if (given == null || given.isBlank() || given.length() > LONGEST_NAME) {
            throw Problem.field(field, "Écrivez " + LONGEST_NAME + " caractères au plus, et au moins un.");
        }
        return given.strip();
    }

    private static String address(String given) {
        String address = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
        if (!address.matches(ADDRESS)) {
            throw Problem.field("email", "Cette adresse électronique est incomplète.");
        }
        return address;
    }

    /** Expects someone no more; whoever was called learns it. */
    public void remove(UUID engagementId, UUID itemId, UUID guestId) {
        PlanLine line = meetings.require(engagementId, itemId, SeatRight.RECORD);
        engagements.requireRunning(engagementId);
        Optional<SessionGuest> found = of(itemId).stream().filter(guest -> guest.id().equals(guestId)).findFirst();
        found.ifPresent(guest -> {
            sql.update("DELETE FROM jalon.session_guest WHERE id = ?", guestId);
            audit.record("session-guest-removed", "plan-item", itemId, engagementId, "« " + line.item().title() + " » : " + guest.name()
                    + " n'est plus attendu.");
            calls.ofMeeting(itemId).filter(Convocation::called).ifPresent(call -> callOff(line, call, guest, "Vous n'êtes plus attendu à cette séance."));
        });
    }

    /** Calls all of them, anew where they were called before. */
    void call(PlanLine line, Convocation newest, String beginning) {
        of(line.item().id()).forEach(guest -> call(line, newest, guest, beginning));
    }

    private void call(PlanLine line, Convocation newest, SessionGuest guest, String beginning) {
        Meeting meeting = agendas.meeting(line.item(), newest);
        OutgoingMail.Calendar calendar = calendars.request(meeting, newest.sentBy(), guest.name(), guest.email());
        letters.write(guest.email(), line.item().title(), meeting.message() == null ? List.of(beginning + Convening.when(newest) + ".")
                : List.of(beginning + Convening.when(newest) + ".", meeting.message()), calendar);
    }

    /** Tells all of them that the meeting is called off. */
    void callOff(PlanLine line, Convocation newest, String sentence) {
        of(line.item().id()).forEach(guest -> callOff(line, newest, guest, sentence));
    }

    private void callOff(PlanLine line, Convocation newest, SessionGuest guest, String sentence) {
        letters.write(guest.email(), line.item().title(), List.of(sentence), calendars.cancel(agendas.meeting(line.item(), newest), newest.sentBy(),
                guest.name(), guest.email()));
    }

    /** Sends them the minutes, written out: they could not open the page. */
    void send(PlanLine line, MinutesContent content, SentMinutes sent) {
        of(line.item().id()).forEach(guest -> letters.write(guest.email(), "Compte rendu n° " + sent.number() + " : " + line.item().title(),
                MinutesLetter.paragraphs(content, sent.changes()), null));
    }
}
