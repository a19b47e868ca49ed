package fr.jalon.app;

import static fr.jalon.app.MissionDesk.object;
import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.LUCIE_MOREAU;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A roadmap of one hospital: Anne writes, Paul checks, Nadia hands over; Lucie answers in the name of the Directoire, then Claire puts
 * the agency's visa.
 */
record VisaDesk(String engagement, DeliverableDesk roadmap) {

    static final String SPACE = MissionDesk.SPACE;

    static VisaDesk open() throws IOException {
        JsonHttp claire = Platform.as(CLAIRE_MARTIN);
        LocalDate notified = Platform.today().minusDays(60);
        Map<String, Object> site = Map.of("key", "site", "level", "site", "label", "Aix", "organisationId", organisation(), "children", List.of());
        Map<String, Object> group = Map.of("key", "group", "level", "groupe", "label", "Groupe", "children", List.of(site));
        Map<String, Object> wave = Map.of("key", "wave", "level", "vague", "label", "Vague", "children", List.of(group));
        JsonObject request = object("title", "Feuille de route " + UUID.randomUUID(), "parameters", List.of(),
            "programme", Map.of("pluginId", "flux-patients", "version", version()),
            "tree", Map.of("key", "market", "level", "marche", "label", "Marché", "children", List.of(wave)),
            "origins", List.of(origin("J", "market", notified), origin("J*", "wave", Platform.today().minusDays(14))),
            "parties", List.of(Map.of("quality", "BUYER", "organisationId", organisation()),
                Map.of("quality", "CONTRACTOR", "organisationId", organisation())),
            "seats", List.of(seat("market", "ars-responsable", CLAIRE_MARTIN), seat("market", "representant", NADIA_BENALI),
                seat("group", "consultant", PAUL_ROUX), seat("site", "chef-projet", ANNE_GARCIA), seat("site", "membre-direction", LUCIE_MOREAU)));
        String id = claire.post(SPACE + "/engagements", request).required().json().getAsJsonObject().get("id").getAsString();
        for (JsonElement row : claire.get(SPACE + "/engagements/" + id + "/deliverables").required().json().getAsJsonArray()) {
            if (row.getAsJsonObject().get("code").getAsString().equals("FEUILLE-DE-ROUTE")) {
                return new VisaDesk(id, new DeliverableDesk(row.getAsJsonObject().get("id").getAsString()));
            }
        }
        throw new AssertionError("no roadmap is owed");
    }

    private static Map<String, Object> origin(String code, String node, LocalDate day) {
        return Map.of("code", code, "nodeKey", node, "date", day.toString(), "actual", true);
    }

    private static Map<String, Object> seat(String node, String role, DemoAccount account) throws IOException {
        String person = Platform.as(account).get(SPACE).required().json().getAsJsonObject().getAsJsonObject("me").get("personId").getAsString();
        return Map.of("nodeKey", node, "role", role, "personId", person, "from", Platform.today().minusDays(60).toString());
    }

    private static String organisation() throws IOException {
        return Platform.as(CLAIRE_MARTIN).post(SPACE + "/organisations", EngagementDesk.organisation("Maison " + UUID.randomUUID())).required()
            .json().getAsJsonObject().get("id").getAsString();
    }

    private static String version() throws IOException {
        for (JsonElement programme : Platform.as(CLAIRE_MARTIN).get(SPACE + "/programmes").required().json().getAsJsonArray()) {
            if (programme.getAsJsonObject().get("pluginId").getAsString().equals("flux-patients")) {
                return programme.getAsJsonObject().get("version").getAsString();
            }
        }
        throw new AssertionError("the space cannot open this programme");
    }

    VisaDesk deliver() throws IOException {
        roadmap.delivered();
        return this;
    }

    /** Postponed, then handed over again with another version. */
    VisaDesk deliverAgain() throws IOException {
        roadmap.decide(CLAIRE_MARTIN, roadmap.kind("POSTPONED"), "motive", "À reprendre.", "delayDays", 5).required();
        roadmap.attach(NADIA_BENALI);
        roadmap.done(NADIA_BENALI, "deliver");
        return this;
    }

    String path() {
        return SPACE + "/deliverables/" + roadmap.id();
    }

    List<JsonObject> visas(DemoAccount account) throws IOException {
        List<JsonObject> found = new ArrayList<>();
        Platform.as(account).get(path() + "/visas").required().json().getAsJsonArray().forEach(visa -> found.add(visa.getAsJsonObject()));
        return found;
    }

    /** @return 0 for the Directoire's, 1 for the agency's, then those on earlier deliveries */
    JsonObject visa(int place) throws IOException {
        return visas(CLAIRE_MARTIN).get(place);
    }

    /** @return the answer to a visa, with the delivered digests and whatever else is named */
    static JsonHttp.Answer answer(DemoAccount account, JsonObject visa, String outcome, Object... more) throws IOException {
        JsonObject body = object(more);
        body.addProperty("outcome", outcome);
        if (!body.has("consent")) {
            body.addProperty("consent", true);
        }
        if (!body.has("sha256")) {
            JsonArray shown = new JsonArray();
            visa.getAsJsonArray("documents").forEach(document -> shown.add(document.getAsJsonObject().get("sha256")));
            body.add("sha256", shown);
        }
        return Platform.as(account).post(SPACE + "/visas/" + visa.get("id").getAsString() + "/answer", body);
    }

    /** @return the Directoire's answer, of yesterday */
    static JsonHttp.Answer directoire(JsonObject visa, Object... more) throws IOException {
        JsonObject with = object(more);
        with.addProperty("metOn", Platform.today().minusDays(1).toString());
        List<Object> all = new ArrayList<>();
        with.entrySet().forEach(entry -> all.addAll(List.of(entry.getKey(), entry.getValue())));
        return answer(LUCIE_MOREAU, visa, "GIVEN", all.toArray());
    }

    static boolean awaited(DemoAccount account, JsonObject visa) throws IOException {
        for (JsonElement action : Platform.as(account).get(SPACE + "/actions").required().json().getAsJsonArray()) {
            if (action.getAsJsonObject().get("id").equals(visa.get("id"))) {
                return action.getAsJsonObject().get("kind").getAsString().equals("VISA");
            }
        }
        return false;
    }

    /** Ends Lucie's mandate as of yesterday. */
    void endDirection() throws IOException {
        for (JsonElement node : Platform.as(CLAIRE_MARTIN).get(SPACE + "/engagements/" + engagement + "/people").required().json().getAsJsonArray()) {
            for (JsonElement seat : node.getAsJsonObject().getAsJsonArray("seats")) {
                if (seat.getAsJsonObject().get("role").getAsString().equals("membre-direction")) {
                    Platform.as(CLAIRE_MARTIN).post(SPACE + "/engagements/" + engagement + "/nodes/"
                        + node.getAsJsonObject().getAsJsonObject("node").get("id").getAsString() + "/seats/membre-direction/mandates/"
                        + seat.getAsJsonObject().getAsJsonArray("mandates").get(0).getAsJsonObject().get("id").getAsString() + "/end",
                        object("on", Platform.today().minusDays(1).toString(), "cause", "Départ")).required();
                    return;
                }
            }
        }
        throw new AssertionError("nobody sits in the direction");
    }
}
