package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Those who decide say in which meetings they take part. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AttendingIT {

    @Test
    @Tag("FLUX-040")
    void whoDecidesShouldJoinAndLeaveAMeetingAndItsCall() throws Exception {
        Owned owned = Owned.made();
        SessionRoom room = SessionRoom.of(owned);
        room.agree(Platform.today().plusDays(12));
        Platform.as(CLAIRE_MARTIN).post(room.base() + "/sessions/" + room.session() + "/call", new JsonObject()).required();
        assertNull(claire(room, owned), "a training is not hers by itself");
        assertEquals(403, say(room, PAUL_ROUX, true).status());
        assertEquals(404, say(room, SOPHIE_LEFEBVRE, true).status());
        assertFalse(row(room, PAUL_ROUX).has("attending"));
        say(room, CLAIRE_MARTIN, true).required();
        say(room, CLAIRE_MARTIN, true).required();
        assertNotNull(claire(room, owned), "expected from now on, and called");
        assertTrue(row(room, ANNE_GARCIA).getAsJsonObject("attending").get("attends").getAsBoolean());
        assertTrue(row(room, CLAIRE_MARTIN).get("attendable").getAsBoolean());
        assertFalse(row(room, PAUL_ROUX).get("attendable").getAsBoolean());
        assertEquals(1, told(room, "participeront à cette séance"), "said twice, told once");
        say(room, CLAIRE_MARTIN, false).required();
        assertNull(claire(room, owned));
        assertEquals(1, told(room, "ne participeront pas à cette séance"));
    }

    private static JsonHttp.Answer say(SessionRoom room, DemoAccount account, boolean attends) throws IOException {
        JsonObject body = EngagementDesk.body("reason", "Restitution des résultats.");
        body.addProperty("attends", attends);
        return Platform.as(account).put(room.base() + "/sessions/" + room.session() + "/attending", body);
    }

    private static JsonObject claire(SessionRoom room, Owned owned) throws IOException {
        return SessionRoom.among(room.seen(PAUL_ROUX).getAsJsonArray("presences"), "subjectId", owned.id("claire"));
    }

    private static JsonObject row(SessionRoom room, DemoAccount account) throws IOException {
        return SessionRoom.among(Platform.as(account).get(room.base() + "/sessions").required().json().getAsJsonArray(), "id", room.session());
    }

    /** The consultant's notices of that meeting which say that. */
    private static int told(SessionRoom room, String words) throws IOException {
        String body = Platform.as(PAUL_ROUX).get("/spaces/" + Owned.SLUG + "/notifications?kind=MEETING").required().body();
        int count = 0;
        for (var notice : JsonParser.parseString(body).getAsJsonArray()) {
            String text = notice.toString();
            count += text.contains(words) && text.contains(room.base().substring(room.base().lastIndexOf('/'))) ? 1 : 0;
        }
        return count;
    }
}
