package fr.jalon.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mission to set up the region's GRADeS, mid-way: its contract is priced, step 1 is done and signed, an interview and some readings
 * are filed, gaps and SWOT are written, two scenarios wait for the agency's arbitration, the optional tranche for its decision.
 *
 * @param today the day of this start
 */
record DemoMission(LocalDate today) implements DemoStep {

    static final String TITLE = "Mise en place du GRADeS, mission à mi-parcours";
    static final String SPACE = "/spaces/" + DemoWave.SPACE;
    static final DemoAccount LEAD = DemoAccount.CLAIRE_MARTIN;
    static final DemoAccount CONTACT = DemoAccount.NADIA_BENALI;

    /** Days from the notification to what was agreed at framing. */
    private static final Map<String, Integer> ORIGINS = Map.of("CADRAGE", 14, "DEBUT-1", 14, "FIN-1", 45, "DEBUT-2", 49, "FIN-2", 110,
        "DEBUT-3", 115, "FIN-3", 270, "ECHEANCE", 280);
    private static final int AGE = 80;

    @Override
    public String title() {
        return "une mission GRADeS à mi-parcours";
    }

    /** The last thing that it brings stands for all. */
    @Override
    public boolean present(DemoApi api) throws IOException {
        Optional<JsonObject> mission = find(api);
        return mission.isPresent() && !api.get(LEAD, at(mission.get()) + "/contract").getAsJsonObject().getAsJsonArray("invoices").isEmpty();
    }

    @Override
    public void load(DemoApi api) throws IOException {
        if (find(api).isEmpty()) {
            open(api);
        }
        JsonObject mission = find(api).orElseThrow();
        String at = at(mission);
        String node = Json.text(api.get(LEAD, at).getAsJsonObject().get("tree"), "id");
        LocalDate notified = today.minusDays(AGE);
        for (Map.Entry<String, Integer> origin : ORIGINS.entrySet()) {
            api.as(LEAD).put(at + "/origins", Json.object("code", origin.getKey(), "nodeId", node,
                "date", notified.plusDays(origin.getValue()).toString(), "actual", origin.getValue() < AGE)).required();
        }
        new DemoAnalysis(at, node).load(api);
        for (String code : List.of("PLANNING", "ANALYSE-ECART", "SYNTHESE")) {
            new DemoRecord(at, code).load(api);
        }
        price(api, at);
    }

    private void open(DemoApi api) throws IOException {
        String notified = today.minusDays(AGE).toString();
        JsonElement programme = Json.require(api.get(LEAD, SPACE + "/programmes"), "pluginId", "grades");
        api.as(LEAD).post(SPACE + "/engagements", Json.object(
            "programme", Json.map("pluginId", "grades", "version", Json.text(programme, "version")), "title", TITLE, "parameters", List.of(),
            "tree", Json.map("key", "m", "level", "mission", "label", "Mission régionale", "children", List.of()),
            "origins", List.of(Json.map("code", "NOTIFICATION", "nodeKey", "m", "date", notified, "actual", true)),
            "contract", Json.map("kind", "MARKET", "reference", "DEMO-GRADES", "notifiedOn", notified,
                "endsOn", today.minusDays(AGE).plusMonths(12).toString()),
            "parties", List.of(Json.map("quality", "BUYER", "organisationId", organisation(api, DemoWave.AGENCY)),
                Json.map("quality", "CONTRACTOR", "organisationId", organisation(api, DemoWave.CONTRACTOR))),
            "seats", List.of(seat(api, "commanditaire", LEAD), seat(api, "referent", DemoAccount.HUGO_BLANC), seat(api, "contact", CONTACT),
                seat(api, "consultant", DemoAccount.PAUL_ROUX)))).required();
    }

    private Map<String, Object> seat(DemoApi api, String role, DemoAccount account) throws IOException {
        return Json.map("nodeKey", "m", "role", role, "personId", Json.text(Json.require(api.get(LEAD, SPACE + "/persons"), "familyName",
            account.familyName()), "id"), "from", today.minusDays(AGE).toString());
    }

    private static String organisation(DemoApi api, String name) throws IOException {
        return Json.text(DemoOrganisation.find(api, LEAD, DemoWave.SPACE, name).orElseThrow(() -> new IOException("no organisation " + name)), "id");
    }

    /** Prices against the envelope, the load of both sides, an invoice for what is signed. */
    private void price(DemoApi api, String at) throws IOException {
        api.as(LEAD).put(at + "/contract/budget", Json.object("amount", 96000)).required();
        int[] amounts = {21000, 33000, 36000};
        JsonElement prices = api.get(LEAD, at + "/contract").getAsJsonObject().getAsJsonObject("schedule").get("prices");
        for (int i = 0; i < amounts.length; i++) {
            JsonObject price = prices.getAsJsonArray().get(i).getAsJsonObject();
            api.post(LEAD, at + "/contract/prices", "code", Json.text(price, "code"), "label", Json.text(price, "label"), "kind", "LUMP_SUM",
                "unitAmount", amounts[i]);
        }
        String[][] loads = {{"ETAPE-1", "TITULAIRE", "ESTIMATED", "18"}, {"ETAPE-1", "TITULAIRE", "OFFERED", "20"},
            {"ETAPE-1", "AGENCE", "ESTIMATED", "6"}, {"ETAPE-3", "TITULAIRE", "OFFERED", "58"}};
        for (String[] load : loads) {
            api.post(LEAD, at + "/contract/loads", "phase", load[0], "actor", load[1], "kind", load[2], "days", Integer.parseInt(load[3]));
        }
        api.post(CONTACT, at + "/contract/loads", "phase", "ETAPE-1", "actor", "TITULAIRE", "kind", "SPENT", "days", 21,
            "workedOn", today.minusDays(AGE - 40).toString());
        api.post(LEAD, at + "/contract/invoices", "number", "F-2026-01", "receivedOn", today.minusDays(3).toString(),
            "lines", List.of(Json.map("price", "FORFAIT-1", "amount", amounts[0])));
    }

    private static Optional<JsonObject> find(DemoApi api) throws IOException {
        return Json.find(api.get(LEAD, SPACE + "/engagements"), "title", TITLE).map(JsonElement::getAsJsonObject);
    }

    private static String at(JsonObject mission) {
        return SPACE + "/engagements/" + Json.text(mission, "id");
    }
}
