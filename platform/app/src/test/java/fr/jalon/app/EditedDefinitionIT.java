package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ADMIN_PLATEFORME;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.time.LocalDate;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example's declaration edited and brought to the running platform as a new version: nothing was compiled in between. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EditedDefinitionIT {

    /** A Tuesday from which both session dates fall on working days. */
    private static final LocalDate OPENING = LocalDate.parse("2027-02-02");

    private final PluginJars jars = new PluginJars();

    @Test
    @Tag("CORE-010")
    void editedDefinitionShouldChangeWhatIsOpenedOnItAndNothingElse() throws Exception {
        JsonHttp administrator = Platform.as(ADMIN_PLATEFORME);
        JsonHttp lead = Platform.as(CLAIRE_MARTIN);
        ExampleDesk.install(administrator, jars.original()).required();
        ExampleDesk.enable(administrator, PluginJars.COPY);
        ExampleDesk old = ExampleDesk.open(lead, PluginJars.COPY, jars.before(), OPENING);
        JsonElement planBefore = old.get("/plan");
        JsonElement owedBefore = old.get("/deliverables");

        ExampleDesk.install(administrator, jars.edited()).required();
        ExampleDesk edited = ExampleDesk.open(lead, PluginJars.COPY, jars.after(), OPENING);

        assertEquals(LocalDate.parse("2027-02-16"), session(old));
        assertEquals(LocalDate.parse("2027-03-02"), session(edited));
        assertEquals("[CARNET, PROJET]", codes(old.get("/deliverables")).toString());
        assertEquals("[AFFICHE, CARNET, PROJET]", codes(edited.get("/deliverables")).toString());
        assertEquals("CLOSED", old.gate(0));
        assertEquals(0, plan(edited).getAsJsonArray("gates").size());
        assertEquals(planBefore, old.get("/plan"));
        assertEquals(owedBefore, old.get("/deliverables"));
        assertEquals("ADMITTED", admitted(lead, edited));
    }

    @Test
    void copyShouldNotBeOfferedToASpaceThatDidNotSwitchItOn() throws Exception {
        ExampleDesk.install(Platform.as(ADMIN_PLATEFORME), jars.original()).required();
        JsonHttp neighbour = Platform.as(SOPHIE_LEFEBVRE);
        assertFalse(neighbour.get("/spaces/ars-hauts-de-france/programmes").required().body().contains(PluginJars.COPY));
        String path = "/spaces/ars-hauts-de-france/programmes/" + PluginJars.COPY + "/" + jars.before();
        assertEquals(404, neighbour.get(path).status());
    }

    /** The new deliverable goes the whole way: its circuit was deployed with the version. */
    private static String admitted(JsonHttp lead, ExampleDesk desk) throws IOException {
        String path = desk.deliver("AFFICHE", 1);
        JsonObject delivered = lead.get(path).required().json().getAsJsonObject();
        assertEquals("DELIVERED", delivered.get("state").getAsString());
        String delivery = delivered.getAsJsonArray("deliveries").get(0).getAsJsonObject().get("id").getAsString();
        lead.post(path + "/decisions", EngagementDesk.body("kind", "ACCORD", "deliveryId", delivery)).required();
        return lead.get(path).required().json().getAsJsonObject().get("state").getAsString();
    }

    private static JsonObject plan(ExampleDesk desk) throws IOException {
        return desk.get("/plan").getAsJsonObject();
    }

    private static LocalDate session(ExampleDesk desk) throws IOException {
        JsonArray sessions = plan(desk).getAsJsonArray("sessions");
        for (JsonElement session : sessions) {
            if (session.getAsJsonObject().get("code").getAsString().equals("ACCUEIL")) {
                return LocalDate.parse(session.getAsJsonObject().getAsJsonObject("current").get("start").getAsString());
            }
        }
        throw new AssertionError("no session ACCUEIL in " + sessions);
    }

    private static TreeSet<String> codes(JsonElement rows) {
        TreeSet<String> codes = new TreeSet<>();
        rows.getAsJsonArray().forEach(row -> codes.add(row.getAsJsonObject().get("code").getAsString()));
        assertTrue(codes.size() > 1, rows.toString());
        return codes;
    }
}
