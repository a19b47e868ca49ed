package fr.jalon.kernel.outbox;

import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Takes mail. It is a row of the transaction that has something to tell: both are kept, or neither. */
@ApplicationScoped
public class Outbox {

    @Inject
    private TenantSql sql;

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /** For the container. */
    public Outbox() {
    }

    Outbox(TenantSql sql, MailSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether a server is configured; without one nothing is queued */
    public boolean on() {
        return settings.server().isPresent();
    }

    /** Queues a message in the current transaction of the current tenant. Its Message-ID follows from the row. */
    public void queue(OutgoingMail mail) {
        if (!on()) {
            return;
        }
        UUID id = Ids.next();
        sql.update("INSERT INTO jalon.outgoing_mail (id, recipient, subject, plain, html, calendar, calendar_method)"
                + " VALUES (?,?,?,?,?,?,?)", id, mail.recipient(), mail.subject(), mail.plain(), mail.html(),
                mail.invitation().map(OutgoingMail.Calendar::content).orElse(null),
                mail.invitation().map(OutgoingMail.Calendar::method).orElse(null));
        sql.call("SELECT control.queue_mail(?, ?)", id, clock.instant());
    }

    /** @return a page of the platform, as browsers see it */
    public String link(String path) {
        return settings.link(path);
    }

    /** @return the sender's address, without a name; that of nobody where mail is off */
    public String sender() {
        return settings.server().map(server -> server.from().replaceAll(".*<|>.*", "")).orElse("jalon@" + host());
    }

    /** @return the platform's name on the network, for identifiers that no other platform makes */
    public String host() {
        return settings.host();
    }
}
