package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ADMIN_PLATEFORME;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import fr.jalon.local.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that run on a programme whose file was taken away, or switched off, before the platform was started again. */
class RemovedPluginIT {

    @TempDir
    private Path data;

    private final PluginJars jars = new PluginJars();

    @Test
    void projectsShouldGoOnWithoutTheirPluginAndOnlyNewOnesBeRefused() throws Exception {
        ExampleDesk removed;
        ExampleDesk disabled;
        String delivered;
        JsonObject seen;
        try (TestRun first = start()) {
            JsonHttp administrator = first.api().as(ADMIN_PLATEFORME);
            JsonHttp lead = first.api().as(CLAIRE_MARTIN);
            ExampleDesk.install(administrator, jars.original()).required();
            ExampleDesk.install(administrator, jars.edited()).required();
            ExampleDesk.enable(administrator, PluginJars.COPY);
            removed = ExampleDesk.open(lead, PluginJars.COPY, jars.before(), Platform.today());
            delivered = removed.deliver("PROJET", 0);
            seen = removed.get("/plan").getAsJsonObject();
            disabled = ExampleDesk.open(lead, "example", "1.0.0", Platform.today());
            administrator.post("/admin/plugins/example/disable", new JsonObject()).required();
        }
        for (String suffix : new String[] {"", ".sig"}) {
            Files.delete(data.resolve("plugins").resolve(jars.original().fileName() + suffix));
        }
        try (TestRun second = start()) {
            JsonHttp lead = second.api().as(CLAIRE_MARTIN);
            assertFalse(lead.get("/spaces/ars-paca/programmes").required().body().contains(jars.before()));
            assertEquals(seen, new ExampleDesk(lead, removed.id()).get("/plan"));
            readable(lead, removed.id(), delivered);
            decide(lead, delivered);
            assertEquals("OPEN", new ExampleDesk(lead, removed.id()).gate(0));
            assertEquals("DELIVERED", lead.get(new ExampleDesk(lead, removed.id()).deliver("PROJET", 1)).required().json()
                .getAsJsonObject().get("state").getAsString());
            decide(lead, new ExampleDesk(lead, disabled.id()).deliver("PROJET", 0));
            refused(lead, PluginJars.COPY, jars.before());
            refused(lead, "example", "1.0.0");
        }
    }

    private TestRun start() {
        return TestRun.start(Path.of(System.getProperty("jalon.root", "../..")).toAbsolutePath().normalize(),
            Path.of(System.getProperty("jalon.war")), data);
    }

    private static void readable(JsonHttp lead, String engagement, String deliverable) throws IOException {
        for (String below : new String[] {"", "/sessions", "/people", "/history"}) {
            lead.get(ExampleDesk.SPACE + "/engagements/" + engagement + below).required();
        }
        assertTrue(lead.get(deliverable + "/diagram").required().body().contains("BPMNDiagram"));
    }

    private static void decide(JsonHttp lead, String path) throws IOException {
        JsonObject deliverable = lead.get(path).required().json().getAsJsonObject();
        String delivery = deliverable.getAsJsonArray("deliveries").get(0).getAsJsonObject().get("id").getAsString();
        lead.post(path + "/decisions", EngagementDesk.body("kind", "ACCORD", "deliveryId", delivery)).required();
        assertEquals("ADMITTED", lead.get(path).required().json().getAsJsonObject().get("state").getAsString());
    }

    private static void refused(JsonHttp lead, String pluginId, String version) throws IOException {
        JsonHttp.Answer answer = lead.post(ExampleDesk.SPACE + "/engagements",
            ExampleDesk.request(lead, pluginId, version, Platform.today()));
        assertEquals(400, answer.status(), answer.body());
        assertTrue(answer.body().contains("son extension est arrêtée ou retirée"), answer.body());
    }
}
