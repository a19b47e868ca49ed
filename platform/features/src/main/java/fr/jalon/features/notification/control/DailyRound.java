package fr.jalon.features.notification.control;

import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.wakeup.WakeupHandler;
import fr.jalon.kernel.wakeup.Wakeups;
import fr.jalon.kernel.web.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** Each morning at six, local time: the reminders of the day, and the summary of what was kept. One wake-up for each space. */
@ApplicationScoped
public class DailyRound implements WakeupHandler {

    static final String KIND = "notification-round";
    private static final LocalTime AT = LocalTime.of(6, 0);

    @Inject
    private ControlSql control;

    @Inject
    private TenantSql sql;

    @Inject
    private SpaceSettings space;

    @Inject
    private Reminders reminders;

    @Inject
    private Digests digests;

    @Inject
    private Wakeups wakeups;

    @Inject
    private Clock clock;

    void begin(@Observes @Priority(StartOrder.WORKFLOW) @Initialized(ApplicationScoped.class) Object start) {
        ensure();
    }

    /** Gives a wake-up to each space that has none; asked again and again. */
    void ensure() {
        control.call("SELECT control.ensure_daily_wakeups(?, ?, ?)", clock.instant(), KIND, AT);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void wake(UUID reference) {
        LocalDate today = space.today();
        // The day itself is always computed again: that what was told is not told again is the database's doing.
        LocalDate after = sql.one("SELECT max(day) FROM jalon.notification_round WHERE day < ?",
                row -> row.getObject(1, LocalDate.class), today).orElse(today.minusDays(1));
        reminders.tell(after, today);
        digests.send(today);
        sql.update("INSERT INTO jalon.notification_round (id, day) VALUES (?, ?) ON CONFLICT (tenant_id, day) DO NOTHING", Ids.next(),
                today);
        ZoneId zone = space.timeZone();
        wakeups.schedule(KIND, reference, today.plusDays(1).atTime(AT).atZone(zone).toInstant());
    }
}
