package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.HUGO_BLANC;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A mission whose contract has tranches and prices: the agency's Claire and Hugo, the contractor's Nadia. */
record MissionDesk(String id, LocalDate notified) {

    static final String SPACE = "/spaces/ars-paca";

    /** Opens one that was notified that many days ago, with no other date yet. */
    static MissionDesk open(int daysAgo) throws IOException {
        JsonHttp claire = Platform.as(CLAIRE_MARTIN);
        LocalDate notified = Platform.today().minusDays(daysAgo);
        JsonObject request = object("title", "Mission " + UUID.randomUUID(), "parameters", List.of(),
            "programme", Map.of("pluginId", "grades", "version", version()),
            "tree", Map.of("key", "m", "level", "mission", "label", "Mission régionale", "children", List.of()),
            "origins", List.of(Map.of("code", "NOTIFICATION", "nodeKey", "m", "date", notified.toString(), "actual", true)),
            "contract", Map.of("kind", "MARKET", "reference", "M-1", "notifiedOn", notified.toString(),
                "endsOn", notified.plusMonths(12).toString()),
            "parties", List.of(Map.of("quality", "BUYER", "organisationId", organisation("Agence")),
                Map.of("quality", "CONTRACTOR", "organisationId", organisation("Cabinet"))),
            "seats", List.of(seat("commanditaire", CLAIRE_MARTIN, notified), seat("referent", HUGO_BLANC, notified),
                seat("contact", NADIA_BENALI, notified)));
        JsonObject made = claire.post(SPACE + "/engagements", request).required().json().getAsJsonObject();
        return new MissionDesk(made.get("id").getAsString(), notified);
    }

    private static String version() throws IOException {
        for (JsonElement programme : Platform.as(CLAIRE_MARTIN).get(SPACE + "/programmes").required().json().getAsJsonArray()) {
            if (programme.getAsJsonObject().get("pluginId").getAsString().equals("grades")) {
                return programme.getAsJsonObject().get("version").getAsString();
            }
        }
        throw new AssertionError("the space cannot open this programme");
    }

    private static String organisation(String name) throws IOException {
        return Platform.as(CLAIRE_MARTIN).get(SPACE + "/organisations?q=" + name).required().json().getAsJsonObject().getAsJsonArray("items")
            .get(0).getAsJsonObject().get("id").getAsString();
    }

    private static Map<String, Object> seat(String role, DemoAccount account, LocalDate from) throws IOException {
        String person = Platform.as(account).get(SPACE).required().json().getAsJsonObject().getAsJsonObject("me").get("personId").getAsString();
        return Map.of("nodeKey", "m", "role", role, "personId", person, "from", from.toString());
    }

    static JsonObject object(Object... namesAndValues) {
        JsonObject body = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.add((String) namesAndValues[i], new Gson().toJsonTree(namesAndValues[i + 1]));
        }
        return body;
    }

    JsonHttp.Answer post(DemoAccount account, String below, Object... namesAndValues) throws IOException {
        return Platform.as(account).post(path(below), object(namesAndValues));
    }

    JsonHttp.Answer put(DemoAccount account, String below, Object... namesAndValues) throws IOException {
        return Platform.as(account).put(path(below), object(namesAndValues));
    }

    /** As {@link #post}, and it must be done. */
    void done(DemoAccount account, String below, Object... namesAndValues) throws IOException {
        JsonHttp.Answer answer = post(account, below, namesAndValues);
        assertEquals(204, answer.status(), below + ": " + answer.body());
    }

    String path(String below) {
        return SPACE + "/engagements/" + id + below;
    }

    JsonElement seen(String below) throws IOException {
        return JsonParser.parseString(Platform.as(CLAIRE_MARTIN).get(path(below)).required().body());
    }

    JsonObject contract() throws IOException {
        return seen("/contract").getAsJsonObject();
    }

    /** @return the first part of that list of the contract whose field has that value */
    JsonObject part(String list, String field, String value) throws IOException {
        JsonObject contract = contract();
        JsonElement parts = list.equals("prices") ? contract.getAsJsonObject("schedule").get(list) : contract.get(list);
        for (JsonElement part : parts.getAsJsonArray()) {
            if (part.getAsJsonObject().get(field).getAsString().equals(value)) {
                return part.getAsJsonObject();
            }
        }
        throw new AssertionError("no " + value + " in " + parts);
    }

    /** Gives an origin its date. */
    void origin(String code, LocalDate day) throws IOException {
        String node = seen("").getAsJsonObject().getAsJsonObject("tree").get("id").getAsString();
        JsonHttp.Answer answer = put(CLAIRE_MARTIN, "/origins", "code", code, "nodeId", node, "date", day.toString(), "actual", false);
        assertEquals(2, answer.status() / 100, answer.body());
    }

    /** @return codes of what is owed */
    List<String> owed() throws IOException {
        List<String> codes = new ArrayList<>();
        seen("/deliverables").getAsJsonArray().forEach(row -> codes.add(row.getAsJsonObject().get("code").getAsString()));
        return codes;
    }

    /** @return the newest document of a deliverable to sign */
    JsonObject record(DeliverableDesk desk) throws IOException {
        return Platform.as(CLAIRE_MARTIN).get(SPACE + "/deliverables/" + desk.id() + "/records").required().json().getAsJsonArray().get(0)
            .getAsJsonObject();
    }

    /** Brings a deliverable to its delivery by the contractor. */
    DeliverableDesk delivered(String code) throws IOException {
        DeliverableDesk desk = owedAs(code);
        desk.attach(NADIA_BENALI);
        desk.done(NADIA_BENALI, "hand-over");
        desk.done(NADIA_BENALI, "deliver");
        return desk;
    }

    /** @return what is owed of that code */
    DeliverableDesk owedAs(String code) throws IOException {
        for (JsonElement row : seen("/deliverables").getAsJsonArray()) {
            if (row.getAsJsonObject().get("code").getAsString().equals(code)) {
                return new DeliverableDesk(row.getAsJsonObject().get("id").getAsString());
            }
        }
        throw new AssertionError("nothing owed as " + code);
    }
}
