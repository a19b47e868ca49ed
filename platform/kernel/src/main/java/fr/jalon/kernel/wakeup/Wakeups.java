package fr.jalon.kernel.wakeup;

import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Puts work off until an instant. The wake-up is a row of the transaction that asks for it. */
@ApplicationScoped
public class Wakeups {

    @Inject
    private TenantSql sql;

    /** Schedules, or moves what was scheduled for the same kind and reference. */
    public void schedule(String kind, UUID reference, Instant dueAt) {
        sql.call("SELECT control.schedule_wakeup(?, ?, ?, ?)", Ids.next(), dueAt, kind, reference);
    }

    /** Forgets a scheduled wake-up; nothing happens where there is none. */
    public void cancel(String kind, UUID reference) {
        sql.call("SELECT control.cancel_wakeup(?, ?)", kind, reference);
    }
}
