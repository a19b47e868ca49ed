package fr.jalon.bench;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.HUGO_BLANC;
import static fr.jalon.local.DemoAccount.LUCIE_MOREAU;
import static fr.jalon.local.DemoAccount.MARC_PETIT;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;

import com.google.gson.JsonElement;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.DemoApi;
import fr.jalon.local.Json;
import fr.jalon.local.Multipart;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The space that all generated spaces copy: the demo's own, with more waves and deliveries, brought through the API. */
final class Template {

    /** Its slug. */
    static final String SPACE = "ars-paca";

    private static final String PATH = "/spaces/" + SPACE;
    private static final int SITES = 6;

    private final DemoApi api;

    Template(DemoApi api) {
        this.api = api;
    }

    /** Opens the waves, and delivers that many deliverables, which then wait for a decision. */
    void fill(int waves, int deliveries) throws IOException {
        List<String> engagements = new ArrayList<>();
        for (int wave = 1; wave <= waves; wave++) {
            engagements.add(open(wave));
        }
        String document = Json.text(api.as(PAUL_ROUX).postBytes(PATH + "/documents", Multipart.contentType(),
            new Multipart().field("name", "Compte rendu").field("confidentiality", "INTERNAL")
                .file("file", "compte-rendu.pdf", "application/pdf", Pdf.ofSize(20_000)).bytes()).required().json(), "id");
        int delivered = 0;
        for (String engagement : engagements) {
            for (JsonElement row : api.get(PAUL_ROUX, PATH + "/engagements/" + engagement + "/deliverables").getAsJsonArray()) {
                if (delivered < deliveries && deliver(Json.text(row, "id"), document)) {
                    delivered++;
                }
            }
        }
        if (delivered < deliveries) {
            throw new BenchRefused("Only " + delivered + " deliveries of " + deliveries + " were possible.");
        }
    }

    private boolean deliver(String id, String document) throws IOException {
        String deliverable = PATH + "/deliverables/" + id;
        boolean mine = api.get(PAUL_ROUX, deliverable).getAsJsonObject().getAsJsonArray("allowed").toString().contains("\"HAND_OVER\"");
        if (mine) {
            api.post(PAUL_ROUX, deliverable + "/drafts", "documentId", document, "version", 1);
            api.post(PAUL_ROUX, deliverable + "/hand-over");
            api.post(NADIA_BENALI, deliverable + "/deliver");
        }
        return mine;
    }

    /** @return the engagement of a wave of six sites, its launch twenty days ago, its calendar frozen */
    String open(int wave) throws IOException {
        JsonElement programme = Json.require(api.get(CLAIRE_MARTIN, PATH + "/programmes"), "pluginId", "flux-patients");
        LocalDate training = LocalDate.now().minusDays(20);
        LocalDate notified = training.minusDays(42);
        var opening = Json.object("programme", Json.map("pluginId", "flux-patients", "version", Json.text(programme, "version")),
            "title", "Vague de mesure " + wave, "parameters", List.of(), "tree", tree(wave),
            "origins", List.of(origin("J", "market", notified), origin("J*", "wave", training)),
            "contract", Json.map("kind", "MARKET", "reference", "MESURE-" + wave, "notifiedOn", notified.toString(), "endsOn",
                notified.plusMonths(18).toString()),
            "parties", List.of(party("BUYER", "Agence régionale de santé PACA", CLAIRE_MARTIN),
                party("CONTRACTOR", "Cabinet Horizon Parcours (fictif)", NADIA_BENALI)),
            "seats", seats(notified));
        String id = Json.text(api.as(CLAIRE_MARTIN).post(PATH + "/engagements", opening).required().json(), "id");
        api.post(CLAIRE_MARTIN, PATH + "/engagements/" + id + "/baselines", "reason", "Calendrier de départ");
        return id;
    }

    private Map<String, Object> tree(int wave) throws IOException {
        List<Object> sites = new ArrayList<>();
        for (JsonElement body : api.get(CLAIRE_MARTIN, PATH + "/organisations").getAsJsonObject().getAsJsonArray("items")) {
            if (Json.text(body, "kind").equals("SITE") && sites.size() < SITES) {
                sites.add(Json.map("key", "site" + sites.size(), "level", "site", "label", Json.text(body, "name"), "organisationId",
                    Json.text(body, "id"), "children", List.of()));
            }
        }
        Object group = Json.map("key", "group", "level", "groupe", "label", "Groupe " + wave, "children", sites);
        Object branch = Json.map("key", "wave", "level", "vague", "label", "Vague " + wave, "children", List.of(group));
        return Json.map("key", "market", "level", "marche", "label", "Marché " + wave, "children", List.of(branch));
    }

    private static Map<String, Object> origin(String code, String node, LocalDate date) {
        return Json.map("code", code, "nodeKey", node, "date", date.toString(), "actual", true);
    }

    private Map<String, Object> party(String quality, String organisation, DemoAccount representative) throws IOException {
        JsonElement bodies = api.get(CLAIRE_MARTIN, PATH + "/organisations").getAsJsonObject().get("items");
        return Json.map("quality", quality, "organisationId", Json.text(Json.require(bodies, "name", organisation), "id"),
            "representativeId", person(representative));
    }

    private List<Object> seats(LocalDate from) throws IOException {
        List<Object> seats = new ArrayList<>(List.of(seat("market", "ars-responsable", CLAIRE_MARTIN, from),
            seat("wave", "ars-agent", HUGO_BLANC, from), seat("market", "representant", NADIA_BENALI, from),
            seat("group", "consultant", PAUL_ROUX, from)));
        for (int site = 0; site < SITES; site++) {
            seats.add(seat("site" + site, "chef-projet", ANNE_GARCIA, from));
            seats.add(seat("site" + site, "medecin-referent", MARC_PETIT, from));
            seats.add(seat("site" + site, "membre-direction", LUCIE_MOREAU, from));
        }
        return seats;
    }

    private Map<String, Object> seat(String node, String role, DemoAccount account, LocalDate from) throws IOException {
        return Json.map("nodeKey", node, "role", role, "personId", person(account), "from", from.toString());
    }

    private String person(DemoAccount account) throws IOException {
        for (JsonElement card : api.get(CLAIRE_MARTIN, PATH + "/persons").getAsJsonArray()) {
            String name = Json.text(card, "givenName") + "." + Json.text(card, "familyName");
            if (java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "").equalsIgnoreCase(account.userName())) {
                return Json.text(card, "id");
            }
        }
        throw new IOException("no card of " + account);
    }
}
