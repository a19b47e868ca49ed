package fr.jalon.app;

import static fr.jalon.app.MissionDesk.object;
import static fr.jalon.app.SignatureDesk.refused;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.HUGO_BLANC;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A project ends once, knowingly; then nobody writes in it, and all of it is read. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EndIT {

    private static final String TODAY = Platform.today().toString();

    @Test
    void endShouldNameWhatIsLeftAndNeedAReasonForIt() throws IOException {
        MissionDesk mission = MissionDesk.open(40);
        refused(409, "le livrable « Planning de la mission » est dû", mission.post(CLAIRE_MARTIN, "/end", "on", TODAY));
        assertTrue(mission.seen("/end").toString().contains("Planning de la mission"));
        refused(400, "entre l'ouverture du projet et aujourd'hui", mission.post(CLAIRE_MARTIN, "/end", "on",
            Platform.today().plusDays(1).toString(), "reason", "Résilié."));
        refused(400, "Indiquez le dernier jour", mission.post(CLAIRE_MARTIN, "/end", "reason", "Résilié."));
        refused(403, "Cette action revient à", mission.post(HUGO_BLANC, "/end", "on", TODAY, "reason", "Résilié."));
        refused(403, "Cette action revient à", mission.post(NADIA_BENALI, "/end", "on", TODAY, "reason", "Résilié."));
        assertEquals(404, mission.post(SOPHIE_LEFEBVRE, "/end", "on", TODAY, "reason", "Résilié.").status());
        assertEquals("RUNNING", mission.seen("").getAsJsonObject().get("state").getAsString());

        assertTrue(rights(CLAIRE_MARTIN, mission).contains("END_ENGAGEMENT"));
        assertFalse(rights(NADIA_BENALI, mission).contains("END_ENGAGEMENT") || rights(HUGO_BLANC, mission).contains("END_ENGAGEMENT"));
        mission.done(CLAIRE_MARTIN, "/end", "on", TODAY, "reason", "Marché résilié d'un commun accord.");
        JsonObject ended = mission.seen("").getAsJsonObject();
        assertEquals("Terminé", ended.get("stateLabel").getAsString());
        assertEquals("Claire Martin", ended.getAsJsonObject("end").get("by").getAsString());
        refused(409, "Ce projet est terminé depuis le", mission.post(CLAIRE_MARTIN, "/end", "on", TODAY, "reason", "Encore."));
        assertTrue(mission.seen("/history").toString().contains("Marché résilié d'un commun accord."));
    }

    @Test
    void nobodyShouldWriteInAnEndedProjectAndAllShouldReadIt() throws IOException {
        MissionDesk mission = MissionDesk.open(40);
        DeliverableDesk planning = mission.delivered("PLANNING");
        assertEquals(204, planning.decide(CLAIRE_MARTIN, planning.kind("ADMITTED")).status());
        JsonObject record = mission.record(planning);
        String node = mission.seen("").getAsJsonObject().getAsJsonObject("tree").get("id").getAsString();
        assertTrue(SignatureDesk.awaited(NADIA_BENALI, record));
        mission.done(CLAIRE_MARTIN, "/end", "on", TODAY, "reason", "Marché résilié.");

        for (JsonHttp.Answer late : List.of(SignatureDesk.sign(NADIA_BENALI, record),
            planning.decide(CLAIRE_MARTIN, object("code", "NEGATIF"), "motive", "Non.", "supersedesId", planning.decision(0)),
            mission.post(CLAIRE_MARTIN, "/contract/tranches/CONDITIONNELLE/decision", "kind", "AFFIRMED", "motive", "Trop tard.", "on", TODAY),
            mission.put(CLAIRE_MARTIN, "/origins", "code", "CADRAGE", "nodeId", node, "date", TODAY, "actual", false),
            mission.post(NADIA_BENALI, "/registers/decisions/entries", "nodeId", node, "title", "Trop tard"),
            mission.put(NADIA_BENALI, "/nodes/" + node + "/forms/cadrage/cell", "row", "$", "field", "attentes", "values", List.of("Trop tard"),
                "version", 0))) {
            assertEquals(409, late.status(), late.body());
            assertTrue(late.body().contains("Ce projet est terminé depuis le"), late.body());
        }
        assertFalse(SignatureDesk.awaited(NADIA_BENALI, record));
        assertEquals(0, awaited(CLAIRE_MARTIN, mission) + awaited(NADIA_BENALI, mission));
        for (String page : List.of("", "/deliverables", "/plan", "/contract", "/history", "/registers", "/people")) {
            assertEquals(200, Platform.as(NADIA_BENALI).get(mission.path(page)).status(), page);
        }
        assertEquals(200, mission.post(NADIA_BENALI, "/contract/dossiers").status());
    }

    private static String rights(DemoAccount account, MissionDesk mission) throws IOException {
        return Platform.as(account).get(mission.path("")).required().json().getAsJsonObject().getAsJsonArray("rights").toString();
    }

    private static int awaited(DemoAccount account, MissionDesk mission) throws IOException {
        int found = 0;
        for (JsonElement action : Platform.as(account).get(MissionDesk.SPACE + "/actions").required().json().getAsJsonArray()) {
            found += action.toString().contains(mission.id()) ? 1 : 0;
        }
        return found;
    }
}
