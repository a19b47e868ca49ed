package fr.jalon.features.notification.control;

import fr.jalon.features.people.CurrentPerson;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.outbox.Outbox;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A secret address, shown once and revocable, under which a calendar programme reads one person's days. */
@ApplicationScoped
public class CalendarFeed {

    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 400;

    @Inject
    private ControlSql control;

    @Inject
    private TenantSql sql;

    @Inject
    private Tenancy tenancy;

    @Inject
    private FeedReading reading;

    @Inject
    private CurrentPerson me;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @return the address, which nobody can read again; a former one ends */
    public String open() {
        OpaqueSecret secret = OpaqueSecret.next();
        sql.call("SELECT control.open_feed(?, ?, ?)", secret.hash(), me.id(), clock.instant());
        audit.record("calendar-feed-opened", "person", me.id(), null, me.name() + " a créé une adresse d'agenda.");
        return outbox.link("/api/v1/calendars/" + secret.value() + ".ics");
    }

    /** Ends the address of the current person. */
    public void close() {
        sql.call("SELECT control.close_feed(?)", me.id());
        audit.record("calendar-feed-closed", "person", me.id(), null, me.name() + " a révoqué son adresse d'agenda.");
    }

    /** @return since when the current person has an address */
    public Optional<Instant> since() {
        return sql.one("SELECT control.feed_since(?) AS since", row -> Sql.instant(row, "since"), me.id());
    }

    private record Reader(TenantId tenant, UUID person) {
    }

    /** @throws Problem NOT_FOUND for what is no secret, or not any more */
    public String read(String secret) {
        Reader reader = OpaqueSecret.parse(secret).flatMap(known -> control.one("SELECT tenant_id, person_id FROM control.find_feed(?)",
                row -> new Reader(new TenantId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)), known.hash()))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Cette adresse d'agenda n'existe pas, ou a été révoquée."));
        return tenancy.inTenant(reader.tenant(), () -> reading.of(reader.person(), DAYS_BACK, DAYS_AHEAD));
    }
}
