package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import fr.jalon.local.CaughtMail;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People from outside at one meeting: expected, called and sent the minutes at an address, without a card or an account. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SessionGuestIT {

    @Test
    @Tag("FLUX-017")
    void guestShouldBeCalledByMailAndSentTheMinutes() throws Exception {
        SessionRoom room = SessionRoom.of(Owned.made());
        String email = address();
        String luc = UUID.randomUUID().toString();
        add(room, PAUL_ROUX, luc, email).required();
        add(room, PAUL_ROUX, luc, email).required();
        assertEquals(400, add(room, PAUL_ROUX, UUID.randomUUID().toString(), email).status(), "one person, one address");
        JsonObject expected = SessionRoom.among(room.seen(PAUL_ROUX).getAsJsonArray("presences"), "subjectId", luc);
        assertEquals(email, expected.get("email").getAsString());
        assertFalse(expected.has("state"), "nobody ticked it");
        assertFalse(SessionRoom.among(room.seen(ANNE_GARCIA).getAsJsonArray("presences"), "subjectId", luc).has("email"));
        room.agree(Platform.today().plusDays(12));
        Platform.as(CLAIRE_MARTIN).post(call(room), EngagementDesk.body("startsAt", "14:00", "endsAt", "17:00", "message", "Apportez vos chiffres.")).required();
        CaughtMail.Caught first = mail(email, 1);
        assertTrue(first.calendar().contains("METHOD:REQUEST") && first.calendar().contains("SEQUENCE:0"), first.calendar());
        assertEquals(1, first.calendar().split("ATTENDEE").length - 1, "the others are nobody's business outside");
        assertTrue(first.plain().contains("Apportez vos chiffres.") && !first.plain().contains("/e/ars-paca"), first.plain());
        room.agree(Platform.today());
        assertTrue(mail(email, 2).calendar().contains("SEQUENCE:1"));
        room.tick(PAUL_ROUX, luc, "state", "PRESENT", "name", "Luc Mercier", "position", "Médecin DIM").required();
        room.write(PAUL_ROUX, UUID.randomUUID().toString(), 0, "Trois lits ferment en mars.", null).required();
        int told = room.seen(PAUL_ROUX).getAsJsonObject("minutes").get("recipients").getAsInt();
        room.send(PAUL_ROUX, room.digest(PAUL_ROUX), null).required();
        CaughtMail.Caught minutes = mail(email, 3);
        assertTrue(minutes.plain().contains("Trois lits ferment en mars.") && minutes.plain().contains("Luc Mercier (Médecin DIM)"), minutes.plain());
        assertEquals(told, room.seen(PAUL_ROUX).getAsJsonObject("minutes").getAsJsonArray("sent").get(0).getAsJsonObject().get("recipients").getAsInt());
    }

    @Test
    @Tag("FLUX-017")
    void guestAddedLaterShouldBeCalledAtOnceAndToldWhenNoLongerExpected() throws Exception {
        SessionRoom room = SessionRoom.of(Owned.made());
        room.agree(Platform.today().plusDays(12));
        Platform.as(CLAIRE_MARTIN).post(call(room), new JsonObject()).required();
        String email = address();
        String key = UUID.randomUUID().toString();
        assertEquals(403, add(room, ANNE_GARCIA, key, email).status());
        assertEquals(404, add(room, SOPHIE_LEFEBVRE, key, email).status());
        assertEquals(400, add(room, PAUL_ROUX, key, "luc").status());
        add(room, PAUL_ROUX, key, email).required();
        assertTrue(mail(email, 1).calendar().contains("METHOD:REQUEST"));
        assertEquals(403, Platform.as(ANNE_GARCIA).delete(guest(room, key)).status());
        Platform.as(PAUL_ROUX).delete(guest(room, key)).required();
        assertTrue(mail(email, 2).calendar().contains("METHOD:CANCEL"));
        Platform.as(CLAIRE_MARTIN).delete(call(room)).required();
        assertEquals(2, mails(email).size(), "whoever is not expected learns nothing more");
    }

    private static String address() {
        return "invite" + System.nanoTime() + "@exemple.fr";
    }

    private static String call(SessionRoom room) {
        return room.base() + "/sessions/" + room.session() + "/call";
    }

    private static String guest(SessionRoom room, String key) {
        return room.desk() + "/guests/" + key;
    }

    private static JsonHttp.Answer add(SessionRoom room, DemoAccount account, String key, String email) throws IOException {
        return Platform.as(account).put(guest(room, key), EngagementDesk.body("name", "Luc Mercier", "position", "Médecin DIM", "email", email));
    }

    private static List<CaughtMail.Caught> mails(String email) {
        return ItServices.services().mail().all().stream().filter(mail -> mail.to().equals(email)).toList();
    }

    private static CaughtMail.Caught mail(String email, int count) throws InterruptedException {
        NotificationIT.awaitTrue("mail " + count + " arrives at " + email, () -> mails(email).size() >= count);
        assertEquals(count, mails(email).size());
        return mails(email).get(count - 1);
    }
}
