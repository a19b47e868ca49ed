package fr.jalon.app;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The mornings on which a space computes its reminders; other tests may have moved the next one far ahead. */
record MorningRound(Instant next) {

    private static final String WHERE = " WHERE kind = 'notification-round' AND tenant_id = (SELECT id FROM control.tenant WHERE slug = 'ars-paca')";

    static MorningRound ofSpace() throws SQLException {
        try (Connection owner = ItServices.services().database().ownerConnection(); Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery("SELECT due_at FROM control.wakeup" + WHERE)) {
            row.next();
            return new MorningRound(row.getObject(1, OffsetDateTime.class).toInstant());
        }
    }

    /** @return the day of the next one, in the space */
    LocalDate day() {
        return next.atZone(ZoneId.of("Europe/Paris")).toLocalDate();
    }

    /** @return a moment after one of the mornings, 0 for the next */
    Instant at(int days) {
        return next.plus(Duration.ofDays(days)).plus(Duration.ofHours(2));
    }

    /** Lets that morning come. */
    void come(int days) throws IOException {
        TestClock.moveTo(at(days));
    }

    /** Computes the day anew, as a second node would that knew nothing of the first. */
    void again() throws SQLException, IOException {
        try (Connection owner = ItServices.services().database().ownerConnection(); Statement sql = owner.createStatement()) {
            sql.executeUpdate("UPDATE control.wakeup SET due_at = '" + next + "'" + WHERE);
        }
        TestClock.moveTo(at(0).plus(Duration.ofMinutes(1)));
    }
}
