package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One sheet that Anne Garcia writes at a site of an engagement that the tests opened; her space's manager moderates it. */
record PracticeSite(Owned owned, String id) {

    private static final String SPACE = "/spaces/ars-paca";

    /** @return a sheet in its first draft, with the document of the same engagement as a tool */
    static PracticeSite begun(Map<String, String> parts) throws IOException {
        Owned owned = Owned.made();
        JsonObject body = EngagementDesk.body("engagementId", owned.id("engagement"), "nodeId", owned.id("siteAix"), "type", "sorties");
        parts.forEach(body::addProperty);
        JsonObject made = Platform.as(ANNE_GARCIA).post(SPACE + "/practices", body).required().json().getAsJsonObject();
        return new PracticeSite(owned, made.get("id").getAsString());
    }

    JsonHttp.Answer get(DemoAccount account) throws IOException {
        return Platform.as(account).get(SPACE + "/practices/" + id);
    }

    JsonObject seen(DemoAccount account) throws IOException {
        return get(account).required().json().getAsJsonObject();
    }

    private int revision() throws IOException {
        return seen(ANNE_GARCIA).get("revision").getAsInt();
    }

    /** Does an act on the sheet as it stands. */
    JsonHttp.Answer act(DemoAccount account, String below, Object... namesAndValues) throws IOException {
        JsonObject body = EngagementDesk.body(namesAndValues);
        body.addProperty("revision", revision());
        return Platform.as(account).post(SPACE + "/practices/" + id + below, body);
    }

    JsonHttp.Answer write(Map<String, String> parts) throws IOException {
        JsonObject body = EngagementDesk.body("type", "sorties", "revision", revision());
        parts.forEach(body::addProperty);
        return Platform.as(ANNE_GARCIA).put(SPACE + "/practices/" + id + "/draft", body);
    }

    JsonHttp.Answer reuse(DemoAccount account, String node) throws IOException {
        return Platform.as(account).post(SPACE + "/practices/" + id + "/reuses",
            EngagementDesk.body("engagementId", owned.id("engagement"), "nodeId", owned.id(node)));
    }

    static List<String> found(DemoAccount account, String slug, String query) throws IOException {
        return texts(Platform.as(account).get("/spaces/" + slug + "/practices" + query).required().json().getAsJsonObject().getAsJsonArray("items"), "title");
    }

    static List<String> texts(JsonArray objects, String field) {
        List<String> found = new ArrayList<>();
        for (JsonElement object : objects) {
            JsonElement value = object.getAsJsonObject().get(field);
            found.add(value == null || value.isJsonNull() ? null : value.getAsString());
        }
        return found;
    }
}
