package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.HUGO_BLANC;
import static fr.jalon.local.DemoAccount.JULIE_FABRE;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a draft to a decision, by the people who must act, over the API. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DeliverableFlowIT {

    private static final String SPACE = "/spaces/ars-paca";
    private static final int ROUNDS = 100;

    @Test
    @Tag("FLUX-101")
    @Tag("FLUX-102")
    @Tag("CORE-018")
    void deliverableShouldGoFromDraftToAdmission() throws IOException {
        DeliverableDesk desk = DeliverableDesk.next(ANNE_GARCIA);
        assertEquals(Set.of("ATTACH", "HAND_OVER"), desk.allowed(ANNE_GARCIA));
        assertEquals(Set.of(), desk.allowed(NADIA_BENALI));
        assertEquals(409, desk.act(ANNE_GARCIA, "hand-over").status());
        assertEquals(403, desk.act(NADIA_BENALI, "hand-over").status());
        desk.attach(ANNE_GARCIA);
        desk.done(ANNE_GARCIA, "hand-over");
        desk.done(PAUL_ROUX, "send-back", "reason", "Ajoutez les objectifs.");
        assertEquals("SENT_BACK", desk.text("state"));
        desk.attach(ANNE_GARCIA);
        desk.done(ANNE_GARCIA, "hand-over");
        desk.done(PAUL_ROUX, "forward");
        assertEquals(List.of("deliver"), desk.current());
        assertEquals(403, desk.act(PAUL_ROUX, "deliver").status());
        desk.done(NADIA_BENALI, "deliver");
        assertEquals(403, desk.decide(NADIA_BENALI, desk.kind("ADMITTED")).status());
        assertEquals(204, desk.decide(CLAIRE_MARTIN, desk.kind("ADMITTED")).status());
        assertEquals("ADMITTED", desk.text("state"));
        assertEquals(409, desk.decide(CLAIRE_MARTIN, desk.kind("ADMITTED")).status());
        assertTrue(desk.history().size() >= 8, desk.history().toString());
        assertEquals(2, desk.get().getAsJsonArray("documents").size());
    }

    @Test
    @Tag("FLUX-103")
    @Tag("CORE-019")
    @Tag("AMB-30")
    void observationsShouldStartTheClockThatTellsOnceWhenItIsOver() throws Exception {
        DeliverableDesk desk = DeliverableDesk.next(ANNE_GARCIA).delivered();
        assertEquals(400, desk.decide(CLAIRE_MARTIN, desk.kind("POSTPONED")).status());
        assertEquals(204, desk.decide(CLAIRE_MARTIN, desk.kind("POSTPONED"), "motive", "Incomplet.", "delayDays", 10).status());
        assertEquals("POSTPONED", desk.text("state"));
        assertEquals(409, desk.act(NADIA_BENALI, "deliver").status());
        desk.done(NADIA_BENALI, "observations", "text", "Tout y est, voyez l'annexe.");
        JsonObject deadline = desk.get().getAsJsonObject("deadline");
        assertEquals("RUNNING", deadline.get("state").getAsString());
        assertTrue(deadline.getAsJsonObject("explanation").getAsJsonArray("steps").size() > 2, deadline.toString());
        assertFalse(desk.get().getAsJsonArray("openPoints").isEmpty());
        int before = desk.history().size();
        try {
            Instant after = Instant.parse(deadline.get("dueOn").getAsString() + "T23:59:59Z").plusSeconds(7200);
            TestClock.moveTo(after);
            desk.awaitHistory(before + 1);
            TestClock.moveTo(after.plusSeconds(3600));
            assertEquals("EXPIRED", desk.get().getAsJsonObject("deadline").get("state").getAsString());
            assertEquals(before + 1, desk.history().size());
            assertEquals("DELIVERED", desk.text("state"));
            assertTrue(desk.actions(CLAIRE_MARTIN).get("late").getAsBoolean());
        } finally {
            TestClock.moveTo(null);
        }
        assertEquals(204, desk.decide(CLAIRE_MARTIN, desk.kind("REFUSED"), "motive", "Hors sujet.").status());
        assertEquals("REFUSED", desk.text("state"));
        assertEquals(1, count(desk.get().getAsJsonArray("decisions"), "superseded"));
    }

    /** A final decision gives way to a motivated one, that goes back into the circuit; the former stays readable. */
    @Test
    @Tag("CORE-018")
    void finalDecisionShouldGiveWayToANewOne() throws IOException {
        DeliverableDesk desk = DeliverableDesk.next(ANNE_GARCIA).delivered();
        assertEquals(204, desk.decide(CLAIRE_MARTIN, desk.kind("ADMITTED")).status());
        String admission = desk.decision(0);
        assertEquals(Set.of("REPLACE_DECISION"), desk.allowed(CLAIRE_MARTIN));
        assertEquals(Set.of(), desk.allowed(NADIA_BENALI));
        JsonObject postponed = desk.kind("POSTPONED");
        assertEquals(403, desk.decide(NADIA_BENALI, postponed, "supersedesId", admission, "motive", "Non.", "delayDays", 5).status());
        assertEquals(400, desk.decide(CLAIRE_MARTIN, desk.kind("ADMITTED"), "supersedesId", admission).status());
        assertEquals("ADMITTED", desk.text("state"));
        assertEquals(204, desk.decide(CLAIRE_MARTIN, postponed, "supersedesId", admission, "motive", "Mauvaise version admise.",
            "delayDays", 5).status());
        assertEquals("POSTPONED", desk.text("state"));
        assertTrue(desk.current().contains("perfect"), desk.current().toString());
        assertEquals(409, desk.decide(CLAIRE_MARTIN, postponed, "supersedesId", admission, "motive", "Encore.", "delayDays", 5).status());
        desk.attach(NADIA_BENALI);
        desk.done(NADIA_BENALI, "deliver");
        assertEquals(204, desk.decide(CLAIRE_MARTIN, desk.kind("ADMITTED")).status());
        assertEquals(409, desk.decide(CLAIRE_MARTIN, desk.kind("ADMITTED"), "supersedesId", admission, "motive", "Trop tard.").status());
        assertEquals("ADMITTED", desk.text("state"));
        assertEquals(1, count(desk.get().getAsJsonArray("decisions"), "superseded"));
    }

    /** Each round postpones, and observations start the next one: a hundred decisions on one deliverable. */
    @Test
    void deliveryShouldTakeOneDecisionWhenTwoAreTakenAtOnce() throws Exception {
        DeliverableDesk desk = DeliverableDesk.next(ANNE_GARCIA).delivered();
        JsonObject postponed = desk.kind("POSTPONED");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier barrier = new CyclicBarrier(2);
                Callable<Integer> act = () -> desk.decide(CLAIRE_MARTIN, postponed, barrier);
                Future<Integer> one = two.submit(act);
                Future<Integer> other = two.submit(act);
                assertEquals(Set.of(204, 409), new TreeSet<>(List.of(one.get(), other.get())));
                desk.done(NADIA_BENALI, "observations", "text", "Tout y est.");
            }
        } finally {
            two.shutdownNow();
        }
        JsonArray decisions = desk.get().getAsJsonArray("decisions");
        assertEquals(ROUNDS, decisions.size());
        assertEquals(ROUNDS - 1, count(decisions, "superseded"));
    }

    @Test
    @Tag("FLUX-101")
    void strangerShouldNotFindTheDeliverable() throws IOException {
        DeliverableDesk desk = DeliverableDesk.next(ANNE_GARCIA);
        for (String path : List.of("", "/diagram", "/history")) {
            assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(SPACE + "/deliverables/" + desk.id() + path).status());
            assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get("/spaces/ars-hauts-de-france/deliverables/" + desk.id() + path).status());
            assertEquals(404, Platform.as(JULIE_FABRE).get(SPACE + "/deliverables/" + desk.id() + path).status());
            assertEquals(200, Platform.as(HUGO_BLANC).get(SPACE + "/deliverables/" + desk.id() + path).status());
        }
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).post("/spaces/ars-hauts-de-france/deliverables/" + desk.id() + "/hand-over",
            JsonNull.INSTANCE).status());
    }

    @Test
    void actionsShouldShowEachPersonWhatWaitsForThem() throws IOException {
        JsonObject first = actions(ANNE_GARCIA).get(0).getAsJsonObject();
        assertEquals("PREPARE", first.get("kind").getAsString());
        assertTrue(first.get("link").getAsString().endsWith("/livrables/" + first.get("id").getAsString()), first.toString());
        assertNotEquals("", first.get("dueText").getAsString());
        for (JsonElement other : actions(PAUL_ROUX)) {
            assertNotEquals(first.get("id"), other.getAsJsonObject().get("id"));
        }
    }

    private static JsonArray actions(DemoAccount account) throws IOException {
        return Platform.as(account).get(SPACE + "/actions").required().json().getAsJsonArray();
    }

    private static int count(JsonArray array, String flag) {
        int found = 0;
        for (JsonElement element : array) {
            found += element.getAsJsonObject().get(flag).getAsBoolean() ? 1 : 0;
        }
        return found;
    }
}
