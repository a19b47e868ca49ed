package fr.jalon.app;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An engagement that a test opened for itself, in whatever levels and origins the space's first programme declares. */
record EngagementDesk(DemoAccount account, String space, String id) {

    /** Members of the one group that a desk opens. */
    static final int MEMBERS = 3;

    static EngagementDesk open(DemoAccount account, String space, LocalDate first, LocalDate second) throws IOException {
        JsonObject made = Platform.as(account).post(space + "/engagements", request(account, space, first, second)).required().json()
                .getAsJsonObject();
        return new EngagementDesk(account, space, made.get("id").getAsString());
    }

    /** A request that is complete and right. The programme's origins get the two dates in their order. */
    static JsonObject request(DemoAccount account, String space, LocalDate first, LocalDate second) throws IOException {
        JsonHttp api = Platform.as(account);
        JsonObject programme = api.get(space + "/programmes").required().json().getAsJsonArray().get(0).getAsJsonObject();
        String pluginId = programme.get("pluginId").getAsString();
        String version = programme.get("version").getAsString();
        JsonObject definition = api.get(space + "/programmes/" + pluginId + "/" + version).required().json().getAsJsonObject();
        JsonObject request = body("title", "Essai " + UUID.randomUUID());
        request.add("programme", body("pluginId", pluginId, "version", version));
        request.add("tree", tree(api, space, definition.getAsJsonArray("levels"), 0));
        JsonArray origins = new JsonArray();
        List<LocalDate> dates = List.of(first, second);
        for (JsonElement origin : definition.getAsJsonArray("origins")) {
            JsonObject declared = origin.getAsJsonObject();
            origins.add(body("code", declared.get("code").getAsString(), "nodeKey", declared.get("level").getAsString(), "date",
                    dates.get(Math.min(origins.size(), 1)).toString(), "actual", false));
        }
        request.add("origins", origins);
        request.add("parties", parties(api, space, definition.getAsJsonArray("parties")));
        return request;
    }

    /** Keys are the levels' codes; members are numbered. */
    private static JsonObject tree(JsonHttp api, String space, JsonArray levels, int depth) throws IOException {
        JsonObject level = levels.get(depth).getAsJsonObject();
        JsonObject node = body("key", level.get("code").getAsString(), "level", level.get("code").getAsString(), "label",
                "Essai " + level.get("label").getAsString());
        JsonArray children = new JsonArray();
        boolean leafNext = depth + 1 == levels.size() - 1;
        for (int i = 0; depth + 1 < levels.size() && i < (leafNext ? MEMBERS : 1); i++) {
            JsonObject child = tree(api, space, levels, depth + 1);
            if (leafNext) {
                child.addProperty("key", "m" + i);
                child.addProperty("label", "Membre " + i);
                child.addProperty("organisationId", create(api, space, "Établissement " + UUID.randomUUID()));
            }
            children.add(child);
        }
        node.add("children", children);
        return node;
    }

    private static JsonArray parties(JsonHttp api, String space, JsonArray declared) throws IOException {
        JsonArray parties = new JsonArray();
        for (JsonElement party : declared) {
            String quality = party.getAsJsonObject().get("quality").getAsString();
            if (!"MEMBER".equals(quality)) {
                parties.add(body("quality", quality, "organisationId", create(api, space, "Partie " + UUID.randomUUID())));
            }
        }
        return parties;
    }

    private static String create(JsonHttp api, String space, String name) throws IOException {
        return api.post(space + "/organisations", organisation(name)).required().json().getAsJsonObject().get("id").getAsString();
    }

    static JsonObject organisation(String name) {
        JsonObject organisation = body("name", name, "kind", "SITE", "city", "Marseille");
        organisation.add("identifiers", new JsonArray());
        return organisation;
    }

    static JsonObject body(Object... namesAndValues) {
        JsonObject body = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.add((String) namesAndValues[i], new Gson().toJsonTree(namesAndValues[i + 1]));
        }
        return body;
    }

    String path(String below) {
        return space + "/engagements/" + id + below;
    }

    JsonElement get(String below) throws IOException {
        return Platform.as(account).get(path(below)).required().json();
    }

    JsonHttp.Answer post(String below, JsonElement body) throws IOException {
        return Platform.as(account).post(path(below), body);
    }

    JsonHttp.Answer put(String below, JsonElement body) throws IOException {
        return Platform.as(account).put(path(below), body);
    }

    JsonObject plan() throws IOException {
        return get("/plan").getAsJsonObject();
    }

    /** @return ids of the nodes without nodes below them */
    List<String> leaves() throws IOException {
        List<String> found = new ArrayList<>();
        collect(get("").getAsJsonObject().getAsJsonObject("tree"), found);
        return found;
    }

    private static void collect(JsonObject node, List<String> found) {
        JsonArray children = node.getAsJsonArray("children");
        if (children.isEmpty()) {
            found.add(node.get("id").getAsString());
        }
        children.forEach(child -> collect(child.getAsJsonObject(), found));
    }

    /** @return the first session of that code */
    JsonObject session(String code) throws IOException {
        return first(get("/sessions").getAsJsonArray(), code);
    }

    /** @return the first session of that code as the calendar shows it */
    JsonObject item(String code) throws IOException {
        return first(plan().getAsJsonArray("sessions"), code);
    }

    /** @return the node on which an origin was given */
    String node(String origin) throws IOException {
        return first(get("").getAsJsonObject().getAsJsonArray("origins"), origin).get("nodeId").getAsString();
    }

    private static JsonObject first(JsonArray all, String code) {
        for (JsonElement one : all) {
            if (one.getAsJsonObject().get("code").getAsString().equals(code)) {
                return one.getAsJsonObject();
            }
        }
        throw new AssertionError("no " + code + " in " + all);
    }
}
