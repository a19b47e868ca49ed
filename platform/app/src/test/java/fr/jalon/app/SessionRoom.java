package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.time.LocalDate;

/** One meeting of an engagement, as those who hold it note it. */
record SessionRoom(String engagement, String session) {

    static SessionRoom of(Owned owned) {
        return new SessionRoom(owned.id("engagement"), owned.id("session"));
    }

    void agree(LocalDate day) throws IOException {
        Platform.as(CLAIRE_MARTIN).put(base() + "/plan/" + session + "/pin",
            EngagementDesk.body("kind", "AGREED", "date", day.toString(), "reason", "Accord du groupe")).required();
    }

    String base() {
        return "/spaces/" + Owned.SLUG + "/engagements/" + engagement;
    }

    String desk() {
        return base() + "/sessions/" + session + "/desk";
    }

    JsonObject seen(DemoAccount account) throws IOException {
        return Platform.as(account).get(desk()).required().json().getAsJsonObject();
    }

    String digest(DemoAccount account) throws IOException {
        return seen(account).getAsJsonObject("minutes").get("digest").getAsString();
    }

    JsonHttp.Answer tick(DemoAccount account, String subject, Object... namesAndValues) throws IOException {
        return Platform.as(account).put(desk() + "/presences/" + subject, EngagementDesk.body(namesAndValues));
    }

    JsonHttp.Answer write(DemoAccount account, String note, int revision, String text, String node) throws IOException {
        JsonObject body = EngagementDesk.body("text", text);
        body.addProperty("revision", revision);
        if (node != null) {
            body.addProperty("nodeId", node);
        }
        return Platform.as(account).put(desk() + "/notes/" + note, body);
    }

    JsonHttp.Answer enter(DemoAccount account, String key, Object... namesAndValues) throws IOException {
        return Platform.as(account).put(desk() + "/entries/" + key, EngagementDesk.body(namesAndValues));
    }

    JsonHttp.Answer send(DemoAccount account, String digest, String changes) throws IOException {
        return Platform.as(account).post(desk() + "/minutes", changes == null ? EngagementDesk.body("digest", digest)
            : EngagementDesk.body("digest", digest, "changes", changes));
    }

    /** @return the element of that list whose field holds that text, or null */
    static JsonObject among(JsonArray list, String field, String text) {
        for (JsonElement one : list) {
            if (one.getAsJsonObject().has(field) && one.getAsJsonObject().get(field).getAsString().equals(text)) {
                return one.getAsJsonObject();
            }
        }
        return null;
    }
}
