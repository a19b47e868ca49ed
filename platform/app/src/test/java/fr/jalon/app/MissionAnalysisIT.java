package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.HUGO_BLANC;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gap analysis, SWOT, interviews, scenarios and their arbitration, as a mission's people do them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MissionAnalysisIT {

    @Test
    @Tag("GRAD-011")
    void gapAnalysisShouldCountWhatIsInsideTheScopeAndKeepTheRestApart() throws IOException {
        FormDesk gaps = FormDesk.open(MissionDesk.open(10), "ecart");
        gaps.write(NADIA_BENALI, "M1", "existant", 0, "Le GIP prépare les comités.").required();
        gaps.prove(NADIA_BENALI, "M1", "ecart", "Entretien du 3 mars", "partiel").required();
        gaps.write(NADIA_BENALI, "M2", "ecart", 0, "absent").required();
        gaps.act(NADIA_BENALI, "/rows", "section", "AUTRES", "label", "Formation des secrétariats").required();
        String own = gaps.row("Formation des secrétariats");
        gaps.write(NADIA_BENALI, own, "existant", 0, "Douze sessions par an.").required();
        gaps.write(NADIA_BENALI, own, "ecart", 0, "hors périmètre").required();
        JsonArray tally = gaps.state().getAsJsonArray("tally");
        JsonObject all = tally.get(tally.size() - 1).getAsJsonObject();
        assertEquals(2, all.get("measured").getAsInt());
        assertEquals(List.of("hors périmètre"), FormDesk.texts(all.getAsJsonArray("outside"), "value"));
        assertEquals(1, all.getAsJsonArray("outside").get(0).getAsJsonObject().get("count").getAsInt());
        assertFalse(all.getAsJsonArray("values").toString().contains("hors périmètre"));
        assertEquals(0, tally.get(4).getAsJsonObject().get("measured").getAsInt());
        assertEquals("Entretien du 3 mars", gaps.cell("M1", "ecart").get("evidence").getAsString());
        // what the programme proposes stands there until someone has read the text and says so
        assertEquals("à vérifier", gaps.value("M1", "lecture"));
        assertEquals(0, gaps.cell("M1", "lecture").get("version").getAsInt());
        gaps.write(CLAIRE_MARTIN, "M1", "attendu", 0, "Le groupement prépare la stratégie avec l'agence.").required();
        gaps.write(CLAIRE_MARTIN, "M1", "lecture", 0, "vérifiée").required();
        assertEquals("vérifiée", gaps.value("M1", "lecture"));
        assertEquals("à vérifier", FormDesk.open(MissionDesk.open(10), "ecart").value("M1", "lecture"));
        JsonObject progress = gaps.progress();
        assertEquals(2, progress.get("filled").getAsInt());
        assertEquals(19, progress.get("total").getAsInt());
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(gaps.path("")).status());
    }

    @Test
    @Tag("GRAD-011")
    void swotShouldBeArrangedByHandAndLeadBackToTheGaps() throws IOException {
        FormDesk swot = FormDesk.open(MissionDesk.open(10), "swot");
        for (String label : List.of("Équipe reconnue", "Outils anciens", "Deux statuts")) {
            swot.act(NADIA_BENALI, "/rows", "section", "FORCES", "label", label).required();
        }
        String old = swot.row("Outils anciens");
        swot.write(NADIA_BENALI, old, "origine", 0, "M3", "F2").required();
        assertEquals(400, swot.write(NADIA_BENALI, old, "origine", 1, "M99").status());
        assertEquals(2, swot.cell(old, "origine").getAsJsonArray("values").size());
        move(swot, old, "FAIBLESSES", null);
        move(swot, swot.row("Deux statuts"), "FAIBLESSES", old);
        assertEquals(List.of("Équipe reconnue", "Deux statuts", "Outils anciens"),
            FormDesk.texts(swot.state().getAsJsonArray("rows"), "label"));
        assertEquals(400, Platform.as(NADIA_BENALI).put(swot.path("/rows/" + old), MissionDesk.object("label", "Outils anciens",
            "section", "AILLEURS")).status());
        JsonArray targets = swot.seen(HUGO_BLANC).getAsJsonObject("form").getAsJsonObject("links").getAsJsonArray("rows");
        assertEquals("Missions", targets.get(0).getAsJsonObject().get("sectionLabel").getAsString());
        Platform.as(NADIA_BENALI).delete(swot.path("/rows/" + old)).required();
        assertEquals(404, swot.write(NADIA_BENALI, old, "detail", 0, "Trop tard").status());
        assertTrue(Platform.as(NADIA_BENALI).get(swot.path("/versions?row=" + old + "&field=origine")).required().body().contains("M3"));
    }

    private static void move(FormDesk swot, String row, String section, String before) throws IOException {
        JsonObject change = MissionDesk.object("label", label(swot, row), "section", section);
        if (before != null) {
            change.addProperty("before", before);
        }
        Platform.as(NADIA_BENALI).put(swot.path("/rows/" + row), change).required();
    }

    private static String label(FormDesk desk, String key) throws IOException {
        for (JsonElement row : desk.state().getAsJsonArray("rows")) {
            if (row.getAsJsonObject().get("key").getAsString().equals(key)) {
                return row.getAsJsonObject().get("label").getAsString();
            }
        }
        throw new AssertionError(key);
    }

    @Test
    @Tag("GRAD-016")
    void agencyShouldArbitrateBetweenFinishedScenariosWithItsReasons() throws IOException {
        FormDesk scenarios = FormDesk.open(MissionDesk.open(10), "scenarios");
        String wide = scenarios.scenario(NADIA_BENALI, "GIP élargi", "forme", "GIP", "juridique", "Avenant à la convention", "social",
            "Personnels repris", "portefeuille", "Toutes les activités", "conformite", "4", "gouvernance", "3", "soutenabilite", "1", "continuite", "3");
        String slim = scenarios.scenario(NADIA_BENALI, "GCS resserré", "forme", "GCS", "budget", "1 200 000", "juridique", "Création", "social",
            "Transferts", "portefeuille", "Projets seuls", "conformite", "2", "gouvernance", "2", "soutenabilite", "4", "continuite", "1");
        JsonHttp.Answer unfinished = scenarios.act(CLAIRE_MARTIN, "/choices", "row", wide, "motive", "Le plus complet");
        assertEquals(409, unfinished.status());
        assertTrue(unfinished.body().contains("il manque Budget annuel"), unfinished.body());
        scenarios.write(NADIA_BENALI, wide, "budget", 0, "2 400 000,50").required();
        assertEquals("2400000.50", scenarios.value(wide, "budget"));
        assertEquals(403, scenarios.act(NADIA_BENALI, "/choices", "row", wide, "motive", "Le plus complet").status());
        assertEquals(400, scenarios.act(CLAIRE_MARTIN, "/choices", "row", wide, "motive", " ").status());
        // 0.30·4 + 0.30·3 + 0.25·1 + 0.15·3 = 2.80 against 0.30·2 + 0.30·2 + 0.25·4 + 0.15·1 = 2.35
        assertEquals(List.of("2.80", "2.35"), FormDesk.texts(comparison(scenarios).getAsJsonArray("standings"), "total"));
        JsonObject weight = comparison(scenarios).getAsJsonArray("weights").get(2).getAsJsonObject();
        // rest 2.55/0.75 = 3.4 against 1.35/0.75 = 1.8, lead −3: t = 160/4.6
        assertEquals("34.78", weight.get("above").getAsString());
        assertTrue(weight.get("sensitivity").getAsString().contains("« GCS resserré » passe devant"), weight.toString());
        scenarios.act(CLAIRE_MARTIN, "/choices", "row", slim, "motive", "Le budget ne permet pas davantage.").required();
        assertEquals(409, Platform.as(NADIA_BENALI).delete(scenarios.path("/rows/" + slim)).status());
        scenarios.act(CLAIRE_MARTIN, "/choices", "row", wide, "motive", "La dotation est confirmée.").required();
        JsonArray choices = comparison(scenarios).getAsJsonArray("choices");
        assertEquals(List.of("GIP élargi", "GCS resserré"), FormDesk.texts(choices, "label"));
        assertEquals("GIP élargi : 2,80 ; GCS resserré : 2,35", choices.get(0).getAsJsonObject().get("standing").getAsString());
        assertTrue(Platform.as(CLAIRE_MARTIN).get(scenarios.engagement() + "/history").required().body()
            .contains("le scénario retenu est « GIP élargi », à la place de « GCS resserré »"));
    }

    @Test
    @Tag("GRAD-016")
    void weightsShouldSumToAHundred() throws IOException {
        FormDesk scenarios = FormDesk.open(MissionDesk.open(10), "scenarios");
        JsonHttp.Answer refused = weigh(scenarios, 30, 30, 20, 15);
        assertEquals(400, refused.status());
        assertTrue(refused.body().contains("Les poids font 95"), refused.body());
        assertEquals(400, weigh(scenarios, 110, -10, 0, 0).status());
        assertEquals(400, Platform.as(CLAIRE_MARTIN).put(scenarios.path("/weights"), MissionDesk.object("weights", Map.of("conformite", 100))).status());
        assertEquals(List.of("30", "30", "25", "15"), FormDesk.texts(comparison(scenarios).getAsJsonArray("weights"), "weight"));
        weigh(scenarios, 10, 20, 30, 40).required();
        assertEquals(List.of("10", "20", "30", "40"), FormDesk.texts(comparison(scenarios).getAsJsonArray("weights"), "weight"));
        JsonObject gaps = scenarios.other("ecart").state();
        assertNull(gaps.get("comparison"));
    }

    private static JsonHttp.Answer weigh(FormDesk scenarios, int fit, int governance, int means, int continuity) throws IOException {
        return Platform.as(CLAIRE_MARTIN).put(scenarios.path("/weights"), MissionDesk.object("weights", Map.of("conformite", fit, "gouvernance",
            governance, "soutenabilite", means, "continuite", continuity)));
    }

    private static JsonObject comparison(FormDesk scenarios) throws IOException {
        return scenarios.state().getAsJsonObject("comparison");
    }

    @Test
    @Tag("GRAD-012")
    void interviewOfTheGeneralDirectionShouldBeExpectedUntilItWasHeld() throws IOException {
        MissionDesk mission = MissionDesk.open(10);
        String node = FormDesk.open(mission, "ecart").node();
        assertFalse(met(mission));
        for (String quality : List.of("opérateur en place", "direction générale de l'agence")) {
            mission.post(NADIA_BENALI, "/registers/entretiens/entries", "nodeId", node, "title", "Entretien : " + quality,
                "attributes", Map.of("personne", "Responsable", "qualite", quality, "lieu", "siège de l'agence")).required();
        }
        JsonArray entries = mission.seen("/registers/entretiens").getAsJsonObject().getAsJsonArray("entries");
        hold(mission, entries.get(0).getAsJsonObject());
        assertFalse(met(mission));
        hold(mission, entries.get(1).getAsJsonObject());
        assertTrue(met(mission));
    }

    private static void hold(MissionDesk mission, JsonObject entry) throws IOException {
        mission.post(NADIA_BENALI, "/register-entries/" + entry.get("id").getAsString() + "/state", "revision", entry.get("revision").getAsInt(),
            "state", "mené", "reason", "Compte rendu rédigé").required();
    }

    private static boolean met(MissionDesk mission) throws IOException {
        return mission.seen("/registers/entretiens").getAsJsonObject().getAsJsonObject("register").getAsJsonArray("expected").get(0)
            .getAsJsonObject().get("met").getAsBoolean();
    }
}
