package fr.jalon.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;

/** The registers of an engagement that the tests opened for themselves, at one of its sites. */
record RegisterSite(String engagement, String node, String otherNode) {

    private static final String SPACE = "/spaces/ars-paca";

    static RegisterSite open() throws IOException {
        Owned owned = Owned.made();
        return new RegisterSite(owned.id("engagement"), owned.id("siteAix"), owned.id("siteArles"));
    }

    String path(String below) {
        return SPACE + "/engagements/" + engagement + below;
    }

    JsonHttp.Answer get(DemoAccount account, String below) throws IOException {
        return Platform.as(account).get(path(below));
    }

    JsonHttp.Answer post(DemoAccount account, String below, JsonObject body) throws IOException {
        return Platform.as(account).post(path(below), body);
    }

    JsonHttp.Answer open(DemoAccount account, String register, Object... namesAndValues) throws IOException {
        JsonObject body = EngagementDesk.body(namesAndValues);
        if (!body.has("nodeId")) {
            body.addProperty("nodeId", node);
        }
        return post(account, "/registers/" + register + "/entries", body);
    }

    JsonObject opened(DemoAccount account, String register, Object... namesAndValues) throws IOException {
        return open(account, register, namesAndValues).required().json().getAsJsonObject();
    }

    JsonHttp.Answer change(DemoAccount account, JsonObject entry, Object... namesAndValues) throws IOException {
        JsonObject body = EngagementDesk.body(namesAndValues);
        body.add("revision", entry.get("revision"));
        return Platform.as(account).put(path("/register-entries/" + id(entry)), body);
    }

    JsonHttp.Answer move(DemoAccount account, JsonObject entry, String state, String reason) throws IOException {
        JsonObject body = EngagementDesk.body("state", state, "reason", reason);
        body.add("revision", entry.get("revision"));
        return post(account, "/register-entries/" + id(entry) + "/state", body);
    }

    static String id(JsonObject entry) {
        return entry.get("id").getAsString();
    }

    JsonArray history(DemoAccount account, JsonObject entry) throws IOException {
        return get(account, "/register-entries/" + id(entry) + "/history").required().json().getAsJsonArray();
    }

    JsonArray entries(DemoAccount account, String register, String query) throws IOException {
        return get(account, "/registers/" + register + query).required().json().getAsJsonObject().getAsJsonArray("entries");
    }

    /** @return the mandate of a person who may answer for something at the site */
    String owner(String name) throws IOException {
        JsonObject content = get(DemoAccount.CLAIRE_MARTIN, "/registers/actions").required().json().getAsJsonObject();
        for (JsonElement place : content.getAsJsonArray("places")) {
            if (place.getAsJsonObject().getAsJsonObject("node").get("id").getAsString().equals(node)) {
                for (JsonElement owner : place.getAsJsonObject().getAsJsonArray("owners")) {
                    if (owner.getAsJsonObject().get("name").getAsString().equals(name)) {
                        return owner.getAsJsonObject().get("mandateId").getAsString();
                    }
                }
            }
        }
        throw new AssertionError(name + " may answer for nothing at the site");
    }

    /** @return the person's line for it, or null */
    static JsonObject action(DemoAccount account, JsonObject entry) throws IOException {
        for (JsonElement action : Platform.as(account).get(SPACE + "/actions").required().json().getAsJsonArray()) {
            if (action.getAsJsonObject().get("id").getAsString().equals(id(entry))) {
                return action.getAsJsonObject();
            }
        }
        return null;
    }
}
