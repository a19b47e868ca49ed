package fr.jalon.kernel.outbox;

import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what is due, on every node: claim, send, record. While no server answers, nothing is claimed and all waits. */
@ApplicationScoped
public class OutboxRunner {

    private static final Logger LOG = Logger.getLogger(OutboxRunner.class.getName());
    private static final int BATCH = 200;
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private ControlSql control;

    @Inject
    private Tenancy tenancy;

    @Inject
    private OutboxTransaction transaction;

    @Inject
    private MailSettings settings;

    @Inject
    private MailServer server;

    @Inject
    private Clock clock;

    /** For the container. */
    public OutboxRunner() {
    }

    OutboxRunner(ControlSql control, Tenancy tenancy, OutboxTransaction transaction, MailSettings settings, MailServer server,
            Clock clock) {
        this.control = control;
        this.tenancy = tenancy;
        this.transaction = transaction;
        this.settings = settings;
        this.server = server;
        this.clock = clock;
    }

    private record Due(UUID id, TenantId tenant) {
    }

    /** @return how many messages the server took in this round */
    public int runDue() {
        if (settings.server().isEmpty()) {
            return 0;
        }
        control.call("SELECT control.doubt_mails(?)", clock.instant());
        List<Due> due = control.list("SELECT id, tenant_id FROM control.due_mails(?, ?)", row -> new Due(
                row.getObject(1, UUID.class), new TenantId(row.getObject(2, UUID.class))), clock.instant(), BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        try (MailServer.Line line = server.connect()) {
            return send(due, line);
        } catch (MailServer.Unreachable down) {
            LOG.log(Level.WARNING, () -> "the mail server " + settings.server().orElseThrow() + " cannot be used: " + down.getMessage());
            control.call("SELECT control.postpone_mails(?, ?)", clock.instant(), down.getMessage());
            return 0;
        }
    }

    private int send(List<Due> due, MailServer.Line line) {
        int sent = 0;
        for (Due one : due) {
            Outcome outcome = tenancy.inTenant(one.tenant(), () -> sendOne(one.id(), line)).orElse(null);
            if (outcome != null && !outcome.connected()) {
                // The others are still unclaimed: they go over the next connection.
                break;
            }
            sent += outcome != null && outcome.state() == Outcome.State.SENT ? 1 : 0;
        }
        return sent;
    }

    private Optional<Outcome> sendOne(UUID id, MailServer.Line line) {
        Optional<Outcome> outcome = transaction.claim(id).map(mail -> line.send(id, mail));
        outcome.ifPresent(known -> transaction.settle(id, known));
        return outcome;
    }

    /** Forgets what was sent long ago. */
    public void forgetOld() {
        control.call("SELECT control.forget_mails(?)", clock.instant().minus(KEPT));
    }
}
