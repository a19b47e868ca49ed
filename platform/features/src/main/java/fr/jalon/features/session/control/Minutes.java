package fr.jalon.features.session.control;

import fr.jalon.features.document.Documents;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.Notices;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.session.SessionProblem;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Sends minutes: what was read, once; a correction says what it changes. */
@ApplicationScoped
public class Minutes {

    private static final int LONGEST = 2000;

    @Inject
    private MeetingLines meetings;

    @Inject
    private MinutesText text;

    @Inject
    private MinutesPrinter printer;

    @Inject
    private DeskBook book;

    @Inject
    private Attendance attendance;

    @Inject
    private SessionGuests guests;

    @Inject
    private Documents documents;

    @Inject
    private Engagements engagements;

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
     * @param digest  of what the sender read
     * @param changes what a correction changes, null for the first number
     * @throws Problem MINUTES_CHANGED, MINUTES_SENT, NOTHING_TO_REPORT
     */
    public void send(UUID engagementId, UUID itemId, String digest, String changes) {
        PlanLine line = meetings.require(engagementId, itemId, SeatRight.RECORD);
        engagements.requireRunning(engagementId);
        book.oneAtATime(itemId);
        MinutesContent content = text.of(line);
        List<SentMinutes> before = book.minutes(itemId);
        requireNews(content, digest, before);
        String hindrance = hindrance(line, content);
        if (hindrance != null) {
            throw new Problem(SessionProblem.NOTHING_TO_REPORT, hindrance);
        }
        String changed = before.isEmpty() ? null : changes(changes);
        int number = before.size() + 1;
        VersionRef kept = kept(line, printer.pdf(engagementId, content, number, changed), number, before);
        SentMinutes sent = new SentMinutes(itemId, line.item().nodeId(), line.item().title(), number, content.digest(), changed,
                kept.documentId(), kept.number(), audience(line), me.id(), clock.instant());
        book.keep(engagementId, sent);
        tell(line, sent, recipients(line));
        guests.send(line, content, sent);
    }

    /** @return why nothing can be sent yet, a French sentence; null if it can */
    public String hindrance(PlanLine line, MinutesContent content) {
        if (Convening.first(line).isAfter(space.today())) {
            return "Cette séance aura lieu le " + FrenchDate.full(Convening.first(line)) + " : son compte rendu s'envoie ensuite.";
        }
        return content.present().isEmpty() ? "Notez d'abord qui était présent." : null;
    }

    private static void requireNews(MinutesContent content, String digest, List<SentMinutes> before) {
        if (!before.isEmpty() && before.get(before.size() - 1).digest().equals(content.digest())) {
            throw new Problem(SessionProblem.MINUTES_SENT, "Ce compte rendu est déjà envoyé, sous le n° " + before.size()
                    + ". Rien n'a changé depuis.");
        }
        if (!content.digest().equals(digest)) {
            throw new Problem(SessionProblem.MINUTES_CHANGED, "Le compte rendu a changé depuis que vous l'avez relu. Relisez-le, puis"
                    + " envoyez-le.");
        }
    }

    private static String changes(String given) {
        if (given == null || given.isBlank() || given.length() > LONGEST) {
            throw Problem.field("changes", "Dites ce qui change depuis le numéro précédent, en " + LONGEST + " caractères au plus.");
        }
        return given.strip();
    }

    private VersionRef kept(PlanLine line, byte[] pdf, int number, List<SentMinutes> before) {
        String file = "compte-rendu-" + number + ".pdf";
        if (!before.isEmpty()) {
            return documents.keepNext(before.get(0).documentId(), file, pdf);
        }
        VersionRef first = documents.keep("Compte rendu : " + line.item().title(), file, pdf);
        documents.link(first.documentId(), line.item().nodeId(), "SESSION", line.item().id(), "MINUTES");
        return first;
    }

    /** @return those who were expected or came, and those who decide there; without the current person */
    private Set<UUID> recipients(PlanLine line) {
        Set<UUID> people = new HashSet<>(attendance.expected(line));
        attendance.of(line).stream().filter(one -> "PRESENT".equals(one.state())).map(Presence::personId).filter(Objects::nonNull)
                .forEach(people::add);
        people.addAll(deciders.on(line.item().nodeId()));
        people.remove(me.id());
        return people;
    }

    /** @return how many people the minutes go to, those from outside included */
    public int audience(PlanLine line) {
        return recipients(line).size() + guests.of(line.item().id()).size();
    }

    private void tell(PlanLine line, SentMinutes sent, Set<UUID> people) {
        String what = "compte rendu n° " + sent.number();
        String sentence = sent.changes() == null ? "Le compte rendu de la séance est envoyé."
                : "Le " + what + " remplace le précédent. Ce qui change : " + sent.changes();
        notices.tell(new Notice(NoticeKind.MEETING, line.item().id(), what, space.today(), line.item().engagementId(),
                line.item().title(), sentence, "/projets/" + line.item().engagementId() + "/sessions/" + line.item().id()), people);
        audit.record("session-minutes-sent", "plan-item", line.item().id(), line.item().engagementId(), "« " + line.item().title()
                + " » : " + what + " envoyé à " + sent.recipients() + (sent.recipients() == 1 ? " personne." : " personnes."));
    }
}
