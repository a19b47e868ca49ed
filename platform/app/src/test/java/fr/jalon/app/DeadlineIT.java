package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The clock of a deliverable, suspended, resumed and extended by whoever decides. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DeadlineIT {

    private static final int DAYS = 10;

    @Test
    void suspendedDaysShouldNotCountAndTheWakeupShouldWaitForTheNewEnd() throws Exception {
        DeliverableDesk desk = postponed();
        LocalDate today = LocalDate.parse(start(desk));
        LocalDate first = due(desk);
        desk.done(CLAIRE_MARTIN, "deadline/suspension", "from", today.plusDays(3).toString(), "motive", "Pièces attendues");
        JsonObject suspended = desk.get().getAsJsonObject("deadline");
        assertEquals("SUSPENDED", suspended.get("state").getAsString());
        assertTrue(suspended.get("dueText").getAsString().startsWith("délai suspendu à compter du"), suspended.toString());
        assertFalse(suspended.get("late").getAsBoolean());
        assertEquals(Set.of("RESUME_DEADLINE"), deadlineVerbs(desk));
        int before = desk.history().size();
        try {
            TestClock.moveTo(Instant.parse(first + "T23:59:59Z").plusSeconds(7200));
            assertEquals("SUSPENDED", desk.get().getAsJsonObject("deadline").get("state").getAsString());
            assertEquals(before, desk.history().size());
            desk.done(CLAIRE_MARTIN, "deadline/resumption", "on", today.plusDays(15).toString(), "motive", "Pièces reçues");
            LocalDate second = due(desk);
            assertEquals(recounted(desk), second);
            assertTrue(second.isAfter(first.plusDays(10)), first + " then " + second);
            assertEquals("RUNNING", desk.get().getAsJsonObject("deadline").get("state").getAsString());
            desk.done(CLAIRE_MARTIN, "deadline/extension", "amount", 30, "unit", "CALENDAIRE", "motive", "Accord des parties");
            assertTrue(due(desk).isAfter(second.plusDays(25)));
            assertTrue(explanation(desk).toString().contains("Prolongation de 30 jours calendaires (Accord des parties)"));
            // The wake-up of the clocks before was taken over: the first end and the second pass without a word.
            TestClock.moveTo(Instant.parse(second + "T23:59:59Z").plusSeconds(7200));
            assertEquals("RUNNING", desk.get().getAsJsonObject("deadline").get("state").getAsString());
            TestClock.moveTo(Instant.parse(due(desk) + "T23:59:59Z").plusSeconds(7200));
            desk.awaitHistory(before + 3);
            assertEquals("EXPIRED", desk.get().getAsJsonObject("deadline").get("state").getAsString());
            assertEquals(409, desk.act(CLAIRE_MARTIN, "deadline/extension", "amount", 5, "unit", "OUVRE", "motive", "Trop tard").status());
        } finally {
            TestClock.moveTo(null);
        }
    }

    @Test
    void changesShouldBeMotivatedWithinTheDelayAndByWhoDecidesOnly() throws IOException {
        DeliverableDesk desk = postponed();
        LocalDate today = LocalDate.parse(start(desk));
        String from = today.plusDays(2).toString();
        assertEquals(403, desk.act(NADIA_BENALI, "deadline/suspension", "from", from, "motive", "Pause").status());
        assertEquals(403, desk.act(ANNE_GARCIA, "deadline/extension", "amount", 5, "unit", "OUVRE", "motive", "Plus").status());
        assertTrue(deadlineVerbs(desk).containsAll(Set.of("SUSPEND_DEADLINE", "EXTEND_DEADLINE")));
        assertFalse(desk.allowed(NADIA_BENALI).contains("EXTEND_DEADLINE"));
        assertEquals("motive", field(desk, "deadline/suspension", "from", from, "motive", " "));
        assertEquals("from", field(desk, "deadline/suspension", "from", today.toString(), "motive", "Pause"));
        assertEquals("from", field(desk, "deadline/suspension", "from", due(desk).plusDays(1).toString(), "motive", "Pause"));
        assertEquals("amount", field(desk, "deadline/extension", "amount", 0, "unit", "OUVRE", "motive", "Plus"));
        assertEquals("unit", field(desk, "deadline/extension", "amount", 5, "unit", "LUNE", "motive", "Plus"));
        assertEquals(409, desk.act(CLAIRE_MARTIN, "deadline/resumption", "on", from, "motive", "Reprise").status());
        desk.done(CLAIRE_MARTIN, "deadline/suspension", "from", from, "motive", "Pause");
        assertEquals(409, desk.act(CLAIRE_MARTIN, "deadline/suspension", "from", from, "motive", "Encore").status());
        assertEquals("on", field(desk, "deadline/resumption", "on", today.toString(), "motive", "Reprise"));
    }

    private static DeliverableDesk postponed() throws IOException {
        DeliverableDesk desk = DeliverableDesk.next(ANNE_GARCIA).delivered();
        assertEquals(204, desk.decide(CLAIRE_MARTIN, desk.kind("POSTPONED"), "motive", "À compléter.", "delayDays", DAYS).status());
        return desk;
    }

    private static Set<String> deadlineVerbs(DeliverableDesk desk) throws IOException {
        Set<String> verbs = desk.allowed(CLAIRE_MARTIN);
        verbs.removeIf(verb -> !verb.endsWith("_DEADLINE"));
        return verbs;
    }

    private static String field(DeliverableDesk desk, String act, Object... namesAndValues) throws IOException {
        var answer = desk.act(CLAIRE_MARTIN, act, namesAndValues);
        assertEquals(400, answer.status(), answer.body());
        return answer.json().getAsJsonObject().getAsJsonArray("errors").get(0).getAsJsonObject().get("field").getAsString();
    }

    private static JsonObject explanation(DeliverableDesk desk) throws IOException {
        return desk.get().getAsJsonObject("deadline").getAsJsonObject("explanation");
    }

    private static LocalDate due(DeliverableDesk desk) throws IOException {
        return LocalDate.parse(desk.get().getAsJsonObject("deadline").get("dueOn").getAsString());
    }

    private static String start(DeliverableDesk desk) throws IOException {
        return step(desk, "START").get("date").getAsString();
    }

    private static JsonObject step(DeliverableDesk desk, String kind) throws IOException {
        for (JsonElement step : explanation(desk).getAsJsonArray("data")) {
            if (step.getAsJsonObject().get("kind").getAsString().equals(kind)) {
                return step.getAsJsonObject();
            }
        }
        throw new AssertionError("no " + kind);
    }

    /** Counts day by day with nothing but what the explanation says: start, delay, and the days that it lists. */
    private static LocalDate recounted(DeliverableDesk desk) throws IOException {
        Map<LocalDate, String> uncounted = new HashMap<>();
        explanation(desk).getAsJsonArray("days").forEach(day -> uncounted.put(
            LocalDate.parse(day.getAsJsonObject().get("date").getAsString()), day.getAsJsonObject().get("reason").getAsString()));
        boolean worked = step(desk, "DELAY").get("unit").getAsString().equals("OUVRE");
        LocalDate day = LocalDate.parse(start(desk));
        for (int left = DAYS; left > 0;) {
            day = day.plusDays(1);
            String why = uncounted.get(day);
            left -= why == null || !worked && !why.startsWith("délai suspendu") ? 1 : 0;
        }
        while (uncounted.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
