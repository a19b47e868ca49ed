package fr.jalon.features.notification.control;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sees each hour that no space is without its morning round, for instance one whose round failed ten times. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DailyRoundTimer {

    private static final Logger LOG = Logger.getLogger(DailyRoundTimer.class.getName());

    @Inject
    private DailyRound round;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void ensure() {
        try {
            round.ensure();
        } catch (RuntimeException failure) {
            // Two failed time-outs would cancel the timer; the next hour tries again.
            LOG.log(Level.WARNING, "the morning rounds could not be planned", failure);
        }
    }
}
