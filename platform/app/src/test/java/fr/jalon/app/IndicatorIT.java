package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Indicators of three sites of one group, entered, validated and added up. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class IndicatorIT {

    private static final String MORNING = "sorties-matin";
    private static final String BEDS = "lits-vides";

    @Test
    @Tag("FLUX-091")
    void missingMeasuresShouldWaitForTheProjectLeadThenForTheConsultant() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        assertEquals(List.of("Aix"), texts(desk.get(ANNE_GARCIA, "").required().json().getAsJsonArray(), "label"));
        JsonObject board = desk.board(ANNE_GARCIA, desk.aix());
        assertEquals(List.of("EVERYONE", "CHOSEN", "WRITTEN"), texts(board.getAsJsonArray("families"), "rule"));
        JsonObject waiting = desk.action(ANNE_GARCIA, "COLLECT");
        assertEquals("8 mesures manquent sur 8.", waiting.get("reason").getAsString());
        assertTrue(waiting.get("late").getAsBoolean());
        assertTrue(waiting.get("link").getAsString().endsWith("/indicateurs?noeud=" + desk.aix()));
        assertNull(desk.action(PAUL_ROUX, "VALIDATE_MEASURES"));
        for (JsonElement indicator : board.getAsJsonArray("indicators")) {
            JsonObject one = indicator.getAsJsonObject();
            Object[] figures = one.get("formula").getAsString().equals("RATIO") ? new Object[] {"numerator", "30", "denominator", "100"}
                : new Object[] {"numerator", "30"};
            desk.enter(ANNE_GARCIA, desk.aix(), one.get("code").getAsString(), 0, figures).required();
        }
        assertEquals("8 mesures attendent votre validation.", desk.action(PAUL_ROUX, "VALIDATE_MEASURES").get("reason").getAsString());
        // the agency's lead is asked only where no consultant is there
        assertNull(desk.action(CLAIRE_MARTIN, "VALIDATE_MEASURES"));
        assertFalse(desk.action(ANNE_GARCIA, "COLLECT").get("id").getAsString().equals(waiting.get("id").getAsString()));
        JsonObject first = desk.point(PAUL_ROUX, desk.aix(), MORNING, 0);
        assertTrue(texts(first.getAsJsonArray("allowed")).contains("VALIDATE"));
        desk.post(PAUL_ROUX, "/measures/" + first.get("measureId").getAsString() + "/validation").required();
        assertEquals("7 mesures attendent votre validation.", desk.action(PAUL_ROUX, "VALIDATE_MEASURES").get("reason").getAsString());
        assertEquals("VALIDATED", desk.point(ANNE_GARCIA, desk.aix(), MORNING, 0).get("state").getAsString());
    }

    @Test
    @Tag("FLUX-091")
    void missingMeasuresShouldBeRemindedOfWhereNobodyEntersThemTheConsultantIs() throws IOException, SQLException {
        MorningRound round = MorningRound.ofSpace();
        IndicatorDesk desk = IndicatorDesk.open();
        // a day that is worked: no roll-over ends elsewhere
        LocalDate due = IntStream.of(7, 1, -1).mapToObj(days -> round.day().plusDays(days)).filter(day -> day.getDayOfWeek().getValue() <= 5)
            .findFirst().orElseThrow();
        desk.launchSoThatDue(due);
        try {
            round.come(0);
        } finally {
            TestClock.moveTo(null);
        }
        assertEquals(List.of("Relevé bimestriel, Aix"), desk.reminders(ANNE_GARCIA));
        assertEquals(Set.of("Relevé bimestriel, Arles", "Relevé bimestriel, Martigues"), Set.copyOf(desk.reminders(PAUL_ROUX)));
        assertEquals(List.of(), desk.reminders(CLAIRE_MARTIN));
    }

    @Test
    @Tag("CORE-030")
    void correctionShouldKeepTheFormerValueAndAskForAnotherValidation() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        desk.enter(ANNE_GARCIA, desk.aix(), MORNING, 0, "numerator", "30,5", "denominator", "1 000", "evidence", "Extraction du 3 mars").required();
        JsonObject point = desk.point(ANNE_GARCIA, desk.aix(), MORNING, 0);
        assertEquals("3,1 %", plain(point.get("valueText")));
        assertEquals(3.05, point.get("value").getAsDouble(), 1e-9);
        assertEquals("Anne Garcia", point.get("enteredBy").getAsString());
        String former = point.get("measureId").getAsString();
        assertEquals(403, desk.post(ANNE_GARCIA, "/measures/" + former + "/validation").status());
        assertEquals(403, desk.post(NADIA_BENALI, "/measures/" + former + "/validation").status());
        desk.post(CLAIRE_MARTIN, "/measures/" + former + "/validation").required();
        assertEquals(409, desk.post(PAUL_ROUX, "/measures/" + former + "/validation").status());
        JsonHttp.Answer stale = desk.enter(PAUL_ROUX, desk.aix(), MORNING, 0, "version", 0, "numerator", "1", "denominator", "2");
        assertEquals(409, stale.status());
        assertTrue(stale.body().contains("Anne Garcia a saisi entre-temps : 30,5 sur"), stale.body());
        desk.enter(ANNE_GARCIA, desk.aix(), MORNING, 0, "numerator", "300", "denominator", "1000").required();
        JsonObject corrected = desk.point(ANNE_GARCIA, desk.aix(), MORNING, 0);
        assertEquals("ENTERED", corrected.get("state").getAsString());
        assertEquals(409, desk.post(PAUL_ROUX, "/measures/" + former + "/validation").status());
        JsonArray versions = desk.get(ANNE_GARCIA, "/periods/" + point.get("periodId").getAsString() + "/measures/" + MORNING).required()
            .json().getAsJsonArray();
        assertEquals(List.of("300 sur 1 000", "30,5 sur 1 000"), texts(versions, "text").stream().map(IndicatorIT::spaced).toList());
        // the same again is no version
        desk.enter(ANNE_GARCIA, desk.aix(), MORNING, 0, "numerator", "300,0", "denominator", "1000").required();
        assertEquals(2, desk.point(ANNE_GARCIA, desk.aix(), MORNING, 0).get("version").getAsInt());
        assertTrue(Platform.as(CLAIRE_MARTIN).get(desk.path("/history")).required().body().contains("au lieu de : 30,5 sur"));
    }

    @Test
    @Tag("CORE-030")
    void groupShouldReadSumsAndSayHowManySitesEntered() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        desk.enter(CLAIRE_MARTIN, desk.aix(), "occupation", 0, "numerator", "11", "denominator", "28").required();
        JsonObject partly = desk.point(CLAIRE_MARTIN, desk.group(), "occupation", 0);
        assertEquals("1 saisie sur 3 attendues", partly.get("coverage").getAsString());
        assertEquals("LATE", partly.get("state").getAsString());
        desk.enter(CLAIRE_MARTIN, desk.arles(), "occupation", 0, "numerator", "6", "denominator", "15").required();
        desk.enter(CLAIRE_MARTIN, desk.martigues(), "occupation", 0, "notMeasurable", "Logiciel changé en mars").required();
        assertEquals(List.of("Marché", "Vague", "Groupe un", "Aix", "Arles", "Martigues"),
            texts(desk.get(CLAIRE_MARTIN, "").required().json().getAsJsonArray(), "label"));
        for (String above : List.of(desk.group(), desk.wave())) {
            JsonObject sum = desk.point(CLAIRE_MARTIN, above, "occupation", 0);
            assertEquals("39,5 %", plain(sum.get("valueText")));
            assertEquals(17, sum.get("numerator").getAsInt());
            assertEquals(43, sum.get("denominator").getAsInt());
            assertEquals("3 saisies sur 3 attendues, 1 non mesurable", sum.get("coverage").getAsString());
            // the declared band is 85 to 95
            assertTrue(sum.get("gapText").getAsString().endsWith("sous la cible"));
        }
        JsonArray compared = desk.get(CLAIRE_MARTIN, "/" + desk.group() + "/comparison").required().json().getAsJsonArray();
        assertEquals(24, compared.size(), "eight indicators at three sites");
        assertEquals(404, desk.get(ANNE_GARCIA, "/" + desk.group() + "/comparison").status());
        JsonArray groups = desk.get(CLAIRE_MARTIN, "/" + desk.wave() + "/comparison").required().json().getAsJsonArray();
        assertEquals(Set.of("Groupe un"), Set.copyOf(groups.asList().stream().map(row -> row.getAsJsonObject().getAsJsonObject("place")
            .get("label").getAsString()).toList()));
        assertEquals("non mesurable : Logiciel changé en mars", desk.point(CLAIRE_MARTIN, desk.martigues(), "occupation", 0).get("why").getAsString());
        desk.enter(CLAIRE_MARTIN, desk.aix(), MORNING, 0, "numerator", "0", "denominator", "0").required();
        JsonObject none = desk.point(CLAIRE_MARTIN, desk.group(), MORNING, 0);
        assertFalse(none.has("value"));
        assertEquals("non calculable : le dénominateur est nul", none.get("why").getAsString());
        desk.enter(CLAIRE_MARTIN, desk.aix(), "delai-chambre", 0, "numerator", "90").required();
        assertTrue(desk.point(CLAIRE_MARTIN, desk.group(), "delai-chambre", 0).get("why").getAsString().startsWith("ne se consolide pas"));
        // whoever sees one site only could tell the others' figures from a sum
        assertEquals(404, desk.get(ANNE_GARCIA, "/" + desk.group()).status());
        assertEquals(404, desk.get(ANNE_GARCIA, "/" + desk.arles()).status());
        assertEquals(404, desk.get(SOPHIE_LEFEBVRE, "").status());
    }

    @Test
    @Tag("FLUX-074")
    void chosenAdaptedAndWrittenIndicatorsShouldKeepTheirStory() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        assertNotNull(IndicatorDesk.find(desk.board(ANNE_GARCIA, desk.aix()).getAsJsonArray("bank"), "dms"));
        change(desk, "/choices", "dms", 0, "chosen", true).required();
        assertEquals(400, change(desk, "/choices", "dms", 1, "chosen", true).status());
        assertEquals(400, change(desk, "/choices", MORNING, 0, "chosen", false, "reason", "Trop long").status());
        // it is owed from the period that runs, not for those that were over
        assertEquals(1, desk.indicator(ANNE_GARCIA, desk.aix(), "dms").getAsJsonArray("points").asList().stream()
            .filter(point -> point.getAsJsonObject().get("first").getAsString().compareTo(Platform.today().toString()) <= 0).count());
        assertEquals(400, change(desk, "/adaptations", BEDS, 0, "label", "Lits vides", "unit", "lits par nuit").status());
        change(desk, "/adaptations", BEDS, 0, "label", "Lits vides en médecine", "unit", "lits par nuit", "definition", "Moyenne par nuit",
            "reason", "L'outil ne donne qu'une moyenne").required();
        assertEquals(409, change(desk, "/adaptations", BEDS, 0, "label", "Autre", "unit", "lits", "reason", "Essai").status());
        JsonObject adapted = desk.indicator(ANNE_GARCIA, desk.aix(), BEDS);
        assertTrue(adapted.get("adapted").getAsBoolean());
        assertEquals("Lits vides à minuit", desk.indicator(CLAIRE_MARTIN, desk.arles(), BEDS).get("label").getAsString());
        desk.enter(ANNE_GARCIA, desk.aix(), BEDS, 0, "numerator", "4").required();
        desk.enter(CLAIRE_MARTIN, desk.arles(), BEDS, 0, "numerator", "120").required();
        JsonObject sum = desk.point(CLAIRE_MARTIN, desk.group(), BEDS, 0);
        assertEquals(120, sum.get("value").getAsInt());
        assertEquals("2 saisies sur 3 attendues, 1 dans une autre unité, à part", sum.get("coverage").getAsString());
        desk.post(ANNE_GARCIA, "", "nodeId", desk.aix(), "label", "Appels au standard", "formula", "RATIO", "numerator", "Appels décrochés",
            "denominator", "Appels", "unit", "%", "factor", 100, "good", "UP", "reason", "Essai pendant six mois").required();
        change(desk, "/targets", "propre-1", 1, "startValue", "72,5", "low", "90", "on", "2027-12-31", "reason", "Objectif de l'équipe").required();
        JsonObject own = desk.indicator(ANNE_GARCIA, desk.aix(), "propre-1");
        assertEquals("au moins 90 %", own.getAsJsonObject("target").get("text").getAsString());
        assertEquals(72.5, own.getAsJsonObject("target").get("startValue").getAsDouble());
        JsonArray story = desk.get(ANNE_GARCIA, "/" + desk.aix() + "/propre-1/history").required().json().getAsJsonArray();
        assertEquals(List.of("Cible fixée", "Écrit par l'équipe"), texts(story, "what"));
        assertEquals(List.of("Objectif de l'équipe", "Essai pendant six mois"), texts(story, "reason"));
        assertNull(desk.indicator(CLAIRE_MARTIN, desk.group(), "propre-1"));
        assertEquals(404, desk.get(ANNE_GARCIA, "/" + desk.arles() + "/dms/history").status());
        assertEquals(403, desk.post(NADIA_BENALI, "/choices", "nodeId", desk.aix(), "indicator", "dps", "version", 0, "chosen", true).status());
    }

    @Test
    void missedTargetShouldBeExplainedAndAReachedOneNot() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        change(desk, "/targets", MORNING, 0, "low", "60", "reason", "Feuille de route").required();
        desk.enter(ANNE_GARCIA, desk.aix(), MORNING, 0, "numerator", "45", "denominator", "100").required();
        JsonObject point = desk.point(ANNE_GARCIA, desk.aix(), MORNING, 0);
        assertEquals("15 sous la cible", point.get("gapText").getAsString());
        String analyses = "/measures/" + point.get("measureId").getAsString() + "/analyses";
        assertEquals(400, desk.post(ANNE_GARCIA, analyses, "cause", "Peu d'ordonnances prêtes").status());
        desk.post(ANNE_GARCIA, analyses, "cause", "Peu d'ordonnances prêtes", "action", "Les écrire la veille").required();
        JsonObject analysis = desk.point(PAUL_ROUX, desk.aix(), MORNING, 0).getAsJsonObject("analysis");
        assertEquals("Les écrire la veille", analysis.get("action").getAsString());
        assertEquals("Anne Garcia", analysis.get("by").getAsString());
        assertEquals(403, desk.post(NADIA_BENALI, analyses, "cause", "a", "action", "b").status());
        desk.enter(ANNE_GARCIA, desk.aix(), MORNING, 1, "numerator", "60", "denominator", "100").required();
        JsonObject reached = desk.point(ANNE_GARCIA, desk.aix(), MORNING, 1);
        assertEquals("cible atteinte", reached.get("gapText").getAsString());
        assertEquals(400, desk.post(ANNE_GARCIA, "/measures/" + reached.get("measureId").getAsString() + "/analyses", "cause", "a", "action", "b").status());
    }

    @Test
    @Tag("CORE-030")
    void fileOfProofShouldTellWhatWasAimedAtAndValidated() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        change(desk, "/targets", MORNING, 0, "low", "60", "on", "2027-12-31", "reason", "Feuille de route validée").required();
        for (String code : List.of(MORNING, "occupation")) {
            desk.enter(ANNE_GARCIA, desk.aix(), code, 0, "numerator", "45", "denominator", "90").required();
        }
        assertFalse(ProofFile.words("/spaces/ars-paca", desk.engagement()).contains("mesuresvalidées"), "an entry is no fact yet");
        for (String code : List.of(MORNING, "occupation")) {
            desk.post(PAUL_ROUX, "/measures/" + desk.point(PAUL_ROUX, desk.aix(), code, 0).get("measureId").getAsString() + "/validation").required();
        }
        String proof = ProofFile.words("/spaces/ars-paca", desk.engagement());
        for (String words : List.of("Cible fixée, indicateur « ", "Feuille de route validée", "au moins 60 %", "31/12/2027",
            "2 mesures validées, relevé du", "45 sur 90", "Paul Roux, Consultant")) {
            assertTrue(proof.contains(ProofFile.bare(words)), () -> words + " is not in " + proof);
        }
    }

    @Test
    void badInputShouldBeRefusedWithItsField() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        assertEquals("numerator", wrong(desk.enter(ANNE_GARCIA, desk.aix(), MORNING, 0, "numerator", "12 %", "denominator", "100")));
        assertEquals("denominator", wrong(desk.enter(ANNE_GARCIA, desk.aix(), MORNING, 0, "numerator", "12")));
        assertEquals("numerator", wrong(desk.enter(ANNE_GARCIA, desk.aix(), MORNING, 0, "numerator", "-1", "denominator", "100")));
        assertEquals("notMeasurable", wrong(desk.enter(ANNE_GARCIA, desk.aix(), MORNING, 0, "numerator", "1", "denominator", "100",
            "notMeasurable", "Panne")));
        assertEquals("evidence", wrong(desk.enter(ANNE_GARCIA, desk.aix(), BEDS, 0, "numerator", "1", "evidence", "x".repeat(2001))));
        JsonHttp.Answer early = desk.enter(ANNE_GARCIA, desk.aix(), BEDS, 3, "numerator", "1");
        assertEquals("periodId", wrong(early));
        assertTrue(early.body().contains("Cette période se termine le"), early.body());
        assertEquals("periodId", wrong(desk.post(CLAIRE_MARTIN, "/measures", "nodeId", desk.arles(), "indicator", BEDS, "periodId",
            desk.point(CLAIRE_MARTIN, desk.aix(), BEDS, 0).get("periodId").getAsString(), "version", 0, "numerator", "1")));
        assertEquals(404, desk.post(ANNE_GARCIA, "/measures", "nodeId", desk.aix(), "indicator", "dms", "periodId",
            desk.point(ANNE_GARCIA, desk.aix(), BEDS, 0).get("periodId").getAsString(), "version", 0, "numerator", "1").status());
        assertEquals(400, desk.post(ANNE_GARCIA, "/measures", "indicator", BEDS).status());
        assertEquals(404, desk.post(ANNE_GARCIA, "/measures", "nodeId", desk.arles(), "indicator", BEDS).status());
        assertEquals("high", wrong(change(desk, "/targets", BEDS, 0, "low", "9", "high", "3", "reason", "Essai")));
        assertEquals("high", wrong(change(desk, "/targets", BEDS, 0, "reason", "Essai")));
        assertEquals("reason", wrong(change(desk, "/targets", BEDS, 0, "high", "3")));
        assertEquals("unit", wrong(change(desk, "/adaptations", BEDS, 0, "label", "Lits", "unit", "x".repeat(41), "reason", "Essai")));
        assertEquals(404, change(desk, "/targets", "inconnu", 0, "high", "3", "reason", "Essai").status());
        assertEquals(404, desk.get(ANNE_GARCIA, "/periods/" + desk.aix() + "/measures/" + BEDS).status());
        assertEquals(200, desk.get(ANNE_GARCIA, "/" + desk.aix() + "/inconnu/history").status());
        assertEquals(0, desk.point(ANNE_GARCIA, desk.aix(), MORNING, 0).get("version").getAsInt());
    }

    @Test
    void measuredPeriodShouldKeepItsDaysWhenTheCalendarMoves() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        desk.enter(ANNE_GARCIA, desk.aix(), BEDS, 0, "numerator", "40").required();
        JsonObject measured = desk.point(ANNE_GARCIA, desk.aix(), BEDS, 0);
        JsonObject free = desk.point(ANNE_GARCIA, desk.aix(), BEDS, 1);
        desk.launch(Platform.today().minusMonths(11));
        assertEquals(measured.get("first"), desk.point(ANNE_GARCIA, desk.aix(), BEDS, 0).get("first"));
        assertFalse(free.get("first").equals(desk.point(ANNE_GARCIA, desk.aix(), BEDS, 1).get("first")));
        assertEquals(free.get("periodId"), desk.point(ANNE_GARCIA, desk.aix(), BEDS, 1).get("periodId"));
    }

    private static JsonHttp.Answer change(IndicatorDesk desk, String path, String indicator, int version, Object... more) throws IOException {
        List<Object> all = new ArrayList<>(List.of("nodeId", desk.aix(), "indicator", indicator, "version", version));
        all.addAll(List.of(more));
        return desk.post(ANNE_GARCIA, path, all.toArray());
    }

    private static String wrong(JsonHttp.Answer answer) throws IOException {
        assertEquals(400, answer.status(), answer.body());
        return answer.json().getAsJsonObject().getAsJsonArray("errors").get(0).getAsJsonObject().get("field").getAsString();
    }

    private static String plain(JsonElement text) {
        return spaced(text.getAsString());
    }

    private static String spaced(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private static List<String> texts(JsonArray objects, String name) {
        return objects.asList().stream().map(object -> object.getAsJsonObject().get(name).getAsString()).toList();
    }

    private static List<String> texts(JsonArray values) {
        return values.asList().stream().map(JsonElement::getAsString).toList();
    }
}
