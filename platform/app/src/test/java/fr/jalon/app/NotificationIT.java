package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ADMIN_PLATEFORME;
import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.CaughtMail;
import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people are told, in the space and by mail, while the mail server comes and goes. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NotificationIT {

    private static final String SPACE = "/spaces/ars-paca";

    @Test
    @Tag("CORE-017")
    void reminderShouldArriveOnceThoughComputedTwiceAndTheMailServerIsDeadForADay() throws Exception {
        RegisterSite site = RegisterSite.open();
        Newcomer camille = Newcomer.at(site);
        MorningRound round = MorningRound.ofSpace();
        LocalDate day = round.day();
        JsonObject early = site.opened(PAUL_ROUX, "actions", "title", "Revoir les sorties", "dueOn", day.plusDays(7).toString(),
            "ownerMandateId", camille.mandate());
        site.opened(PAUL_ROUX, "actions", "title", "Former les équipes", "dueOn", day.plusDays(8).toString(), "ownerMandateId",
            camille.mandate());
        JsonObject annes = site.opened(PAUL_ROUX, "actions", "title", "Afficher les horaires", "dueOn", day.plusDays(1).toString(),
            "ownerMandateId", site.owner("Anne Garcia"));
        CaughtMail mail = ItServices.services().mail();
        try {
            mail.pause();
            round.come(0);
            awaitTrue("the administrator sees what waits", () -> waiting("ConnectException"));
            round.again();
            round.come(1);
            assertEquals(List.of(), camille.mails());
            mail.resume();
            TestClock.moveTo(round.at(1).plus(Duration.ofHours(3)));
            awaitTrue("both mornings arrive", () -> camille.mails().size() == 2);
            // two rounds of the dispatcher later there is no third
            Thread.sleep(11_000);
        } finally {
            mail.resume();
            TestClock.moveTo(null);
        }
        List<CaughtMail.Caught> mails = camille.mails();
        assertEquals(2, mails.size());
        assertEquals(2, new HashSet<>(mails.stream().map(CaughtMail.Caught::id).toList()).size());
        assertTrue(mails.get(0).plain().contains("Revoir les sorties") && !mails.get(0).plain().contains("Former"), mails.get(0).plain());
        assertTrue(mails.get(1).plain().contains("Former les équipes") && !mails.get(1).plain().contains("Revoir"), mails.get(1).plain());
        assertTrue(mails.get(0).plain().contains("/e/ars-paca/projets/" + site.engagement() + "/registres?registre=actions&inscription="
            + RegisterSite.id(early)), mails.get(0).plain());
        assertEquals(1, told(ANNE_GARCIA, "Afficher les horaires").size(), "once, the day before");
        assertEquals(List.of(), told(SOPHIE_LEFEBVRE, "Afficher les horaires"));
        assertFalse(RegisterSite.id(annes).isEmpty());
    }

    @Test
    @Tag("CORE-017")
    void whatWaitsShouldBeToldAtOnceInTheSpaceAndReadByItsReaderAlone() throws Exception {
        DeliverableDesk desk = DeliverableDesk.next(ANNE_GARCIA);
        desk.attach(ANNE_GARCIA);
        int before = unread(PAUL_ROUX);
        desk.done(ANNE_GARCIA, "hand-over");
        assertEquals(before + 1, unread(PAUL_ROUX));
        JsonObject told = awaited(PAUL_ROUX, "/livrables/" + desk.id());
        assertEquals("AWAITED", told.get("kind").getAsString());
        String reading = SPACE + "/notifications/" + told.get("id").getAsString() + "/reading";
        assertEquals(404, Platform.as(ANNE_GARCIA).post(reading, new JsonObject()).status());
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).post(reading, new JsonObject()).status());
        Platform.as(PAUL_ROUX).post(reading, new JsonObject()).required();
        assertEquals(before, unread(PAUL_ROUX));
        // who writes is not told of their own act, and is told of what comes back
        int annes = unread(ANNE_GARCIA);
        JsonObject reason = EngagementDesk.body("reason", "Le titre manque.");
        Platform.as(PAUL_ROUX).post(SPACE + "/deliverables/" + desk.id() + "/send-back", reason).required();
        assertEquals(annes + 1, unread(ANNE_GARCIA));
        assertEquals(before, unread(PAUL_ROUX));
    }

    @Test
    @Tag("CORE-017")
    void choiceShouldBeKeptAndWrongOnesRefused() throws IOException {
        JsonObject settings = Platform.as(ANNE_GARCIA).get(SPACE + "/notification-settings").required().json().getAsJsonObject();
        assertTrue(settings.get("mailOn").getAsBoolean());
        assertEquals(4, settings.getAsJsonArray("choices").size());
        JsonObject never = choices("AWAITED", "NEVER");
        Platform.as(ANNE_GARCIA).put(SPACE + "/notification-settings", never).required();
        assertTrue(Platform.as(ANNE_GARCIA).get(SPACE + "/notification-settings").body().contains("NEVER"));
        assertEquals(400, Platform.as(ANNE_GARCIA).put(SPACE + "/notification-settings", choices("AWAITED", "SOMETIMES")).status());
        assertEquals(400, Platform.as(ANNE_GARCIA).put(SPACE + "/notification-settings", choices("MEETING", "DIGEST")).status());
        assertEquals(400, Platform.as(ANNE_GARCIA).put(SPACE + "/notification-settings", choices(null, "NOW")).status());
        Platform.as(ANNE_GARCIA).put(SPACE + "/notification-settings", choices("AWAITED", "NOW")).required();
    }

    @Test
    void mailQueueShouldBeTheAdministratorsAlone() throws IOException {
        assertEquals(403, Platform.as(CLAIRE_MARTIN).get("/admin/mails").status());
        assertEquals(404, Platform.as(ADMIN_PLATEFORME).post("/admin/mails/01900000-0000-7000-8000-000000000000/resend", new JsonObject())
            .status());
        assertEquals(403, Platform.as(CLAIRE_MARTIN).post("/admin/mails/01900000-0000-7000-8000-000000000000/resend", new JsonObject())
            .status());
    }

    private static JsonObject choices(String kind, String mailing) {
        JsonObject choice = EngagementDesk.body("kind", kind, "mailing", mailing);
        JsonArray list = new JsonArray();
        list.add(choice);
        JsonObject body = new JsonObject();
        body.add("choices", list);
        return body;
    }

    private static boolean waiting(String error) {
        try {
            return Platform.as(ADMIN_PLATEFORME).get("/admin/mails").required().body().contains(error);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int unread(DemoAccount account) throws IOException {
        return Platform.as(account).get(SPACE + "/notifications/unread").required().json().getAsJsonObject().get("unread").getAsInt();
    }

    /** Of that kind alone: reminders that other tests brought from the future would fill the list. */
    private static JsonObject awaited(DemoAccount account, String page) throws IOException {
        for (JsonElement one : Platform.as(account).get(SPACE + "/notifications?unread=true&kind=AWAITED").required().json().getAsJsonArray()) {
            if (one.getAsJsonObject().get("link").getAsString().endsWith(page)) {
                return one.getAsJsonObject();
            }
        }
        throw new AssertionError("nothing was told about " + page);
    }

    private static List<JsonObject> told(DemoAccount account, String title) throws IOException, SQLException {
        String space = account == SOPHIE_LEFEBVRE ? "/spaces/ars-hauts-de-france" : SPACE;
        List<JsonObject> found = new ArrayList<>();
        for (JsonElement one : Platform.as(account).get(space + "/notifications").required().json().getAsJsonArray()) {
            if (one.getAsJsonObject().get("title").getAsString().contains(title)) {
                found.add(one.getAsJsonObject());
            }
        }
        return found;
    }

    static void awaitTrue(String what, BooleanSupplier condition) throws InterruptedException {
        for (int second = 0; second < 40; second++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(1000);
        }
        throw new AssertionError("not within 40 seconds: " + what);
    }
}
