package fr.jalon.app.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import fr.jalon.kernel.wakeup.Wakeups;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The container's own timer, without a request that would serve what is due. */
@ExtendWith(ArquillianExtension.class)
class WakeupTimerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private Tenancy tenancy;

    @Inject
    private Wakeups wakeups;

    @Inject
    private ControlSql control;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Test
    void timerShouldServeWhatIsDueInItsTenantsTransaction() throws Exception {
        UUID tenant = control.one("SELECT id FROM control.tenants() LIMIT 1", row -> row.getObject(1, UUID.class)).orElseThrow();
        int before = waiting();
        transaction.begin();
        tenancy.inTenant(new TenantId(tenant), () -> {
            // Nothing of that name is there any more: its handler has nothing to do but must be asked.
            wakeups.schedule("deliverable-deadline", UUID.randomUUID(), clock.instant().minusSeconds(1));
            return null;
        });
        transaction.commit();
        Instant end = Instant.now().plus(PATIENCE);
        while (waiting() > before && Instant.now().isBefore(end)) {
            Thread.sleep(250);
        }
        assertEquals(before, waiting());
    }

    /** Also those that failed, which come due again later. */
    private int waiting() {
        return control.list("SELECT id FROM control.due_wakeups(?, 1000)", row -> row.getObject(1, UUID.class),
            clock.instant().plus(Duration.ofMinutes(30))).size();
    }
}
