package fr.jalon.features.notification.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemindersTest {

    private static final LocalDate DUE = LocalDate.parse("2026-12-10");

    private static Optional<LocalDate> on(String today) {
        return since(LocalDate.parse(today).minusDays(1).toString(), today);
    }

    private static Optional<LocalDate> since(String after, String today) {
        return Reminders.reminder(DUE, LocalDate.parse(after), LocalDate.parse(today));
    }

    @Test
    void dayShouldBeToldAWeekBeforeTheDayBeforeAndTheDayAfterAlone() {
        assertEquals(Optional.of(LocalDate.parse("2026-12-03")), on("2026-12-03"));
        assertEquals(Optional.of(LocalDate.parse("2026-12-09")), on("2026-12-09"));
        assertEquals(Optional.of(LocalDate.parse("2026-12-11")), on("2026-12-11"));
        for (String quiet : new String[] {"2026-12-02", "2026-12-04", "2026-12-08", "2026-12-10", "2026-12-12"}) {
            assertEquals(Optional.empty(), on(quiet), quiet);
        }
    }

    @Test
    void missedDayShouldBeCaughtUpWithTheNewestReminderThatStillHolds() {
        assertEquals(Optional.of(LocalDate.parse("2026-12-03")), since("2026-12-01", "2026-12-05"));
        assertEquals(Optional.of(LocalDate.parse("2026-12-09")), since("2026-12-01", "2026-12-10"));
        assertEquals(Optional.of(LocalDate.parse("2026-12-11")), since("2026-12-01", "2026-12-20"));
    }

    @Test
    void passedDayShouldNotBeToldAsComing() {
        assertEquals(Optional.of(LocalDate.parse("2026-12-11")), since("2026-12-02", "2026-12-12"));
        assertEquals(Optional.empty(), since("2026-12-11", "2026-12-12"));
    }
}
