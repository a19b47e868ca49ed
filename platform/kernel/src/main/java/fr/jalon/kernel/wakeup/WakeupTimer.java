package fr.jalon.kernel.wakeup;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The container's timer, on every node; the rows say what is due, so the timer itself is not persistent. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class WakeupTimer {

    private static final Logger LOG = Logger.getLogger(WakeupTimer.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private WakeupRunner runner;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            runner.runDue();
        } catch (RuntimeException failure) {
            // Two failed time-outs would cancel the timer; the database may be back in five seconds.
            LOG.log(Level.WARNING, "due wake-ups could not be read", failure);
        } finally {
            running.set(false);
        }
    }
}
