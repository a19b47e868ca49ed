package fr.jalon.kernel.outbox;

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

/** The container's timer, on every node; the rows say what is due. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class OutboxTimer {

    private static final Logger LOG = Logger.getLogger(OutboxTimer.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private OutboxRunner runner;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            runner.runDue();
        } catch (RuntimeException failure) {
            // Two failed time-outs would cancel the timer; the database may be back in five seconds.
            LOG.log(Level.WARNING, "due mail could not be sent", failure);
        } finally {
            running.set(false);
        }
    }

    @Schedule(hour = "*", minute = "23", persistent = false)
    void forget() {
        try {
            runner.forgetOld();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "sent mail could not be forgotten", failure);
        }
    }
}
