package fr.jalon.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A wave of « Gestion des flux patients » in its ninth month: phases I to III admitted, two collections of measures, an alert, a deliverable
 * that is late in one hospital, and a next session that everyone is called to.
 *
 * @param today the day of this start
 */
record DemoNinthMonth(LocalDate today) implements DemoStep {

    private static final String SPACE = "/spaces/" + DemoWave.SPACE;
    private static final String TITLE = "Gestion des flux patients, vague au neuvième mois";
    private static final DemoAccount LEAD = DemoAccount.CLAIRE_MARTIN;
    /** FINESS of each hospital, and who leads the project there. */
    private static final List<Map.Entry<String, DemoAccount>> SITES = List.of(Map.entry("840001861", DemoAccount.ANNE_GARCIA),
        Map.entry("830000345", DemoAccount.JULIE_FABRE), Map.entry("830000287", DemoAccount.MARC_PETIT), Map.entry("060000544", DemoAccount.LUCIE_MOREAU));
    /** Indicator, start and target, then numerator and denominator of each of two periods for each hospital in turn. */
    private static final List<List<String>> MEASURES = List.of(
        List.of("sorties-matin", "28", "40", "310", "1004", "352", "1010", "402", "1240", "455", "1198", "188", "760", "201", "742", "240", "655", "281", "660"),
        List.of("sejours-longs", "14", "11", "151", "1004", "139", "1010", "160", "1240", "150", "1198", "118", "760", "121", "742", "74", "655", "70", "660"),
        List.of("deprogrammation", "6", "3", "21", "402", "15", "410", "30", "512", "24", "498", "19", "288", "20", "301", "6", "240", "5", "251"));

    @Override
    public String title() {
        return "une vague au neuvième mois, avec ses indicateurs";
    }

    /** The alert is brought last. */
    @Override
    public boolean present(DemoApi api) throws IOException {
        Optional<JsonObject> wave = find(api);
        return wave.isPresent() && !api.get(LEAD, at(wave.get()) + "/registers/alertes").getAsJsonObject().getAsJsonArray("entries").isEmpty();
    }

    @Override
    public void load(DemoApi api) throws IOException {
        if (find(api).isEmpty()) {
            open(api);
        }
        String at = at(find(api).orElseThrow());
        deliver(api, at);
        for (int i = 0; i < SITES.size(); i++) {
            measure(api, at, i);
        }
        call(api, at);
        alert(api, at);
    }

    private LocalDate training() {
        return today.minusMonths(9).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void open(DemoApi api) throws IOException {
        LocalDate notified = training().minusDays(42);
        JsonElement programme = Json.require(api.get(LEAD, SPACE + "/programmes"), "pluginId", "flux-patients");
        JsonElement created = api.as(LEAD).post(SPACE + "/engagements", Json.object(
            "programme", Json.map("pluginId", "flux-patients", "version", Json.text(programme, "version")), "title", TITLE, "parameters", List.of(),
            "tree", tree(api), "origins", List.of(DemoWave.origin("J", "market", notified), DemoWave.origin("J*", "wave", training())),
            "contract", Json.map("kind", "MARKET", "reference", "DEMO-" + notified.getYear() + "-09", "notifiedOn", notified.toString(),
                "endsOn", notified.plusMonths(18).toString()),
            "parties", List.of(Json.map("quality", "BUYER", "organisationId", DemoWave.organisation(api, DemoWave.AGENCY)),
                Json.map("quality", "CONTRACTOR", "organisationId", DemoWave.organisation(api, DemoWave.CONTRACTOR))),
            "seats", seats(api.get(LEAD, SPACE + "/persons"), notified))).required().json();
        api.post(LEAD, SPACE + "/engagements/" + Json.text(created, "id") + "/baselines", "reason", "Calendrier de départ");
    }

    private static Map<String, Object> tree(DemoApi api) throws IOException {
        List<Object> sites = new ArrayList<>();
        for (Map.Entry<String, DemoAccount> site : SITES) {
            sites.add(Json.map("key", site.getKey(), "level", "site", "label", DemoWave.hospital(api, site.getKey()),
                "organisationId", DemoWave.organisation(api, site.getKey()), "children", List.of()));
        }
        Object group = Json.map("key", "group", "level", "groupe", "label", "Groupe Durance et littoral", "children", sites);
        Object wave = Json.map("key", "wave", "level", "vague", "label", "Vague précédente", "children", List.of(group));
        return Json.map("key", "market", "level", "marche", "label", "Marché de la vague précédente", "children", List.of(wave));
    }

    private static List<Object> seats(JsonElement persons, LocalDate from) throws IOException {
        List<Object> seats = new ArrayList<>(List.of(
            DemoWave.seat("market", "ars-responsable", DemoWave.person(persons, LEAD), from),
            DemoWave.seat("wave", "ars-agent", DemoWave.person(persons, DemoAccount.HUGO_BLANC), from),
            DemoWave.seat("market", "representant", DemoWave.person(persons, DemoAccount.NADIA_BENALI), from),
            DemoWave.seat("group", "consultant", DemoWave.person(persons, DemoAccount.PAUL_ROUX), from)));
        for (Map.Entry<String, DemoAccount> site : SITES) {
            seats.add(DemoWave.seat(site.getKey(), "chef-projet", DemoWave.person(persons, site.getValue()), from));
        }
        return seats;
    }

    /** Whatever was due more than two weeks ago is admitted, but for one follow-up. */
    private void deliver(DemoApi api, String at) throws IOException {
        String late = DemoWave.hospital(api, SITES.get(2).getKey());
        JsonArray owed = api.get(LEAD, at + "/deliverables").getAsJsonArray();
        for (JsonElement one : owed) {
            JsonObject row = one.getAsJsonObject();
            boolean over = row.has("dueOn") && LocalDate.parse(Json.text(row, "dueOn")).isBefore(today.minusDays(14));
            boolean left = Json.text(row, "code").equals("SUIVI") && Json.text(row.get("node"), "label").equals(late);
            if (over && !left) {
                new DemoDelivery(SPACE + "/deliverables/" + Json.text(row, "id")).admit(api);
            }
        }
    }

    private void measure(DemoApi api, String at, int site) throws IOException {
        DemoAccount writer = SITES.get(site).getValue();
        String hospital = DemoWave.hospital(api, SITES.get(site).getKey());
        String node = Json.text(Json.require(api.get(LEAD, at + "/indicators"), "label", hospital), "id");
        for (List<String> figures : MEASURES) {
            JsonObject indicator = indicator(api, at, node, figures.get(0));
            if (!indicator.has("target")) {
                boolean up = figures.get(0).equals("sorties-matin");
                api.post(writer, at + "/indicators/targets", "nodeId", node, "indicator", figures.get(0), "version", indicator.get("version").getAsInt(),
                    "startValue", figures.get(1), up ? "low" : "high", figures.get(2), "on", today.plusMonths(8).toString(), "reason", "Feuille de route");
            }
            enter(api, at, node, writer, figures, site);
        }
    }

    private void enter(DemoApi api, String at, String node, DemoAccount writer, List<String> figures, int site) throws IOException {
        int period = 0;
        for (JsonElement one : indicator(api, at, node, figures.get(0)).getAsJsonArray("points")) {
            JsonObject point = one.getAsJsonObject();
            if (LocalDate.parse(Json.text(point, "last")).isBefore(today) && period < 2) {
                int first = 3 + site * 4 + period * 2;
                if (point.get("version").getAsInt() == 0) {
                    api.post(writer, at + "/indicators/measures", "nodeId", node, "indicator", figures.get(0), "periodId", Json.text(point, "periodId"),
                        "version", 0, "numerator", figures.get(first), "denominator", figures.get(first + 1), "evidence", "Extraction du service d'information médicale");
                }
                period++;
            }
        }
    }

    private static JsonObject indicator(DemoApi api, String at, String node, String code) throws IOException {
        return Json.require(api.get(LEAD, at + "/indicators/" + node).getAsJsonObject().get("indicators"), "code", code);
    }

    /** The next session of the group has an agreed date, a host and its guests. */
    private void call(DemoApi api, String at) throws IOException {
        JsonObject next = null;
        for (JsonElement one : api.get(LEAD, at + "/sessions").getAsJsonArray()) {
            JsonObject session = one.getAsJsonObject();
            boolean ahead = Json.text(session, "kind").equals("COLLECTIVE") && LocalDate.parse(Json.text(session, "end")).isAfter(today.plusDays(3));
            if (ahead && (next == null || Json.text(session, "end").compareTo(Json.text(next, "end")) < 0)) {
                next = session;
            }
        }
        if (next == null || next.has("pin")) {
            return;
        }
        String id = Json.text(next, "id");
        String host = Json.text(Json.require(api.get(LEAD, at + "/indicators"), "label", DemoWave.hospital(api, SITES.get(1).getKey())), "id");
        api.as(LEAD).put(at + "/plan/" + id + "/pin", Json.object("kind", "AGREED", "date", Json.text(next, "end"), "reason", "Accord du groupe")).required();
        api.as(LEAD).put(at + "/sessions/" + id + "/host", Json.object("nodeId", host)).required();
        api.post(LEAD, at + "/sessions/" + id + "/call", "startsAt", "09:30", "endsAt", "16:30", "place", "Hôpital Sainte-Musse, salle de conférences, Toulon");
    }

    private void alert(DemoApi api, String at) throws IOException {
        String node = Json.text(Json.require(api.get(LEAD, at + "/indicators"), "label", DemoWave.hospital(api, SITES.get(2).getKey())), "id");
        api.post(DemoAccount.PAUL_ROUX, at + "/registers/alertes/entries", "nodeId", node, "title", "Suivi non remis, équipe réduite à une personne",
            "attributes", Json.map("nature", "risque d'abandon", "cause", "Départ du cadre qui portait le projet, non remplacé",
                "mesure", "Rencontrer la direction, prêter une journée d'appui, revoir deux échéances"));
    }

    private static Optional<JsonObject> find(DemoApi api) throws IOException {
        return Json.find(api.get(LEAD, SPACE + "/engagements"), "title", TITLE).map(JsonElement::getAsJsonObject);
    }

    private static String at(JsonObject wave) {
        return SPACE + "/engagements/" + Json.text(wave, "id");
    }
}
