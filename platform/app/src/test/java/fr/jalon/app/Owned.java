package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Things of one space by name. The engagement among them is opened for these tests, so that no other test's data change. */
final class Owned {

    static final String SLUG = "ars-paca";

    private static final String OTHER = "example";

    /** Tree, people and dates of an engagement with two groups; {@code $name} stands for an owned thing. */
    private static final String OPENING = """
        {"programme": {"pluginId": "flux-patients", "version": "$version"}, "title": "Vague des voisins", "parameters": [],
         "tree": {"key": "market", "level": "marche", "label": "Marché", "children": [
           {"key": "wave", "level": "vague", "label": "Vague", "children": [
             {"key": "one", "level": "groupe", "label": "Groupe un", "children": [
               {"key": "a", "level": "site", "label": "Aix", "organisationId": "$hospital1", "children": []},
               {"key": "b", "level": "site", "label": "Arles", "organisationId": "$hospital2", "children": []},
               {"key": "c", "level": "site", "label": "Martigues", "organisationId": "$hospital3", "children": []}]},
             {"key": "two", "level": "groupe", "label": "Groupe deux", "children": []}]}]},
         "origins": [{"code": "J", "nodeKey": "market", "date": "$notified", "actual": true},
                     {"code": "J*", "nodeKey": "wave", "date": "$training", "actual": true}],
         "contract": {"kind": "MARKET", "reference": "VOISINS-1", "notifiedOn": "$notified", "endsOn": "$end"},
         "parties": [{"quality": "BUYER", "organisationId": "$agency", "representativeId": "$claire"},
                     {"quality": "CONTRACTOR", "organisationId": "$contractor", "representativeId": "$nadia"}],
         "seats": [{"nodeKey": "market", "role": "ars-responsable", "personId": "$claire", "from": "$notified"},
                   {"nodeKey": "market", "role": "representant", "personId": "$nadia", "from": "$notified"},
                   {"nodeKey": "one", "role": "consultant", "personId": "$paul", "from": "$notified"},
                   {"nodeKey": "a", "role": "chef-projet", "personId": "$anne", "from": "$notified"}]}""";

    /** An engagement whose contract has an optional tranche. */
    private static final String MISSION = """
        {"programme": {"pluginId": "grades", "version": "$missionVersion"}, "title": "Mission des voisins", "parameters": [],
         "tree": {"key": "mission", "level": "mission", "label": "Mission", "children": []},
         "origins": [{"code": "NOTIFICATION", "nodeKey": "mission", "date": "$notified", "actual": true}],
         "contract": {"kind": "MARKET", "reference": "VOISINS-2", "notifiedOn": "$notified", "endsOn": "$afterwards"},
         "parties": [{"quality": "BUYER", "organisationId": "$agency", "representativeId": "$claire"},
                     {"quality": "CONTRACTOR", "organisationId": "$contractor", "representativeId": "$nadia"}],
         "seats": [{"nodeKey": "mission", "role": "commanditaire", "personId": "$claire", "from": "$notified"},
                   {"nodeKey": "mission", "role": "contact", "personId": "$nadia", "from": "$notified"}]}""";

    private final Map<String, String> ids = new HashMap<>();
    private DeliverableDesk desk;

    private Owned() {
    }

    /** @return the things of the demo data, and an engagement of their own */
    static Owned made() throws IOException {
        Owned owned = new Owned();
        owned.dates(Platform.today());
        owned.people();
        owned.organisations();
        owned.programmes();
        owned.put("engagement", owned.posted("/engagements", OPENING));
        owned.put("mission", owned.posted("/engagements", MISSION));
        owned.put("tranche", "CONDITIONNELLE");
        owned.put("missionNode", owned.seen("/engagements/" + owned.id("mission")).getAsJsonObject().getAsJsonObject("tree").get("id").getAsString());
        owned.nodes();
        owned.plan();
        owned.put("document", owned.uploaded());
        return owned;
    }

    static String opening() {
        return OPENING;
    }

    void put(String name, String id) {
        ids.put(name, id);
    }

    String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new AssertionError("no recipe brings « " + name + " »");
        }
        return id;
    }

    /** @return the text with every {@code $name} replaced; names are letters and digits */
    String fill(String text) {
        StringBuilder filled = new StringBuilder();
        var name = java.util.regex.Pattern.compile("\\$([A-Za-z0-9]+)").matcher(text);
        while (name.find()) {
            name.appendReplacement(filled, id(name.group(1)));
        }
        return name.appendTail(filled).toString();
    }

    /** @return the deliverable that the recipes work on, which no other test has taken */
    DeliverableDesk desk() throws IOException {
        if (desk == null) {
            desk = DeliverableDesk.next(ANNE_GARCIA);
            put("obligation", desk.id());
        }
        return desk;
    }

    /** Notes what a decision needs: the newest delivery and the code of a kind with that effect. */
    void noteDecision(String effect) throws IOException {
        JsonArray deliveries = desk().get().getAsJsonArray("deliveries");
        put("delivery", deliveries.get(deliveries.size() - 1).getAsJsonObject().get("id").getAsString());
        put("kind", desk().kind(effect).get("code").getAsString());
    }

    /** Notes the running mandate in the seat of the group without sites. */
    void noteMandate() throws IOException {
        for (JsonElement node : seen("/engagements/" + id("engagement") + "/people").getAsJsonArray()) {
            if (node.getAsJsonObject().getAsJsonObject("node").get("id").getAsString().equals(id("emptyGroup"))) {
                for (JsonElement seat : node.getAsJsonObject().getAsJsonArray("seats")) {
                    if (seat.getAsJsonObject().get("role").getAsString().equals(id("role"))) {
                        put("mandate", seat.getAsJsonObject().getAsJsonArray("mandates").get(0).getAsJsonObject().get("id").getAsString());
                    }
                }
            }
        }
    }

    /** Notes the invoice that was recorded. */
    void noteInvoice() throws IOException {
        put("invoice", seen("/engagements/" + id("mission") + "/contract").getAsJsonObject().getAsJsonArray("invoices").get(0)
            .getAsJsonObject().get("id").getAsString());
    }

    /** Notes the newest order. */
    void noteOrder() throws IOException {
        put("order", seen("/engagements/" + id("engagement") + "/contract/orders").getAsJsonObject().getAsJsonArray("orders").get(0)
            .getAsJsonObject().get("id").getAsString());
    }

    /** Drafts another order and notes it. */
    void draftOrder() throws IOException {
        put("order", posted("/engagements/" + id("engagement") + "/contract/orders", OrderRecipes.draft()));
    }

    /** Notes the newest risk, as it is now. */
    void noteEntry() throws IOException {
        JsonArray entries = seen("/engagements/" + id("engagement") + "/registers/risques").getAsJsonObject().getAsJsonArray("entries");
        JsonObject entry = entries.get(entries.size() - 1).getAsJsonObject();
        put("entry", entry.get("id").getAsString());
        put("revision", entry.get("revision").getAsString());
    }

    /** Notes the last row of the mission's comparison. */
    void noteFormRow() throws IOException {
        JsonArray rows = form().state().getAsJsonArray("rows");
        put("row", rows.get(rows.size() - 1).getAsJsonObject().get("key").getAsString());
    }

    /** Writes in what the noted row still lacks. */
    void completeFormRow() throws IOException {
        form().complete(NADIA_BENALI, id("row"));
    }

    /** Adds a row and notes it. */
    void noteOtherFormRow() throws IOException {
        form().scenario(NADIA_BENALI, "Association");
        noteFormRow();
    }

    private FormDesk form() {
        return new FormDesk(new MissionDesk(id("mission"), Platform.today()).path(""), id("missionNode"), "scenarios");
    }

    /** Agrees on the date of the group's session. */
    void agreeOnSession() throws IOException {
        Platform.as(CLAIRE_MARTIN).put("/spaces/" + SLUG + "/engagements/" + id("engagement") + "/plan/" + id("session") + "/pin",
            EngagementDesk.body("kind", "AGREED", "date", id("afterwards"), "reason", "Accord du groupe")).required();
    }

    /** Makes the consultant's turn come once more, and notes what he was told. */
    void noteNotification() throws IOException {
        DeliverableDesk other = DeliverableDesk.next(ANNE_GARCIA);
        other.attach(ANNE_GARCIA);
        other.done(ANNE_GARCIA, "hand-over");
        put("notification", Platform.as(PAUL_ROUX).get("/spaces/" + SLUG + "/notifications?unread=true").required().json().getAsJsonArray()
            .get(0).getAsJsonObject().get("id").getAsString());
    }

    private void dates(LocalDate today) {
        put("notified", today.minusDays(60).toString());
        put("training", today.minusDays(14).toString());
        put("later", today.minusDays(7).toString());
        put("today", today.toString());
        put("tomorrow", today.plusDays(1).toString());
        put("afterwards", today.plusDays(5).toString());
        put("end", today.plusMonths(17).toString());
    }

    private void people() throws IOException {
        for (Map.Entry<String, DemoAccount> person : Map.of("claire", CLAIRE_MARTIN, "nadia", NADIA_BENALI, "paul", PAUL_ROUX,
                "anne", ANNE_GARCIA).entrySet()) {
            put(person.getKey(), Platform.as(person.getValue()).get("/spaces/" + SLUG).required().json().getAsJsonObject()
                .getAsJsonObject("me").get("personId").getAsString());
        }
        put("person", posted("/persons",
            "{\"familyName\":\"Voisin\",\"givenName\":\"Camille\",\"jobTitle\":\"Cadre\",\"role\":\"MEMBER\"}"));
    }

    private void organisations() throws IOException {
        for (Map.Entry<String, String> found : Map.of("hospital1", "130000409", "hospital2", "130002827", "hospital3", "130002835",
                "hospital4", "130001225", "agency", "Agence", "contractor", "Cabinet").entrySet()) {
            put(found.getKey(), seen("/organisations?q=" + found.getValue()).getAsJsonObject().getAsJsonArray("items").get(0)
                .getAsJsonObject().get("id").getAsString());
        }
    }

    private void programmes() throws IOException {
        for (JsonElement programme : seen("/programmes").getAsJsonArray()) {
            String plugin = programme.getAsJsonObject().get("pluginId").getAsString();
            // other tests install more programmes on this deployment
            Map<String, String> names = Map.of("flux-patients", "version", "grades", "missionVersion", OTHER, "otherVersion");
            if (names.containsKey(plugin)) {
                put(names.get(plugin), programme.getAsJsonObject().get("version").getAsString());
            }
        }
        put("otherPlugin", OTHER);
    }

    private void nodes() throws IOException {
        JsonObject root = seen("/engagements/" + id("engagement")).getAsJsonObject().getAsJsonObject("tree");
        put("root", root.get("id").getAsString());
        JsonObject wave = root.getAsJsonArray("children").get(0).getAsJsonObject();
        put("wave", wave.get("id").getAsString());
        for (JsonElement group : wave.getAsJsonArray("children")) {
            JsonArray sites = group.getAsJsonObject().getAsJsonArray("children");
            put(sites.isEmpty() ? "emptyGroup" : "group", group.getAsJsonObject().get("id").getAsString());
            for (JsonElement site : sites) {
                put("site" + site.getAsJsonObject().get("label").getAsString(), site.getAsJsonObject().get("id").getAsString());
            }
        }
    }

    private void plan() throws IOException {
        for (JsonElement session : seen("/engagements/" + id("engagement") + "/sessions").getAsJsonArray()) {
            String node = session.getAsJsonObject().getAsJsonObject("node").get("id").getAsString();
            if (node.equals(id("group"))) {
                put("session", session.getAsJsonObject().get("id").getAsString());
            }
        }
        put("item", id("session"));
        put("phase", "PHASE-2");
        put("parameter", "groupe-max");
        put("role", "consultant");
        put("one", "1");
    }

    private String uploaded() throws IOException {
        return Platform.as(ANNE_GARCIA).postBytes("/spaces/" + SLUG + "/documents", Multipart.TYPE,
            Multipart.document("voisins.pdf", Multipart.PDF).end()).required().json().getAsJsonObject().get("id").getAsString();
    }

    private String posted(String path, String body) throws IOException {
        return Platform.as(CLAIRE_MARTIN).postBytes("/spaces/" + SLUG + path, Wire.JSON, fill(body).getBytes(StandardCharsets.UTF_8))
            .required().json().getAsJsonObject().get("id").getAsString();
    }

    private JsonElement seen(String path) throws IOException {
        return JsonParser.parseString(Platform.as(CLAIRE_MARTIN).get("/spaces/" + SLUG + path).required().body());
    }
}
