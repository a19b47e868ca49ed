package fr.jalon.kernel.wakeup;

import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes due wake-ups on every node; a row locked by another node is skipped. One tenant's failure is a line in the log. */
@ApplicationScoped
public class WakeupRunner {

    private static final Logger LOG = Logger.getLogger(WakeupRunner.class.getName());
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int BATCH = 200;

    @Inject
    private ControlSql control;

    @Inject
    private Tenancy tenancy;

    @Inject
    private WakeupTransaction transaction;

    @Inject
    private Clock clock;

    private record Due(UUID id, TenantId tenant) {
    }

    /** @return how many wake-ups were served in this round */
    public int runDue() {
        int served = 0;
        Instant now = clock.instant();
        for (Due due : control.list("SELECT id, tenant_id FROM control.due_wakeups(?, ?)", row -> new Due(
                row.getObject(1, UUID.class), new TenantId(row.getObject(2, UUID.class))), now, BATCH)) {
            served += serve(due) ? 1 : 0;
        }
        return served;
    }

    private boolean serve(Due due) {
        try {
            return tenancy.inTenant(due.tenant(), () -> transaction.take(due.id()));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "wake-up " + due.id() + " failed");
            control.call("SELECT control.fail_wakeup(?, ?, ?)", due.id(), failure.getClass().getSimpleName(),
                    clock.instant().plus(RETRY));
            return false;
        }
    }
}
