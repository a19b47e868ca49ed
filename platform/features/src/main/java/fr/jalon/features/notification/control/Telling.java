package fr.jalon.features.notification.control;

import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.NoticeKind.Mailing;
import fr.jalon.features.notification.Notices;
import fr.jalon.features.notification.control.Recipients.Recipient;
import fr.jalon.kernel.audit.Actor;
import fr.jalon.kernel.outbox.Outbox;
import fr.jalon.kernel.outbox.OutgoingMail;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes one row for each person, and the mail that goes with it at once. */
@ApplicationScoped
public class Telling implements Notices {

    /** What one does oneself is no news, but a day or a meeting is. */
    private static final Set<NoticeKind> ALSO_TO_THE_ACTOR = EnumSet.of(NoticeKind.DEADLINE, NoticeKind.MEETING);

    @Inject
    private TenantSql sql;

    @Inject
    private Recipients recipients;

    @Inject
    private MailText text;

    @Inject
    private Outbox outbox;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @Override
    public void tell(Notice notice, Collection<UUID> personIds) {
        UUID self = ALSO_TO_THE_ACTOR.contains(notice.kind()) ? null : actor.personId().orElse(null);
        Set<UUID> others = personIds.stream().filter(person -> !person.equals(self)).collect(Collectors.toSet());
        if (!others.isEmpty()) {
            recipients.of(others).values().forEach(person -> tell(notice, person));
        }
    }

    @Override
    public void invite(Notice notice, Collection<UUID> personIds, OutgoingMail.Calendar calendar) {
        recipients.of(Set.copyOf(personIds)).values().forEach(person -> {
            String mailing = mailing(notice, person);
            if (keep(notice, person, mailing) && mailing.equals("MAILED")) {
                outbox.queue(text.single(notice, person.email().orElseThrow(), calendar));
            }
        });
    }

    /** @return whether it is news to that person */
    boolean tell(Notice notice, Recipient person) {
        String mailing = mailing(notice, person);
        boolean news = keep(notice, person, mailing);
        if (news && mailing.equals("MAILED")) {
            outbox.queue(text.single(notice, person.email().orElseThrow(), null));
        }
        return news;
    }

    private boolean keep(Notice notice, Recipient person, String mailing) {
        return sql.update("INSERT INTO jalon.notification (id, person_id, kind, subject_id, occasion, day, engagement_id, title,"
                + " sentence, path, told_at, mailing) VALUES (?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (tenant_id, person_id, kind,"
                + " subject_id, occasion, day) DO NOTHING", Ids.next(), person.personId(), notice.kind().name(), notice.subjectId(),
                notice.occasion(), notice.day(), notice.engagementId(), notice.title(), notice.sentence(), notice.path(),
                clock.instant(), mailing) > 0;
    }

    private String mailing(Notice notice, Recipient person) {
        Mailing choice = person.mailing(notice.kind());
        if (!outbox.on() || person.email().isEmpty() || choice == Mailing.NEVER) {
            return "NONE";
        }
        return choice == Mailing.DIGEST ? "TO_DIGEST" : "MAILED";
    }
}
