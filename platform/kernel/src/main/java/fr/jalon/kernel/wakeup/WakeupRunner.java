package fr.jalon.kernel.wakeup;

import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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

    /** A bean of its own so that the container opens a transaction around each wake-up. */
    @ApplicationScoped
    public static class WakeupTransaction {

        @Inject
        private TenantSql sql;

        @Inject
        @Any
        private Instance<WakeupHandler> handlers;

        private record Taken(String kind, UUID reference) {
        }

        /** @return false when another node has it already */
        @Transactional(TxType.REQUIRES_NEW)
        public boolean take(UUID id) {
            return sql.one("SELECT kind, reference FROM control.take_wakeup(?)",
                    row -> new Taken(row.getString(1), row.getObject(2, UUID.class)), id).map(this::wake).orElse(false);
        }

        private boolean wake(Taken taken) {
            WakeupHandler handler = handlers.stream().filter(h -> h.kind().equals(taken.kind())).findFirst()
                    .orElseThrow(() -> new IllegalStateException("nobody serves wake-ups of kind " + taken.kind()));
            handler.wake(taken.reference());
            return true;
        }
    }
}
