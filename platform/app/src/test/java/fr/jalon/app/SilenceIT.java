package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another programme, where silence is declared to be an acceptance and nobody checks. No Java knows the difference. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SilenceIT {

    private static final String SPACE = "/spaces/ars-paca";

    @Test
    @Tag("CORE-019")
    void silenceShouldDecideWhereTheProgrammeSaysSoAndOpenTheGate() throws Exception {
        String engagement = open();
        DeliverableDesk desk = new DeliverableDesk(row(engagement).get("id").getAsString());
        desk.attach(CLAIRE_MARTIN);
        desk.done(CLAIRE_MARTIN, "hand-over");
        assertEquals("TO_DELIVER", desk.text("state"));
        desk.done(CLAIRE_MARTIN, "deliver");
        JsonObject deadline = desk.get().getAsJsonObject("deadline");
        assertNotNull(desk.actions(CLAIRE_MARTIN).get("effect"));
        assertEquals("CLOSED", gate(engagement));
        try {
            TestClock.moveTo(Instant.parse(deadline.get("dueOn").getAsString() + "T23:59:59Z").plusSeconds(7200));
            desk.awaitState("ADMITTED");
            assertEquals("Effet du silence", desk.get().getAsJsonArray("decisions").get(0).getAsJsonObject().get("by").getAsString());
            assertEquals("OPEN", gate(engagement));
        } finally {
            TestClock.moveTo(null);
        }
        assertEquals(List.of(), desk.current());
    }

    private static String open() throws IOException {
        String today = LocalDate.now().toString();
        String me = read(SPACE).getAsJsonObject("me").get("personId").getAsString();
        JsonObject request = EngagementDesk.body("title", "Jumelage " + UUID.randomUUID(), "parameters", List.of());
        request.add("programme", EngagementDesk.body("pluginId", "example", "version", version()));
        JsonObject top = EngagementDesk.body("key", "top", "level", "reseau", "label", "Réseau");
        top.add("children", array(member(0), member(1)));
        request.add("tree", top);
        request.add("origins", array(EngagementDesk.body("code", "OUVERTURE", "nodeKey", "top", "date", today, "actual", true)));
        request.add("parties", array(EngagementDesk.body("quality", "FUNDER", "organisationId", organisation("Ville"))));
        request.add("seats", array(seat("top", "elu", me, today), seat("m0", "direction", me, today),
            seat("m0", "bibliothecaire", me, today)));
        return create("/engagements", request);
    }

    private static String version() throws IOException {
        for (JsonElement programme : Platform.as(CLAIRE_MARTIN).get(SPACE + "/programmes").required().json().getAsJsonArray()) {
            if (programme.getAsJsonObject().get("pluginId").getAsString().equals("example")) {
                return programme.getAsJsonObject().get("version").getAsString();
            }
        }
        throw new AssertionError("the example programme is not switched on");
    }

    private static JsonObject member(int number) throws IOException {
        return EngagementDesk.body("key", "m" + number, "level", "bibliotheque", "label", "Membre " + number, "organisationId",
            organisation("Bibliothèque " + number), "children", List.of());
    }

    private static JsonObject seat(String node, String role, String person, String from) {
        return EngagementDesk.body("nodeKey", node, "role", role, "personId", person, "from", from);
    }

    private static String organisation(String name) throws IOException {
        return create("/organisations", EngagementDesk.organisation(name + " " + UUID.randomUUID()));
    }

    private static String create(String path, JsonObject body) throws IOException {
        return Platform.as(CLAIRE_MARTIN).post(SPACE + path, body).required().json().getAsJsonObject().get("id").getAsString();
    }

    private static JsonObject read(String path) throws IOException {
        return Platform.as(CLAIRE_MARTIN).get(path).required().json().getAsJsonObject();
    }

    private static JsonArray array(JsonObject... elements) {
        JsonArray array = new JsonArray();
        List.of(elements).forEach(array::add);
        return array;
    }

    private static JsonObject row(String engagement) throws IOException {
        String path = SPACE + "/engagements/" + engagement + "/deliverables";
        for (JsonElement row : Platform.as(CLAIRE_MARTIN).get(path).required().json().getAsJsonArray()) {
            JsonObject deliverable = row.getAsJsonObject();
            if (deliverable.get("code").getAsString().equals("PROJET")
                && deliverable.getAsJsonObject("node").get("label").getAsString().equals("Membre 0")) {
                return deliverable;
            }
        }
        throw new AssertionError("nothing is owed by the first member");
    }

    private static String gate(String engagement) throws IOException {
        JsonObject plan = read(SPACE + "/engagements/" + engagement + "/plan");
        for (JsonElement gate : plan.getAsJsonArray("gates")) {
            if (gate.getAsJsonObject().get("nodeLabel").getAsString().equals("Membre 0")) {
                return gate.getAsJsonObject().get("state").getAsString();
            }
        }
        throw new AssertionError("the first member has no gate");
    }
}
