package fr.jalon.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A wave of « Gestion des flux patients » with one group of four hospitals, in its training phase, its calendar frozen once.
 * Its dates follow the day of the first start, so that a newcomer finds things to do.
 *
 * @param today the day of this start
 */
record DemoWave(LocalDate today) implements DemoStep {

    static final String SPACE = "ars-paca";
    static final String AGENCY = "Agence régionale de santé PACA";
    static final String CONTRACTOR = "Cabinet Horizon Parcours (fictif)";
    /** FINESS of the four hospitals: Aix, Arles, Martigues, Salon. */
    static final List<String> HOSPITALS = List.of("130000409", "130002827", "130002835", "130001225");

    private static final String TITLE = "Gestion des flux patients, vague de démonstration";
    private static final DemoAccount LEAD = DemoAccount.CLAIRE_MARTIN;

    @Override
    public String title() {
        return "une vague de quatre établissements, avec son calendrier";
    }

    @Override
    public boolean present(DemoApi api) throws IOException {
        return Json.find(api.get(LEAD, "/spaces/" + SPACE + "/engagements"), "title", TITLE).isPresent();
    }

    @Override
    public void load(DemoApi api) throws IOException {
        JsonElement persons = api.get(LEAD, "/spaces/" + SPACE + "/persons");
        JsonElement programme = Json.require(api.get(LEAD, "/spaces/" + SPACE + "/programmes"), "pluginId", "flux-patients");
        // the first Monday that lies ten days back or more: training has begun, its deliverable is expected
        LocalDate training = today.minusDays(10).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate notified = training.minusDays(42);
        JsonObject opening = Json.object(
            "programme", Json.map("pluginId", "flux-patients", "version", Json.text(programme, "version")),
            "title", TITLE, "parameters", List.of(),
            "tree", tree(api),
            "origins", List.of(origin("J", "market", notified), origin("J*", "wave", training)),
            "contract", Json.map("kind", "MARKET", "reference", "DEMO-" + notified.getYear() + "-01", "notifiedOn", notified.toString(),
                "endsOn", notified.plusMonths(18).toString()),
            "parties", List.of(Json.map("quality", "BUYER", "organisationId", organisation(api, AGENCY), "representativeId", person(persons, LEAD)),
                Json.map("quality", "CONTRACTOR", "organisationId", organisation(api, CONTRACTOR),
                    "representativeId", person(persons, DemoAccount.NADIA_BENALI))),
            "seats", seats(persons, notified));
        JsonElement created = api.as(LEAD).post("/spaces/" + SPACE + "/engagements", opening).required().json();
        api.post(LEAD, "/spaces/" + SPACE + "/engagements/" + Json.text(created, "id") + "/baselines", "reason", "Calendrier de départ");
    }

    /** Identifier of the engagement. */
    static String id(DemoApi api) throws IOException {
        return Json.text(Json.require(api.get(LEAD, "/spaces/" + SPACE + "/engagements"), "title", TITLE), "id");
    }

    /** Name of a hospital, which is also that of its node. */
    static String hospital(DemoApi api, String finess) throws IOException {
        return Json.text(found(api, finess), "name");
    }

    static Map<String, Object> origin(String code, String node, LocalDate date) {
        return Json.map("code", code, "nodeKey", node, "date", date.toString(), "actual", true);
    }

    private static Map<String, Object> tree(DemoApi api) throws IOException {
        List<Object> sites = new ArrayList<>();
        for (String finess : HOSPITALS) {
            sites.add(Json.map("key", finess, "level", "site", "label", hospital(api, finess), "organisationId", organisation(api, finess),
                "children", List.of()));
        }
        Object group = Json.map("key", "group", "level", "groupe", "label", "Groupe Provence", "children", sites);
        Object wave = Json.map("key", "wave", "level", "vague", "label", "Vague de démonstration", "children", List.of(group));
        return Json.map("key", "market", "level", "marche", "label", "Marché de démonstration", "children", List.of(wave));
    }

    static String organisation(DemoApi api, String text) throws IOException {
        return Json.text(found(api, text), "id");
    }

    private static JsonObject found(DemoApi api, String text) throws IOException {
        return DemoOrganisation.find(api, LEAD, SPACE, text).orElseThrow(() -> new IOException("no organisation " + text));
    }

    private static List<Object> seats(JsonElement persons, LocalDate from) throws IOException {
        String first = HOSPITALS.get(0);
        List<Object> seats = new ArrayList<>(List.of(
            seat("market", "ars-responsable", person(persons, LEAD), from),
            seat("wave", "ars-agent", person(persons, DemoAccount.HUGO_BLANC), from),
            seat("market", "representant", person(persons, DemoAccount.NADIA_BENALI), from),
            seat("group", "consultant", person(persons, DemoAccount.PAUL_ROUX), from),
            seat(first, "chef-projet", person(persons, DemoAccount.ANNE_GARCIA), from),
            seat(first, "medecin-referent", person(persons, DemoAccount.MARC_PETIT), from),
            seat(first, "membre-direction", person(persons, DemoAccount.LUCIE_MOREAU), from),
            seat(HOSPITALS.get(1), "chef-projet", person(persons, DemoAccount.JULIE_FABRE), from)));
        for (DemoColleague colleague : DemoColleague.values()) {
            seats.add(seat(colleague.hospital(), colleague.role(), person(persons, colleague.familyName()), from));
        }
        return seats;
    }

    static Map<String, Object> seat(String node, String role, String person, LocalDate from) {
        return Json.map("nodeKey", node, "role", role, "personId", person, "from", from.toString());
    }

    static String person(JsonElement persons, DemoAccount account) throws IOException {
        return person(persons, account.familyName());
    }

    private static String person(JsonElement persons, String familyName) throws IOException {
        return Json.text(Json.require(persons, "familyName", familyName), "id");
    }
}
