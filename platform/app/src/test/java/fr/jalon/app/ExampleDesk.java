package fr.jalon.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import fr.jalon.local.TestPlugin;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An engagement on the example programme, or on a copy of it: two members, every seat held by one person of the space. */
record ExampleDesk(JsonHttp api, String id) {

    static final String SPACE = "/spaces/ars-paca";

    /** Opens one with every origin on the given day. */
    static ExampleDesk open(JsonHttp api, String pluginId, String version, LocalDate day) throws IOException {
        JsonObject request = request(api, pluginId, version, day);
        return new ExampleDesk(api, made(api.post(SPACE + "/engagements", request)));
    }

    static JsonObject request(JsonHttp api, String pluginId, String version, LocalDate day) throws IOException {
        String me = api.get(SPACE).required().json().getAsJsonObject().getAsJsonObject("me").get("personId").getAsString();
        JsonObject request = EngagementDesk.body("title", "Jumelage " + UUID.randomUUID(), "parameters", List.of());
        request.add("programme", EngagementDesk.body("pluginId", pluginId, "version", version));
        JsonObject top = EngagementDesk.body("key", "top", "level", "reseau", "label", "Réseau");
        top.add("children", array(member(api, 0), member(api, 1)));
        request.add("tree", top);
        request.add("origins", array(EngagementDesk.body("code", "OUVERTURE", "nodeKey", "top", "date", day.toString(), "actual", true)));
        request.add("parties", array(EngagementDesk.body("quality", "FUNDER", "organisationId", organisation(api, "Ville"))));
        String from = Platform.today().toString();
        JsonArray seats = array(seat("top", "elu", me, from));
        for (String member : List.of("m0", "m1")) {
            seats.add(seat(member, "direction", me, from));
            seats.add(seat(member, "bibliothecaire", me, from));
        }
        request.add("seats", seats);
        return request;
    }

    /** Installs a plugin as the administrator's screen does. */
    static JsonHttp.Answer install(JsonHttp administrator, TestPlugin plugin) throws IOException, GeneralSecurityException {
        return administrator.postBytes("/admin/plugins", Multipart.TYPE,
            new Multipart().field("signature", PluginJars.sign(plugin)).file("jar", plugin.fileName(), plugin.bytes()).end());
    }

    /** Switches it on in the space. */
    static void enable(JsonHttp administrator, String pluginId) throws IOException {
        administrator.put("/admin" + SPACE + "/plugins/" + pluginId, new JsonObject()).required();
    }

    /** @return the answer below the engagement */
    JsonElement get(String below) throws IOException {
        return api.get(SPACE + "/engagements/" + id + below).required().json();
    }

    /** @return what is owed by the member of that number */
    JsonObject owed(String code, int member) throws IOException {
        for (JsonElement row : get("/deliverables").getAsJsonArray()) {
            JsonObject deliverable = row.getAsJsonObject();
            if (deliverable.get("code").getAsString().equals(code)
                && deliverable.getAsJsonObject("node").get("label").getAsString().equals("Membre " + member)) {
                return deliverable;
            }
        }
        throw new AssertionError(code + " is not owed by member " + member);
    }

    /** Writes, hands over and delivers, as whoever holds the seats. */
    String deliver(String code, int member) throws IOException {
        String path = SPACE + "/deliverables/" + owed(code, member).get("id").getAsString();
        JsonObject document = api.postBytes(SPACE + "/documents", Multipart.TYPE, Multipart.document("projet.pdf", Multipart.PDF).end())
            .required().json().getAsJsonObject();
        api.post(path + "/drafts", EngagementDesk.body("documentId", document.get("id").getAsString(), "version", 1)).required();
        api.post(path + "/hand-over", new JsonObject()).required();
        api.post(path + "/deliver", new JsonObject()).required();
        return path;
    }

    /** @return state of the gate of the member of that number */
    String gate(int member) throws IOException {
        for (JsonElement gate : get("/plan").getAsJsonObject().getAsJsonArray("gates")) {
            if (gate.getAsJsonObject().get("nodeLabel").getAsString().equals("Membre " + member)) {
                return gate.getAsJsonObject().get("state").getAsString();
            }
        }
        throw new AssertionError("member " + member + " has no gate");
    }

    private static JsonObject member(JsonHttp api, int number) throws IOException {
        return EngagementDesk.body("key", "m" + number, "level", "bibliotheque", "label", "Membre " + number, "organisationId",
            organisation(api, "Bibliothèque " + number), "children", List.of());
    }

    private static JsonObject seat(String node, String role, String person, String from) {
        return EngagementDesk.body("nodeKey", node, "role", role, "personId", person, "from", from);
    }

    private static String organisation(JsonHttp api, String name) throws IOException {
        return made(api.post(SPACE + "/organisations", EngagementDesk.organisation(name + " " + UUID.randomUUID())));
    }

    private static String made(JsonHttp.Answer answer) throws IOException {
        return answer.required().json().getAsJsonObject().get("id").getAsString();
    }

    private static JsonArray array(JsonObject... elements) {
        JsonArray array = new JsonArray();
        List.of(elements).forEach(array::add);
        return array;
    }
}
