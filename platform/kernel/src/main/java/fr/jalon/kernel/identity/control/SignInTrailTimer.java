package fr.jalon.kernel.identity.control;

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

/** Forgets old sign-ins each hour, on every node, whether anybody signs in or not. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SignInTrailTimer {

    private static final Logger LOG = Logger.getLogger(SignInTrailTimer.class.getName());

    @Inject
    private SignInTrail trail;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        try {
            trail.forgetOld();
        } catch (RuntimeException failure) {
            // Two failed time-outs would cancel the timer; the next hour tries again.
            LOG.log(Level.WARNING, "old sign-ins could not be forgotten", failure);
        }
    }
}
