package fr.jalon.local;

import static fr.jalon.local.DemoMission.CONTACT;
import static fr.jalon.local.DemoMission.LEAD;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What the contractor's people wrote in a mission's grids and registers.
 *
 * @param at   path of the mission
 * @param node its only node
 */
record DemoAnalysis(String at, String node) {

    /** Row, what stands in the region, gap, evidence. */
    private static final List<List<String>> GAPS = List.of(
        List.of("M1", "Le GIP prépare les comités et tient le schéma régional.", "conforme", "Entretien du directeur général"),
        List.of("M2", "Trois projets sur cinq sont conduits par le GIP, deux par l'agence.", "partiel", "Liste des projets"),
        List.of("M3", "Aucun cadre d'urbanisation écrit ; interopérabilité traitée projet par projet.", "absent", "Étude de 2025"),
        List.of("M4", "Une équipe de deux personnes accompagne les usages.", "partiel", "Organigramme"),
        List.of("L1", "Un comité annuel, sans tableau de bord.", "partiel", "Comptes rendus des comités"),
        List.of("L2", "Le rôle d'opérateur préférentiel n'est écrit nulle part.", "absent", "Convention constitutive"),
        List.of("S1", "Un groupement d'intérêt public existe depuis dix ans.", "conforme", "Arrêté d'approbation"),
        List.of("S2", "Le médico-social n'y est pas représenté.", "partiel", "Liste des membres"),
        List.of("F3", "Pas de comptabilité analytique par projet.", "absent", "Entretien de la responsable financière"));

    /** Section, point, what shows it, rows of the gaps that it comes from. */
    private static final List<List<String>> POINTS = List.of(
        List.of("FORCES", "Un groupement qui existe et que les acteurs connaissent", "Dix ans d'activité", "S1,M1"),
        List.of("FORCES", "Des projets menés jusqu'au bout", "Trois services en production", "M2"),
        List.of("FAIBLESSES", "Pas de cadre d'urbanisation", "Chaque projet choisit ses normes", "M3"),
        List.of("FAIBLESSES", "Suivi de gestion insuffisant", "Coûts connus en fin d'année seulement", "F3,L1"),
        List.of("OPPORTUNITES", "Le médico-social demande à entrer", "Courriers de deux fédérations", "S2"),
        List.of("MENACES", "Un rôle que rien n'écrit peut être contesté", "Question d'un industriel en 2025", "L2"));

    private static final List<Map<String, String>> SCENARIOS = List.of(
        Map.ofEntries(Map.entry("", "GIP élargi"), Map.entry("forme", "GIP"), Map.entry("budget", "2400000"), Map.entry("portefeuille",
            "Toutes les missions, urbanisation comprise"), Map.entry("juridique", "Avenant à la convention constitutive"), Map.entry("social",
            "Reprise de quatre agents"), Map.entry("conformite", "4"), Map.entry("gouvernance", "3"), Map.entry("soutenabilite", "2"),
            Map.entry("continuite", "4")),
        Map.ofEntries(Map.entry("", "GCS resserré"), Map.entry("forme", "GCS"), Map.entry("budget", "1500000"), Map.entry("portefeuille",
            "Conduite de projets et promotion des usages"), Map.entry("juridique", "Création, convention à approuver"), Map.entry("social",
            "Transferts à négocier"), Map.entry("conformite", "3"), Map.entry("gouvernance", "2"), Map.entry("soutenabilite", "4"),
            Map.entry("continuite", "1")),
        Map.of("", "Association porteuse", "forme", "association", "portefeuille", "Promotion des usages seule", "conformite", "1",
            "gouvernance", "1", "soutenabilite", "3", "continuite", "1"));

    void load(DemoApi api) throws IOException {
        if (state(api, "scenarios").getAsJsonArray("rows").isEmpty()) {
            registers(api);
            framing(api);
            gaps(api);
            swot(api);
            scenarios(api);
        }
    }

    private void framing(DemoApi api) throws IOException {
        write(api, "cadrage", null, "attentes", "Un groupement installé pour l'été, et un rôle clair entre l'agence et son opérateur.");
        write(api, "cadrage", null, "perimetre", "La conduite des projets régionaux et l'urbanisation ; l'imagerie reste au réseau qui la porte.");
        write(api, "cadrage", null, "operateur", "Un groupement d'intérêt public de douze agents, soixante membres.");
    }

    private void gaps(DemoApi api) throws IOException {
        for (List<String> gap : GAPS) {
            write(api, "ecart", gap.get(0), "existant", gap.get(1));
            put(api, "ecart", Json.object("row", gap.get(0), "field", "ecart", "values", List.of(gap.get(2)), "evidence", gap.get(3), "version", 0));
        }
        String own = add(api, "ecart", "AUTRES", "Annuaire des associations de patients");
        write(api, "ecart", own, "existant", "Tenu par le GIP depuis 2019, à la demande du département.");
        write(api, "ecart", own, "ecart", "hors périmètre");
    }

    private void swot(DemoApi api) throws IOException {
        for (List<String> point : POINTS) {
            String row = add(api, "swot", point.get(0), point.get(1));
            write(api, "swot", row, "detail", point.get(2));
            put(api, "swot", Json.object("row", row, "field", "origine", "values", List.of(point.get(3).split(",")), "version", 0));
        }
    }

    private void scenarios(DemoApi api) throws IOException {
        for (Map<String, String> scenario : SCENARIOS) {
            String row = add(api, "scenarios", null, scenario.get(""));
            for (Map.Entry<String, String> field : scenario.entrySet()) {
                if (!field.getKey().isEmpty()) {
                    write(api, "scenarios", row, field.getKey(), field.getValue());
                }
            }
        }
    }

    private void registers(DemoApi api) throws IOException {
        JsonObject interview = api.post(CONTACT, at + "/registers/entretiens/entries", "nodeId", node, "title", "Direction générale de l'agence",
            "attributes", Json.map("personne", "Directeur général", "qualite", "direction générale de l'agence", "lieu", "siège de l'agence",
                "constats", "Attend un rôle écrit et un suivi trimestriel.")).getAsJsonObject();
        api.post(CONTACT, at + "/register-entries/" + Json.text(interview, "id") + "/state", "revision", interview.get("revision").getAsInt(),
            "state", "mené", "reason", "Compte rendu validé");
        api.post(CONTACT, at + "/registers/entretiens/entries", "nodeId", node, "title", "Direction du GIP",
            "attributes", Json.map("personne", "Directrice", "qualite", "opérateur en place", "lieu", "en région"));
        api.post(CONTACT, at + "/registers/travaux/entries", "nodeId", node, "title", "Étude régionale d'urbanisation, 2025",
            "attributes", Json.map("nature", "étude", "retenu", "Aucune cible n'a été arrêtée."));
        api.post(CONTACT, at + "/registers/risques/entries", "nodeId", node, "title", "Départ de la directrice du GIP", "probability", 2,
            "impact", 4, "prevention", "Associer son adjointe à chaque atelier");
        api.post(CONTACT, at + "/registers/risques/entries", "nodeId", node, "title", "Désaccord entre membres sur la forme juridique",
            "probability", 3, "impact", 3, "prevention", "Réunir les membres avant l'arbitrage");
    }

    private String add(DemoApi api, String form, String section, String label) throws IOException {
        api.post(CONTACT, path(form) + "/rows", "section", section, "label", label);
        for (JsonElement row : state(api, form).getAsJsonArray("rows")) {
            if (Json.text(row, "label").equals(label)) {
                return Json.text(row, "key");
            }
        }
        throw new IOException("no row " + label);
    }

    private void write(DemoApi api, String form, String row, String field, String value) throws IOException {
        put(api, form, Json.object("row", row, "field", field, "values", List.of(value), "version", 0));
    }

    private void put(DemoApi api, String form, JsonObject entry) throws IOException {
        api.as(CONTACT).put(path(form) + "/cell", entry).required();
    }

    private JsonObject state(DemoApi api, String form) throws IOException {
        return api.get(LEAD, path(form)).getAsJsonObject().getAsJsonObject("state");
    }

    private String path(String form) {
        return at + "/nodes/" + node + "/forms/" + form;
    }
}
