package fr.jalon.features.call.control;

import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.outbox.MailHtml;
import fr.jalon.kernel.outbox.Outbox;
import fr.jalon.kernel.outbox.OutgoingMail;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes to guests, each time with a link of its own to their candidacy. */
@ApplicationScoped
class GuestMail {

    /** Links to one candidacy within a day: who asks for another one waits. */
    private static final int MOST_LINKS = 10;
    private static final Duration LIFE = Duration.ofDays(30);

    @Inject
    private TenantSql sql;

    @Inject
    private Outbox outbox;

    @Inject
    private SpaceSettings space;

    @Inject
    private Clock clock;

    /** Queues the message, without a link where as many were sent that day. */
    void write(UUID candidacy, String to, String subject, List<String> paragraphs) {
        link(candidacy).ifPresentOrElse(link -> send(to, subject, paragraphs, link), () -> send(to, subject, paragraphs, null));
    }

    /** Queues the message only with a link. */
    void writeLink(UUID candidacy, String to, String subject, List<String> paragraphs) {
        link(candidacy).ifPresent(link -> send(to, subject, paragraphs, link));
    }

    private Optional<String> link(UUID candidacy) {
        OpaqueSecret secret = OpaqueSecret.next();
        Instant now = clock.instant();
        boolean made = sql.one("SELECT control.open_guest_link(?, ?, ?, ?, ?)", row -> row.getBoolean(1), secret.hash(), candidacy, now,
                now.plus(LIFE), MOST_LINKS).orElse(false);
        return made ? Optional.of(outbox.link("/candidature#" + secret.value())) : Optional.empty();
    }

    private void send(String to, String subject, List<String> paragraphs, String link) {
        String invitation = "Votre dossier, avec ce lien qui n'est que pour vous et vaut trente jours :";
        String foot = space.name() + ", sur Jalon.";
        String plain = "Bonjour,\n\n" + String.join("\n\n", paragraphs) + (link == null ? "" : "\n\n" + invitation + "\n" + link)
                + "\n\n-- \n" + foot + "\n";
        String body = paragraphs.stream().map(text -> "<p>" + MailHtml.escape(text).replace("\n", "<br>") + "</p>").collect(Collectors.joining())
                + (link == null ? "" : "<p>" + MailHtml.escape(invitation) + "<br>" + MailHtml.link(link, "Ouvrir mon dossier") + "</p>");
        String html = MailHtml.page(subject, body, MailHtml.escape(foot));
        outbox.queue(new OutgoingMail(to, space.name() + " · " + subject, plain, html, null));
    }
}
