package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of the contractor who do not go on, and who takes their seat. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReplacementIT {

    private static final String TODAY = Platform.today().toString();
    private static final int ROUNDS = 10;

    @Test
    @Tag("CORE-007")
    @Tag("FLUX-106")
    void noticeShouldStartTheDelayToProposeAndARefusalAnother() throws IOException {
        ReplacementDesk desk = ReplacementDesk.open();
        assertEquals(403, desk.announce(ANNE_GARCIA, "Paul Roux", TODAY).status());
        desk.announce(PAUL_ROUX, "Paul Roux", TODAY).required();
        assertEquals(409, desk.announce(NADIA_BENALI, "Paul Roux", TODAY).status());
        JsonObject announced = desk.one(ANNE_GARCIA);
        assertEquals("PROPOSE", announced.get("state").getAsString());
        assertEquals(Platform.today().plusWeeks(2).toString(), announced.getAsJsonObject("deadline").get("dueOn").getAsString());
        assertFalse(announced.has("reason"), "whoever neither proposes nor answers is not told why");
        assertEquals("Départ de la société", desk.one(CLAIRE_MARTIN).get("reason").getAsString());
        assertEquals(Platform.today().plusWeeks(2).toString(), desk.action(NADIA_BENALI).get("dueOn").getAsString());
        assertEquals("PROPOSE_REPLACEMENT", desk.action(PAUL_ROUX).get("kind").getAsString());
        assertNull(desk.action(CLAIRE_MARTIN));
        assertEquals(403, desk.propose(CLAIRE_MARTIN, "Lucie", "Moreau", TODAY).status());
        desk.propose(NADIA_BENALI, "Lucie", "Moreau", TODAY).required();
        assertNull(desk.action(NADIA_BENALI));
        assertEquals("ANSWER_REPLACEMENT", desk.action(CLAIRE_MARTIN).get("kind").getAsString());
        assertEquals("motive", wrong(desk.answer(CLAIRE_MARTIN, false, " ")));
        assertEquals(403, desk.answer(NADIA_BENALI, true, null).status());
        desk.answer(CLAIRE_MARTIN, false, "Aucune expérience des flux de patients.").required();
        JsonObject refused = desk.one(NADIA_BENALI);
        assertEquals(working(2, refused), refused.getAsJsonObject("deadline").get("dueOn").getAsString());
        assertEquals("Aucune expérience des flux de patients.", refused.getAsJsonArray("proposals").get(0).getAsJsonObject().get("motive")
            .getAsString());
        assertEquals(2, refused.getAsJsonArray("past").size(), "the delay to propose and the one to answer stay to be read");
        assertEquals("familyName", wrong(desk.propose(NADIA_BENALI, "Lucie", "Moreau", TODAY)));
        desk.propose(NADIA_BENALI, "Rose", "Vidal", TODAY).required();
        desk.answer(CLAIRE_MARTIN, true, null).required();
        JsonObject successor = desk.mandate("Rose Vidal");
        assertEquals(TODAY, successor.get("from").getAsString());
        assertEquals("ACCEPTED", successor.get("acceptance").getAsString());
        assertEquals(Platform.today().minusDays(1).toString(), desk.mandate("Paul Roux").get("to").getAsString());
        assertEquals("FILLED", desk.one(NADIA_BENALI).get("state").getAsString());
        assertEquals(409, desk.propose(NADIA_BENALI, "Jean", "Petit", TODAY).status());
        String history = Platform.as(CLAIRE_MARTIN).get(desk.path("/history")).required().body();
        assertTrue(history.contains("La candidature de Rose Vidal est acceptée, pour une prise de fonction le"), history);
        assertFalse(history.contains("Lucie Moreau"), "everyone reads the history: whoever was refused is not named there");
    }

    @Test
    @Tag("CORE-007")
    @Tag("FLUX-107")
    void silenceShouldAcceptThePersonAfterSevenWorkingDays() throws IOException, InterruptedException {
        ReplacementDesk desk = ReplacementDesk.open();
        desk.announce(NADIA_BENALI, "Paul Roux", TODAY).required();
        desk.propose(NADIA_BENALI, "Rose", "Vidal", TODAY).required();
        JsonObject proposed = desk.one(CLAIRE_MARTIN);
        JsonObject deadline = proposed.getAsJsonObject("deadline");
        assertEquals(working(7, proposed), deadline.get("dueOn").getAsString());
        assertTrue(deadline.get("effectText").getAsString().contains("le silence vaut acceptation"));
        assertEquals("Sans refus à cette date, le silence vaudra acceptation.", desk.action(CLAIRE_MARTIN).get("effect").getAsString());
        LocalDate due = LocalDate.parse(deadline.get("dueOn").getAsString());
        try {
            TestClock.moveTo(Instant.parse(due + "T12:00:00Z"));
            assertEquals("ANSWER", desk.one(CLAIRE_MARTIN).get("state").getAsString(), "the last day is not over");
            TestClock.moveTo(Instant.parse(due + "T23:59:59Z").plusSeconds(7200));
            for (int i = 0; i < 80 && !desk.one(CLAIRE_MARTIN).get("state").getAsString().equals("FILLED"); i++) {
                Thread.sleep(250);
            }
            assertEquals("FILLED", desk.one(CLAIRE_MARTIN).get("state").getAsString());
            assertEquals("TACIT", desk.mandate("Rose Vidal").get("acceptance").getAsString());
            assertTrue(LocalDate.parse(desk.mandate("Rose Vidal").get("from").getAsString()).isAfter(due));
            assertEquals(409, desk.answer(CLAIRE_MARTIN, false, "Trop tard").status());
            assertNull(desk.action(CLAIRE_MARTIN));
        } finally {
            TestClock.moveTo(null);
        }
    }

    @Test
    @Tag("CORE-007")
    void tasksShouldGoToTheSuccessorBetweenDeliveryAndDecision() throws IOException {
        ReplacementDesk desk = ReplacementDesk.open();
        DeliverableDesk deliverable = desk.owed();
        deliverable.attach(ANNE_GARCIA);
        deliverable.done(ANNE_GARCIA, "hand-over");
        deliverable.done(PAUL_ROUX, "forward");
        deliverable.done(NADIA_BENALI, "deliver");
        desk.announce(NADIA_BENALI, "Nadia Benali", TODAY).required();
        assertEquals("familyName", wrong(desk.propose(NADIA_BENALI, "Nadia", "Benali", TODAY)));
        desk.propose(NADIA_BENALI, "Rose", "Vidal", TODAY).required();
        desk.answer(CLAIRE_MARTIN, true, null).required();
        deliverable.decide(CLAIRE_MARTIN, deliverable.kind("POSTPONED"), "motive", "Incomplet.", "delayDays", 10).required();
        assertEquals("Représentant désigné du titulaire : Rose Vidal", deliverable.get().getAsJsonObject("expected").get("who").getAsString());
        assertTrue(Set.of(403, 404).contains(deliverable.act(NADIA_BENALI, "observations", "text", "Trop tard").status()));
    }

    @Test
    void badInputAndActsOutOfTurnShouldBeRefused() throws IOException {
        ReplacementDesk desk = ReplacementDesk.open();
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(desk.path("/replacements")).status());
        assertEquals("from", wrong(desk.announce(PAUL_ROUX, "Paul Roux", "2999-01-01")));
        assertEquals(409, desk.announce(ANNE_GARCIA, "Anne Garcia", TODAY).status(), "nothing is declared for her seat");
        assertEquals("mandateId", wrong(Platform.as(PAUL_ROUX).post(desk.path("/replacements"), EngagementDesk.body("from", TODAY))));
        desk.announce(NADIA_BENALI, "Paul Roux", TODAY).required();
        assertEquals("familyName", wrong(desk.propose(NADIA_BENALI, "Paul", "roux", TODAY)));
        assertEquals("familyName", wrong(desk.propose(NADIA_BENALI, "Nadia", "Benali", TODAY)));
        assertEquals("startsOn", wrong(desk.propose(NADIA_BENALI, "Rose", "Vidal", Platform.today().minusDays(1).toString())));
        JsonHttp.Answer empty = desk.act(NADIA_BENALI, "/proposals", "startsOn", TODAY);
        assertEquals(List.of("familyName", "givenName", "titles", "email"), empty.json().getAsJsonObject().getAsJsonArray("errors").asList()
            .stream().map(error -> error.getAsJsonObject().get("field").getAsString()).toList());
        assertEquals("reason", wrong(desk.act(NADIA_BENALI, "/withdrawal", "reason", "")));
        assertEquals(403, desk.act(CLAIRE_MARTIN, "/withdrawal", "reason", "Non").status());
        desk.act(NADIA_BENALI, "/withdrawal", "reason", "Il reste finalement.").required();
        assertEquals(409, desk.propose(NADIA_BENALI, "Rose", "Vidal", TODAY).status());
        assertEquals("WITHDRAWN", desk.one(ANNE_GARCIA).get("state").getAsString());
        assertNull(desk.action(NADIA_BENALI));
    }

    /** Each round announces twice at once, then takes the notice back. */
    @Test
    void ofTwoNoticesAtOnceTheSecondShouldBeToldOfTheFirst() throws Exception {
        ReplacementDesk desk = ReplacementDesk.open();
        JsonObject notice = EngagementDesk.body("mandateId", desk.mandate("Paul Roux").get("id").getAsString(), "from", TODAY);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier barrier = new CyclicBarrier(2);
                List<JsonHttp.Answer> answers = List.of(two.submit(() -> atOnce(desk, PAUL_ROUX, notice, barrier)),
                    two.submit(() -> atOnce(desk, NADIA_BENALI, notice, barrier))).stream().map(ReplacementIT::got).toList();
                JsonHttp.Answer refused = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
                assertTrue(refused.body().contains("est déjà annoncée"), refused.body());
                JsonHttp.Answer announced = answers.stream().filter(answer -> answer != refused).findFirst().orElseThrow();
                String id = announced.required().json().getAsJsonObject().get("id").getAsString();
                Platform.as(NADIA_BENALI).post(desk.path("/replacements/" + id + "/withdrawal"),
                    EngagementDesk.body("reason", "Il reste.")).required();
            }
        } finally {
            two.shutdownNow();
        }
        assertEquals(ROUNDS, desk.board(CLAIRE_MARTIN).getAsJsonArray("replacements").size());
    }

    private static JsonHttp.Answer atOnce(ReplacementDesk desk, DemoAccount account, JsonObject notice, CyclicBarrier barrier)
            throws Exception {
        barrier.await();
        return Platform.as(account).post(desk.path("/replacements"), notice);
    }

    private static JsonHttp.Answer got(Future<JsonHttp.Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void seatStaffedByTheLeadShouldEndTheReplacement() throws IOException {
        ReplacementDesk desk = ReplacementDesk.open();
        desk.announce(NADIA_BENALI, "Paul Roux", TODAY).required();
        desk.propose(NADIA_BENALI, "Rose", "Vidal", TODAY).required();
        Platform.as(CLAIRE_MARTIN).post(desk.path("/nodes/" + desk.owned().id("group") + "/seats/consultant/mandates"),
            EngagementDesk.body("personId", desk.owned().id("anne"), "from", TODAY, "cause", "Relève", "replaces",
                desk.mandate("Paul Roux").get("id").getAsString())).required();
        JsonObject ended = desk.one(CLAIRE_MARTIN);
        assertEquals("FILLED_OTHERWISE", ended.get("state").getAsString());
        assertEquals("DROPPED", ended.getAsJsonArray("proposals").get(0).getAsJsonObject().get("state").getAsString());
        assertEquals(409, desk.answer(CLAIRE_MARTIN, true, null).status());
        assertNull(desk.action(CLAIRE_MARTIN));
    }

    @Test
    @Tag("FLUX-095")
    void representativeWhoIsNoConsultantShouldBeSaid() throws IOException {
        ReplacementDesk desk = ReplacementDesk.open();
        String caution = desk.caution(CLAIRE_MARTIN, "representant");
        assertTrue(caution.contains("ce n'est pas le cas de Nadia Benali (CCTP, article 5.1)"), caution);
        assertNull(desk.caution(CLAIRE_MARTIN, "consultant"));
        Platform.as(CLAIRE_MARTIN).post(desk.path("/nodes/" + desk.owned().id("group") + "/seats/consultant/mandates"),
            EngagementDesk.body("personId", desk.mandate("Nadia Benali").get("personId").getAsString(), "from", TODAY, "cause", "Relève",
                "replaces", desk.mandate("Paul Roux").get("id").getAsString())).required();
        assertNull(desk.caution(CLAIRE_MARTIN, "representant"), "she sits in both seats now");
    }

    /** @return the day after so many worked days, counted here from the days that the explanation names as holidays */
    private static String working(int days, JsonObject replacement) {
        JsonArray uncounted = replacement.getAsJsonObject("deadline").getAsJsonObject("explanation").getAsJsonArray("days");
        Set<LocalDate> holidays = uncounted.asList().stream().map(JsonElement::getAsJsonObject)
            .map(day -> LocalDate.parse(day.get("date").getAsString())).collect(Collectors.toSet());
        LocalDate at = Platform.today();
        for (int left = days; left > 0;) {
            at = at.plusDays(1);
            boolean weekend = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend || holidays.contains(at) ? 0 : 1;
        }
        return at.toString();
    }

    private static String wrong(JsonHttp.Answer answer) throws IOException {
        assertEquals(400, answer.status(), answer.body());
        return answer.json().getAsJsonObject().getAsJsonArray("errors").get(0).getAsJsonObject().get("field").getAsString();
    }
}
