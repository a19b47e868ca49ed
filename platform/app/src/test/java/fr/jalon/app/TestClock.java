package fr.jalon.app;

import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.time.Instant;

/** Moves the deployed platform's clock, which only a platform of tests lets do. Always put it back. */
final class TestClock {

    private TestClock() {
    }

    /**
     * @param instant where to go, or null for the real time
     * @return how many wake-ups came due and were served by the move
     */
    static int moveTo(Instant instant) throws IOException {
        JsonObject move = new JsonObject();
        if (instant != null) {
            move.addProperty("now", instant.toString());
        }
        return Platform.as(DemoAccount.ADMIN_PLATEFORME).put("/test/clock", move).required().json().getAsJsonObject().get("served")
            .getAsInt();
    }
}
