package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Seats that fall vacant, and a representative who is replaced. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MandateIT {

    private static final String SPACE = "/spaces/ars-paca";

    @Test
    void whatWaitsForAVacantSeatShouldGoToWhoMayFillIt() throws IOException {
        EngagementDesk desk = EngagementDesk.open(CLAIRE_MARTIN, SPACE, Platform.today(), Platform.today().plusDays(14));
        JsonObject action = vacancies(CLAIRE_MARTIN, desk).get(0);
        assertEquals("Nommer", action.get("verb").getAsString());
        assertTrue(action.get("reason").getAsString().startsWith("Le siège est vacant : « "), action.toString());
        assertEquals(List.of(), vacancies(PAUL_ROUX, desk));
        String node = action.getAsJsonObject("node").get("id").getAsString();
        JsonObject seat = seat(desk, node, action.get("title").getAsString().substring("Nommer : ".length()));
        String seats = "/nodes/" + node + "/seats/" + seat.get("role").getAsString() + "/mandates";
        String today = Platform.today().toString();
        String mandate = desk.post(seats, EngagementDesk.body("personId", person(PAUL_ROUX), "from", today)).required().json()
            .getAsJsonObject().get("id").getAsString();
        assertFalse(vacancies(CLAIRE_MARTIN, desk).contains(action));
        JsonObject end = EngagementDesk.body("on", today, "cause", "Changement de poste");
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).post(desk.path(seats + "/" + mandate + "/end"), end).status());
        assertEquals(204, desk.post(seats + "/" + mandate + "/end", end).status());
        assertEquals(409, desk.post(seats + "/" + mandate + "/end", end).status());
        try {
            TestClock.moveTo(Instant.now().plus(Duration.ofHours(26)));
            assertTrue(seat(desk, node, seat.get("label").getAsString()).get("vacant").getAsBoolean());
            assertTrue(vacancies(CLAIRE_MARTIN, desk).stream().anyMatch(again -> again.get("title").equals(action.get("title"))));
        } finally {
            TestClock.moveTo(null);
        }
        assertTrue(desk.get("/history").toString().contains("sans successeur : Changement de poste"));
    }

    @Test
    void successorOfTheRepresentativeShouldDeliverAndTheFormerOneNoMore() throws IOException {
        DeliverableDesk desk = DeliverableDesk.next(ANNE_GARCIA);
        desk.attach(ANNE_GARCIA);
        desk.done(ANNE_GARCIA, "hand-over");
        desk.done(PAUL_ROUX, "forward");
        EngagementDesk engagement = new EngagementDesk(CLAIRE_MARTIN, SPACE, desk.text("engagementId"));
        String former = replace(engagement, NADIA_BENALI, PAUL_ROUX);
        try {
            // without any seat left in the project, its deliverables no longer exist for her
            assertEquals(404, desk.act(NADIA_BENALI, "deliver").status());
            desk.done(PAUL_ROUX, "deliver");
            assertEquals("Paul Roux", desk.get().getAsJsonArray("deliveries").get(0).getAsJsonObject().get("by").getAsString());
            assertTrue(ended(engagement, former), "the former holder is not in the history of the seat");
        } finally {
            replace(engagement, PAUL_ROUX, NADIA_BENALI);
        }
    }

    /** Puts one person in the deliverers' seat of another from today on. @return the mandate that ended */
    private static String replace(EngagementDesk engagement, DemoAccount holder, DemoAccount successor) throws IOException {
        String leaving = person(holder);
        String role = representativeRole(engagement);
        for (JsonElement node : engagement.get("/people").getAsJsonArray()) {
            for (JsonElement seat : node.getAsJsonObject().getAsJsonArray("seats")) {
                for (JsonElement one : seat.getAsJsonObject().getAsJsonArray("mandates")) {
                    JsonObject mandate = one.getAsJsonObject();
                    if (seat.getAsJsonObject().get("role").getAsString().equals(role) && !mandate.has("to")
                            && mandate.get("personId").getAsString().equals(leaving)) {
                        String path = "/nodes/" + node.getAsJsonObject().getAsJsonObject("node").get("id").getAsString() + "/seats/" + role
                            + "/mandates";
                        engagement.post(path, EngagementDesk.body("personId", person(successor), "from", Platform.today().toString(),
                            "cause", "Remplacement", "replaces", mandate.get("id").getAsString())).required();
                        return mandate.get("id").getAsString();
                    }
                }
            }
        }
        throw new AssertionError("nobody to replace");
    }

    /** The seat in which the demo's representative of the contractor has sat from the start. */
    private static String representativeRole(EngagementDesk engagement) throws IOException {
        String nadia = person(NADIA_BENALI);
        for (JsonElement node : engagement.get("/people").getAsJsonArray()) {
            for (JsonElement seat : node.getAsJsonObject().getAsJsonArray("seats")) {
                for (JsonElement mandate : seat.getAsJsonObject().getAsJsonArray("mandates")) {
                    if (mandate.getAsJsonObject().get("personId").getAsString().equals(nadia)) {
                        return seat.getAsJsonObject().get("role").getAsString();
                    }
                }
            }
        }
        throw new AssertionError("the contractor has no representative");
    }

    private static boolean ended(EngagementDesk engagement, String mandate) throws IOException {
        for (JsonElement node : engagement.get("/people").getAsJsonArray()) {
            for (JsonElement seat : node.getAsJsonObject().getAsJsonArray("seats")) {
                for (JsonElement one : seat.getAsJsonObject().getAsJsonArray("mandates")) {
                    if (one.getAsJsonObject().get("id").getAsString().equals(mandate)) {
                        return one.getAsJsonObject().has("to");
                    }
                }
            }
        }
        return false;
    }

    private static List<JsonObject> vacancies(DemoAccount account, EngagementDesk desk) throws IOException {
        List<JsonObject> found = new ArrayList<>();
        for (JsonElement action : Platform.as(account).get(SPACE + "/actions").required().json().getAsJsonArray()) {
            JsonObject one = action.getAsJsonObject();
            if (one.get("kind").getAsString().equals("SEAT") && one.get("engagementId").getAsString().equals(desk.id())) {
                found.add(one);
            }
        }
        return found;
    }

    private static JsonObject seat(EngagementDesk desk, String node, String label) throws IOException {
        for (JsonElement entry : desk.get("/people").getAsJsonArray()) {
            if (entry.getAsJsonObject().getAsJsonObject("node").get("id").getAsString().equals(node)) {
                for (JsonElement seat : entry.getAsJsonObject().getAsJsonArray("seats")) {
                    if (seat.getAsJsonObject().get("label").getAsString().equals(label)) {
                        return seat.getAsJsonObject();
                    }
                }
            }
        }
        throw new AssertionError("no seat " + label);
    }

    private static String person(DemoAccount account) throws IOException {
        return Platform.as(account).get(SPACE).required().json().getAsJsonObject().getAsJsonObject("me").get("personId").getAsString();
    }
}
