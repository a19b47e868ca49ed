package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SANS_INVITATION;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A call for applications from its opening to a decision, with guests who have no account. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CallIT {

    private static final String DAY = Platform.today().plusMonths(2).toString();

    @Test
    @Tag("FLUX-003")
    void deadlineShouldBeAnHourThatExistsAndLatenessCountedToTheSecond() throws Exception {
        int year = Platform.today().getYear() + 1;
        LocalDate spring = lastSunday(year, 3);
        LocalDate autumn = lastSunday(year, 10);
        assertRefused(opened(spring, null), "n'existe pas");
        assertRefused(opened(autumn, null), "deux fois");
        JsonObject first = opened(autumn, "FIRST").required().json().getAsJsonObject().getAsJsonObject("call");
        JsonObject second = opened(autumn, "SECOND").required().json().getAsJsonObject().getAsJsonObject("call");
        assertEquals(autumn + "T00:30:00Z", first.get("closesAt").getAsString());
        assertEquals(autumn + "T01:30:00Z", second.get("closesAt").getAsString());
        assertTrue(second.get("closesText").getAsString().endsWith("(la seconde fois)"), second.toString());
        CallDesk desk = CallDesk.closingIn(12);
        CallDesk.Guest early = desk.applicant();
        assertTrue(early.sheet().get("lateness") == null, early.sheet().toString());
        CallDesk.Guest late = desk.guest();
        late.fill();
        try {
            TestClock.moveTo(desk.closesAt().plus(Duration.ofSeconds(61)));
            CallDesk.assertOk(late.deposit());
            // the mail waits for the hour at which it was queued
            late.mail("Dépôt du");
        } finally {
            TestClock.moveTo(null);
        }
        String lateness = late.sheet().get("lateness").getAsString();
        assertTrue(lateness.matches("1 min \\d+ s"), lateness);
        assertTrue(late.mail("Dépôt du").plain().contains("en retard de " + lateness), late.mail("Dépôt du").plain());
        String board = Platform.as(CLAIRE_MARTIN).get(CallDesk.CALLS + "/" + desk.id()).required().body();
        assertTrue(board.contains("\"lateness\":\"" + lateness + "\""), board);
    }

    @Test
    @Tag("FLUX-003")
    void deadlineShouldBePostponedWhileItRunsAndAnEndedCallTakeNothingMore() throws Exception {
        CallDesk desk = CallDesk.closingIn(600);
        CallDesk.Guest guest = desk.guest();
        guest.fill();
        String call = CallDesk.CALLS + "/" + desk.id();
        JsonObject sooner = EngagementDesk.body("day", Platform.today().toString(), "time", "00:00", "reason", "Plus tôt");
        assertRefused(Platform.as(CLAIRE_MARTIN).post(call + "/postponements", sooner), "après l'actuelle");
        JsonObject later = EngagementDesk.body("day", DAY, "time", "11:00", "reason", "À la demande des établissements");
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).post(call + "/postponements", later).status());
        assertEquals(404, Platform.as(PAUL_ROUX).post(call + "/end", EngagementDesk.body("reason", "Fini")).status());
        JsonObject postponed = Platform.as(CLAIRE_MARTIN).post(call + "/postponements", later).required().json().getAsJsonObject().getAsJsonObject("call");
        assertTrue(postponed.get("closesText").getAsString().endsWith("à 11 h"), postponed.toString());
        assertTrue(postponed.get("changes").toString().contains("À la demande des établissements"), postponed.toString());
        assertTrue(guest.mail("est reportée au").plain().contains("À la demande des établissements"));
        assertRefused(Platform.as(CLAIRE_MARTIN).post(call + "/end", EngagementDesk.body("reason", " ")), "reason");
        CallDesk.assertOk(Wire.send(CLAIRE_MARTIN, "POST", call + "/end", Wire.JSON, "{\"reason\":\"La vague est complète\"}".getBytes(StandardCharsets.UTF_8)));
        assertEquals(409, Platform.as(CLAIRE_MARTIN).post(call + "/end", EngagementDesk.body("reason", "Encore")).status());
        assertEquals(409, guest.deposit().statusCode());
        assertEquals(409, desk.askLink("tard" + System.nanoTime() + "@exemple.fr").statusCode());
        assertFalse(Wire.object(guest.ask("GET", "", Wire.JSON, new byte[0])).get("writable").getAsBoolean());
        guest.mail("est terminé");
    }

    @Test
    @Tag("FLUX-013")
    @Tag("FLUX-014")
    @Tag("FLUX-012")
    void candidacyShouldBeInstructedAndNeverAcceptedWithoutItsCommitments() throws Exception {
        CallDesk desk = CallDesk.closingIn(600);
        CallDesk.Guest guest = desk.guest();
        String draft = guest.sheet().get("id").getAsString();
        assertEquals(404, Platform.as(CLAIRE_MARTIN).get(desk.path(draft, "")).status(), "a draft is its holder's");
        assertEquals(400, guest.deposit().statusCode(), "nobody applies for no organisation");
        guest.fill();
        CallDesk.assertOk(guest.send("preuve-volonte", Multipart.PDF));
        assertEquals(400, guest.send("autre", Multipart.PDF).statusCode());
        assertEquals(400, guest.send("preuve-volonte", "MZ\0\0program".getBytes(StandardCharsets.ISO_8859_1)).statusCode());
        CallDesk.assertOk(guest.deposit());
        String digest = guest.sheet().getAsJsonArray("files").get(0).getAsJsonObject().get("sha256").getAsString();
        assertTrue(guest.mail("Dépôt du").plain().contains(digest), guest.mail("Dépôt du").plain());
        assertEquals(409, guest.send("engagement-directoire", Multipart.PDF).statusCode(), "what is handed in stays");
        JsonHttp.Answer refused = desk.post(CLAIRE_MARTIN, draft, "/decision", "accepted", true);
        assertEquals(409, refused.status());
        assertTrue(refused.body().contains("Engagement écrit du Directoire"), refused.body());
        desk.post(CLAIRE_MARTIN, draft, "/complements", "request", "Joignez l'engagement.", "day", DAY, "time", "11:00").required();
        CallDesk.Guest again = new CallDesk.Guest(guest.email(), CallDesk.secret(guest.mail("Joignez l'engagement.")));
        CallDesk.assertOk(again.send("engagement-directoire", Multipart.PDF));
        CallDesk.assertOk(again.deposit());
        desk.post(CLAIRE_MARTIN, draft, "/decision", "accepted", true).required();
        assertEquals("ACCEPTED", again.sheet().get("state").getAsString());
        guest.mail("est retenue");
        assertEquals(409, desk.post(CLAIRE_MARTIN, draft, "/decision", "accepted", false, "motive", "Non").status());
        String history = desk.seen(CLAIRE_MARTIN, draft).getAsJsonArray("history").toString();
        assertTrue(history.contains("a été déposée") && history.contains("demande un complément") && history.contains("retenue"), history);
    }

    @Test
    @Tag("FLUX-014")
    void rejectionShouldHaveAMotiveAndMissingPersonsOrCommitmentsBeSaid() throws Exception {
        CallDesk desk = CallDesk.closingIn(600);
        CallDesk.Guest guest = desk.guest();
        guest.fill();
        JsonObject organisation = guest.sheet().getAsJsonObject("organisation");
        CallDesk.assertOk(guest.save(organisation.get("id").getAsString(), CallDesk.Guest.person("chef-projet"), ""));
        CallDesk.assertOk(guest.deposit());
        String candidacy = desk.candidacy(guest);
        String missing = desk.seen(CLAIRE_MARTIN, candidacy).getAsJsonObject("candidacy").getAsJsonArray("missing").toString();
        assertTrue(missing.contains("Médecin référent") && missing.contains("accueillir des séances"), missing);
        assertEquals(400, desk.post(CLAIRE_MARTIN, candidacy, "/decision", "accepted", false).status());
        desk.post(CLAIRE_MARTIN, candidacy, "/decision", "accepted", false, "motive", "Hors région").required();
        assertEquals("Hors région", guest.sheet().get("motive").getAsString());
    }

    @Test
    @Tag("FLUX-051")
    void firstReadingShouldBeNotedOfDesignatedReadersAlone() throws Exception {
        String paul = Platform.as(PAUL_ROUX).get("/spaces/ars-paca").required().json().getAsJsonObject().getAsJsonObject("me").get("personId").getAsString();
        JsonObject wanted = CallDesk.wanted(DAY, "11:00", null);
        wanted.add("readers", JsonParser.parseString("[\"" + paul + "\"]"));
        CallDesk read = new CallDesk(Platform.as(CLAIRE_MARTIN).post(CallDesk.CALLS, wanted).required().json().getAsJsonObject()
            .getAsJsonObject("call").get("id").getAsString(), null);
        CallDesk.Guest guest = read.applicant();
        String candidacy = read.candidacy(guest);
        read.post(PAUL_ROUX, candidacy, "/reading").required();
        JsonObject first = read.seen(PAUL_ROUX, candidacy).getAsJsonArray("readings").get(0).getAsJsonObject();
        read.post(PAUL_ROUX, candidacy, "/reading").required();
        assertEquals("[" + first + "]", read.seen(CLAIRE_MARTIN, candidacy).getAsJsonArray("readings").toString());
        assertEquals("Paul Roux", first.get("who").getAsString());
        assertEquals(403, read.post(PAUL_ROUX, candidacy, "/decision", "accepted", true).status());
        CallDesk other = CallDesk.closingIn(600);
        String unseen = other.candidacy(other.applicant());
        assertEquals(404, other.post(PAUL_ROUX, unseen, "/reading").status());
        assertEquals(404, other.post(SOPHIE_LEFEBVRE, unseen, "/reading").status());
        String file = guest.sheet().getAsJsonArray("files").get(0).getAsJsonObject().get("id").getAsString();
        HttpResponse<byte[]> bytes = Wire.send(PAUL_ROUX, "GET", read.path(candidacy, "/files/" + file), Wire.JSON, new byte[0]);
        assertArrayEquals(Multipart.PDF, bytes.body());
    }

    @Test
    void addressesShouldNotBeToldAndALinkBindOnce() throws Exception {
        CallDesk desk = CallDesk.closingIn(600);
        CallDesk.Guest guest = desk.guest();
        HttpResponse<byte[]> known = desk.askLink(guest.email());
        HttpResponse<byte[]> unknown = desk.askLink("inconnu" + System.nanoTime() + "@exemple.fr");
        assertEquals(Wire.text(known), Wire.text(unknown));
        assertEquals(known.statusCode(), unknown.statusCode());
        assertEquals(400, desk.askLink("pas une adresse").statusCode());
        assertEquals(404, new CallDesk.Guest(guest.email(), "A".repeat(43)).ask("GET", "", Wire.JSON, new byte[0]).statusCode());
        String binding = "/guest-candidacies/" + guest.secret() + "/binding";
        assertEquals(401, guest.ask("POST", "/binding", Wire.JSON, new byte[0]).statusCode());
        CallDesk.assertOk(Wire.send(SANS_INVITATION, "POST", binding, Wire.JSON, new byte[0]));
        assertEquals(409, Wire.send(SANS_INVITATION, "POST", binding, Wire.JSON, new byte[0]).statusCode());
        HttpResponse<byte[]> other = Wire.send(PAUL_ROUX, "POST", binding, Wire.JSON, new byte[0]);
        assertEquals(409, other.statusCode());
        assertTrue(Wire.text(other).contains("autre compte"), Wire.text(other));
        HttpResponse<byte[]> forwarded = guest.ask("GET", "", Wire.JSON, new byte[0]);
        assertEquals(403, forwarded.statusCode());
        assertFalse(Wire.text(forwarded).contains(guest.email()));
        assertEquals(403, Wire.send(PAUL_ROUX, "GET", "/guest-candidacies/" + guest.secret(), Wire.JSON, new byte[0]).statusCode());
        CallDesk.assertOk(Wire.send(SANS_INVITATION, "GET", "/guest-candidacies/" + guest.secret(), Wire.JSON, new byte[0]));
        try {
            TestClock.moveTo(Instant.now().plus(Duration.ofDays(31)));
            assertEquals(404, guest.ask("GET", "", Wire.JSON, new byte[0]).statusCode());
        } finally {
            TestClock.moveTo(null);
        }
    }

    private static JsonHttp.Answer opened(LocalDate day, String which) throws IOException {
        return Platform.as(CLAIRE_MARTIN).post(CallDesk.CALLS, CallDesk.wanted(day.toString(), "02:30", which));
    }

    private static void assertRefused(JsonHttp.Answer answer, String words) {
        assertEquals(400, answer.status());
        assertTrue(answer.body().contains(words), answer.body());
    }

    private static LocalDate lastSunday(int year, int month) {
        LocalDate day = LocalDate.of(year, month, 31);
        return day.minusDays(day.getDayOfWeek().getValue() % 7);
    }
}
