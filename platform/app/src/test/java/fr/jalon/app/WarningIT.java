package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
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
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signs that a site may drop out: shown with their evidence to those who decide, until there is new evidence. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WarningIT {

    @Test
    @Tag("FLUX-045")
    void lateRecordsShouldBeASignThatIsSetAsideUntilThereIsMore() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        JsonObject warning = warning(PAUL_ROUX, desk);
        List<String> texts = evidence(warning, "LATE_RECORDS");
        assertTrue(texts.get(0).startsWith("Relevé bimestriel du ") && texts.get(0).contains("mesures manquent depuis le"), texts.toString());
        assertFalse(warning.toString().contains("score"));
        assertTrue(warning.getAsJsonArray("measures").size() > 0);
        assertNull(warning(ANNE_GARCIA, desk), "a site's own lead decides on nothing here");
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(desk.path("/warnings")).status());
        assertNotNull(find(Platform.as(CLAIRE_MARTIN).get("/spaces/ars-paca/warnings").required().json().getAsJsonArray(), desk.aix()));

        assertEquals(400, send(PAUL_ROUX, desk, "/set-aside", warning, "reason", " ").status());
        assertEquals(404, send(ANNE_GARCIA, desk, "/set-aside", warning, "reason", "Congé").status());
        send(PAUL_ROUX, desk, "/set-aside", warning, "reason", "Congé annoncé").required();
        assertEquals("Congé annoncé", warning(PAUL_ROUX, desk).getAsJsonObject("decided").get("reason").getAsString());
        assertEquals(409, send(CLAIRE_MARTIN, desk, "/set-aside", warning, "reason", "Congé").status(), "decided already");
        // less evidence is no new one
        for (JsonElement found : desk.board(CLAIRE_MARTIN, desk.aix()).getAsJsonArray("indicators")) {
            JsonObject indicator = found.getAsJsonObject();
            desk.enter(CLAIRE_MARTIN, desk.aix(), indicator.get("code").getAsString(), 0, "notMeasurable", "Logiciel changé").required();
        }
        assertTrue(warning(PAUL_ROUX, desk) == null || warning(PAUL_ROUX, desk).has("decided"));
        String history = Platform.as(CLAIRE_MARTIN).get(desk.path("/history")).required().body();
        assertTrue(history.contains("signes écartés. Motif : Congé annoncé"), history);
    }

    @Test
    @Tag("FLUX-045")
    void signsShouldBecomeAnEntryOfTheRegisterWithTheirEvidenceAndAMeasure() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        JsonObject warning = warning(PAUL_ROUX, desk);
        JsonHttp.Answer stale = Platform.as(PAUL_ROUX).post(desk.path("/warnings/entries"), EngagementDesk.body("nodeId", desk.aix(), "register", "alertes",
            "keys", new JsonArray(), "title", "Risque", "measure", "Appeler"));
        assertEquals(409, stale.status(), "it decides on what it has not read");
        assertEquals(400, send(PAUL_ROUX, desk, "/entries", warning, "title", "", "measure", "").status());
        JsonObject made = send(PAUL_ROUX, desk, "/entries", warning, "title", "Aix décroche", "measure", "Appeler le chef de projet").required().json()
            .getAsJsonObject();
        JsonObject decided = warning(PAUL_ROUX, desk).getAsJsonObject("decided");
        assertEquals(made.get("entryId"), decided.get("entryId"));
        String register = Platform.as(PAUL_ROUX).get(desk.path("/registers/alertes")).required().body();
        assertTrue(register.contains("Aix décroche") && register.contains("Appeler le chef de projet") && register.contains("mesures manquent depuis le"),
            register);
        assertEquals(409, send(PAUL_ROUX, desk, "/entries", warning, "title", "Aix décroche", "measure", "Appeler").status(), "sent twice");
    }

    private static JsonObject warning(DemoAccount account, IndicatorDesk desk) throws IOException {
        return warning(account, desk, desk.aix());
    }

    static JsonObject warning(DemoAccount account, IndicatorDesk desk, String node) throws IOException {
        return find(Platform.as(account).get(desk.path("/warnings")).required().json().getAsJsonArray(), node);
    }

    private static JsonObject find(JsonArray warnings, String node) {
        return warnings.asList().stream().map(JsonElement::getAsJsonObject).filter(found -> found.get("nodeId").getAsString().equals(node)).findFirst()
            .orElse(null);
    }

    private static List<String> evidence(JsonObject warning, String kind) {
        return warning.getAsJsonArray("signs").asList().stream().map(JsonElement::getAsJsonObject).filter(sign -> sign.get("kind").getAsString().equals(kind))
            .flatMap(sign -> sign.getAsJsonArray("evidence").asList().stream()).map(one -> one.getAsJsonObject().get("text").getAsString()).toList();
    }

    private static JsonHttp.Answer send(DemoAccount account, IndicatorDesk desk, String what, JsonObject warning, Object... namesAndValues)
            throws IOException {
        JsonObject body = EngagementDesk.body(namesAndValues);
        body.add("nodeId", warning.get("nodeId"));
        body.add("register", warning.get("register"));
        body.add("keys", keys(warning));
        return Platform.as(account).post(desk.path("/warnings" + what), body);
    }

    static JsonArray keys(JsonObject warning) {
        JsonArray keys = new JsonArray();
        warning.getAsJsonArray("signs").forEach(sign -> sign.getAsJsonObject().getAsJsonArray("evidence")
            .forEach(one -> keys.add(one.getAsJsonObject().get("key"))));
        return keys;
    }
}
