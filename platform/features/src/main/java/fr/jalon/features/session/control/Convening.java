package fr.jalon.features.session.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.notification.Calendars;
import fr.jalon.features.notification.Meeting;
import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.Notices;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.plan.PlanLines;
import fr.jalon.features.plan.PlanRecomputed;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.session.SessionProblem;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calls people to a meeting, anew when its date moves, and calls it off; the calendars of those called follow. */
@ApplicationScoped
public class Convening {

    @Inject
    private ConvocationBook book;

    @Inject
    private PlanLines lines;

    @Inject
    private MeetingLines meetings;

    @Inject
    private Engagements engagements;

    @Inject
    private Seats seats;

    @Inject
    private CurrentPerson me;

    @Inject
    private SessionGuests outsiders;

    @Inject
    private AttendingBook attending;

    @Inject
    private Deciders deciders;

    @Inject
    private Notices notices;

    @Inject
    private Calendars calendars;

    @Inject
    private Agendas agendas;

    @Inject
    private SpaceSettings space;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Calls those who hold the declared roles today, on the meeting's node, above it and below it.
     *
     * @throws Problem NO_AGREED_DATE, NOBODY_TO_CALL; FORBIDDEN without the right to plan there
     */
    public void call(UUID engagementId, UUID itemId, Convocation.Details details) {
        PlanLine line = planned(engagementId, itemId);
        if (line.pinKind() == null) {
            throw new Problem(SessionProblem.NO_AGREED_DATE, "La date de cette séance n'est que calculée. Convenez d'une date, puis"
                    + " envoyez la convocation.");
        }
        Set<UUID> guests = expected(line);
        if (guests.isEmpty()) {
            throw new Problem(SessionProblem.NOBODY_TO_CALL, "Personne n'occupe aujourd'hui les sièges attendus à cette séance. Nommez"
                    + " d'abord les personnes, dans l'onglet Personnes.");
        }
        issue(line, guests, details);
    }

    /** Calls anew whom a standing call is for, where others are expected by now. */
    void again(PlanLine line) {
        Set<UUID> guests = expected(line);
        book.lock(line.item().id()).filter(call -> call.called() && !guests.isEmpty() && !guests.equals(book.guests(call.id())))
                .ifPresent(call -> issue(line, guests, call.details()));
    }

    /** Calls anew whom a standing call is for, since what the meeting is about changed. */
    void renew(PlanLine line) {
        book.lock(line.item().id()).filter(Convocation::called).ifPresent(call -> issue(line, book.guests(call.id()), call.details()));
    }

    private void issue(PlanLine line, Set<UUID> guests, Convocation.Details details) {
        UUID itemId = line.item().id();
        UUID engagementId = line.item().engagementId();
        Convocation former = book.lock(itemId).orElse(null);
        Set<UUID> gone = former == null ? new HashSet<>() : new HashSet<>(book.guests(former.id()));
        gone.removeAll(guests);
        Convocation newest = new Convocation(former == null ? Ids.next() : former.id(), itemId, former == null ? 0 : former.sequence() + 1,
                true, first(line), line.item().end(), details, clock.instant(), me.id());
        book.keep(engagementId, newest);
        book.guests(newest.id(), guests);
        if (former != null && former.called()) {
            tell(line, newest, gone, "Vous n'êtes plus attendu à cette séance.", false);
        }
        String beginning = former == null ? "Séance convoquée : " : "Convocation mise à jour : ";
        tell(line, newest, guests, beginning + when(newest) + "." + agendas.told(line.item()), true);
        outsiders.call(line, newest, beginning);
        audit.record("session-called", "plan-item", itemId, engagementId, "« " + line.item().title() + " » : " + guests.size()
                + (guests.size() == 1 ? " personne convoquée" : " personnes convoquées") + " pour le " + FrenchDate.full(newest.firstDay()) + ".");
    }

    /** @throws Problem NOT_CALLED; FORBIDDEN without the right to plan there */
    public void callOff(UUID engagementId, UUID itemId) {
        PlanLine line = planned(engagementId, itemId);
        Convocation former = book.lock(itemId).filter(Convocation::called).orElseThrow(() -> new Problem(SessionProblem.NOT_CALLED,
                "Cette séance n'est pas convoquée : il n'y a rien à annuler."));
        callOff(engagementId, line, former, me.id());
    }

    private void callOff(UUID engagementId, PlanLine line, Convocation former, UUID by) {
        Convocation newest = new Convocation(former.id(), former.itemId(), former.sequence() + 1, false, former.firstDay(),
                former.lastDay(), former.details(), clock.instant(), by);
        book.keep(engagementId, newest);
        String sentence = "Séance annulée. Elle était prévue " + when(former) + ".";
        tell(line, newest, book.guests(former.id()), sentence, false);
        outsiders.callOff(line, newest, sentence);
        audit.record("session-called-off", "plan-item", former.itemId(), engagementId, "« " + line.item().title()
                + " » : la convocation est annulée.");
    }

    /** Whoever was called keeps the right date, or learns that there is none any more. */
    void follow(@Observes PlanRecomputed recomputed) {
        List<Convocation> called = book.ofEngagement(recomputed.engagementId()).stream().filter(Convocation::called).toList();
        if (called.isEmpty()) {
            return;
        }
        Map<UUID, PlanLine> now = lines.of(recomputed.engagementId()).stream().collect(Collectors.toMap(line -> line.item().id(),
                Function.identity()));
        for (Convocation former : called) {
            PlanLine line = now.get(former.itemId());
            if (line != null && line.pinKind() == null) {
                callOff(recomputed.engagementId(), line, former, null);
            } else if (line != null && !(first(line).equals(former.firstDay()) && line.item().end().equals(former.lastDay()))) {
                move(recomputed.engagementId(), line, former);
            }
        }
    }

    private void move(UUID engagementId, PlanLine line, Convocation former) {
        Convocation newest = new Convocation(former.id(), former.itemId(), former.sequence() + 1, true, first(line), line.item().end(),
                former.details(), clock.instant(), null);
        book.keep(engagementId, newest);
        tell(line, newest, book.guests(former.id()), "Séance déplacée : " + when(newest) + ". Date précédente : " + when(former) + ".", true);
        outsiders.call(line, newest, "Séance déplacée : ");
        audit.record("session-moved", "plan-item", former.itemId(), engagementId, "« " + line.item().title()
                + " » : la convocation suit la nouvelle date, le " + FrenchDate.full(newest.firstDay()) + ".");
    }

    private void tell(PlanLine line, Convocation newest, Set<UUID> people, String sentence, boolean stands) {
        if (people.isEmpty()) {
            return;
        }
        Meeting meeting = agendas.meeting(line.item(), newest);
        notices.invite(new Notice(NoticeKind.MEETING, line.item().id(), newest.sequence() + (stands ? "" : " annulée"), space.today(),
                line.item().engagementId(), line.item().title(), sentence, meeting.path()), people, stands
                        ? calendars.request(meeting, newest.sentBy(), people) : calendars.cancel(meeting, newest.sentBy(), people));
    }

    static String when(Convocation convocation) {
        Convocation.Details details = convocation.details();
        String days = convocation.firstDay().equals(convocation.lastDay()) ? "le " + FrenchDate.full(convocation.firstDay())
                : "du " + FrenchDate.full(convocation.firstDay()) + " au " + FrenchDate.full(convocation.lastDay());
        return days + (details.startsAt() == null ? "" : ", de " + details.startsAt() + " à " + details.endsAt())
                + (details.place() == null ? "" : ", " + details.place());
    }

    static LocalDate first(PlanLine line) {
        return line.item().start() == null ? line.item().end() : line.item().start();
    }

    private PlanLine planned(UUID engagementId, UUID itemId) {
        return meetings.require(engagementId, itemId, SeatRight.PLAN);
    }

    /** Those of the session, and those for whom something is marked to happen there. */
    private static Set<String> roles(ProgrammeDefinition programme, String session) {
        Set<String> roles = new HashSet<>();
        programme.meeting(session).ifPresent(declared -> roles.addAll(declared.roles()));
        programme.session(session).ifPresent(declared -> {
            roles.addAll(declared.roles());
            declared.marks().forEach(mark -> programme.mark(mark).ifPresent(found -> roles.addAll(found.roles())));
        });
        return roles;
    }

    /** Those who decide come or stay away as they said last. Roles stand on the meeting's level, above it (who runs all) or below it (one for each member that meets). */
    Set<UUID> expected(PlanLine line) {
        UUID engagementId = line.item().engagementId();
        Set<String> roles = roles(engagements.definition(engagementId), line.item().code());
        Set<UUID> near = new HashSet<>(engagements.upwards(line.item().nodeId()));
        near.addAll(engagements.downwards(line.item().nodeId()));
        Set<UUID> people = seats.inEngagement(engagementId, space.today()).stream().filter(holder -> roles.contains(holder.role())
                && near.contains(holder.nodeId())).map(Holder::personId).collect(Collectors.toCollection(HashSet::new));
        attending.ofMeeting(line.item().id()).ifPresent(word -> {
            if (word.attends()) {
                people.addAll(deciders.on(line.item().nodeId()));
            } else {
                people.removeAll(deciders.on(line.item().nodeId()));
            }
        });
        return people;
    }
}
