package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoApi;
import fr.jalon.local.TestRun;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of the README as a process of its own, killed without warning and started again. */
class KilledRunIT {

    private static final String SPACE = "/spaces/ars-paca";

    @TempDir
    private Path data;

    @Test
    void nothingAcknowledgedShouldBeMissingAfterAKillAndTheWakeupShouldFireOnce() throws Exception {
        String id;
        int before;
        try (TestRun first = start()) {
            id = delivered(first.api());
            // acknowledged a moment ago, nothing decided yet
            first.kill();
        }
        try (TestRun second = start()) {
            assertTrue(second.output().contains("arrêt brutal"), second.output());
            DemoApi api = second.api();
            assertEquals("DELIVERED", deliverable(api, id).get("state").getAsString());
            assertEquals(1, deliverable(api, id).getAsJsonArray("deliveries").size());
            String delivery = deliverable(api, id).getAsJsonArray("deliveries").get(0).getAsJsonObject().get("id").getAsString();
            api.post(CLAIRE_MARTIN, path(id) + "/decisions", "kind", "AJOURNEMENT", "motive", "À compléter.", "delayDays", 10, "deliveryId", delivery);
            before = history(api, id);
            second.kill();
            // PostgreSQL is still there: the delay ends while nobody serves it
            endDelays(second);
        }
        try (TestRun third = start()) {
            awaitExpired(third.api(), id);
            assertEquals(before + 1, history(third.api(), id));
            // the timer runs each five seconds
            Thread.sleep(12_000);
            assertEquals(before + 1, history(third.api(), id));
            assertEquals("POSTPONED", deliverable(third.api(), id).get("state").getAsString());
        }
    }

    private TestRun start() {
        return TestRun.start(Path.of(System.getProperty("jalon.root", "../..")).toAbsolutePath().normalize(),
            Path.of(System.getProperty("jalon.war")), data);
    }

    private static String delivered(DemoApi api) throws IOException {
        for (JsonElement engagement : api.get(PAUL_ROUX, SPACE + "/engagements").getAsJsonArray()) {
            String path = SPACE + "/engagements/" + engagement.getAsJsonObject().get("id").getAsString();
            for (JsonElement row : api.get(PAUL_ROUX, path + "/deliverables").getAsJsonArray()) {
                JsonObject owed = row.getAsJsonObject();
                if (owed.get("code").getAsString().equals("CR-SI-CADRAGE") && owed.get("state").getAsString().equals("TO_PREPARE")) {
                    return deliver(api, owed.get("id").getAsString());
                }
            }
        }
        throw new AssertionError("the demo data leave no minutes to write");
    }

    private static String deliver(DemoApi api, String id) throws IOException {
        JsonObject document = api.as(PAUL_ROUX).postBytes(SPACE + "/documents", "multipart/form-data; boundary=" + Multipart.BOUNDARY,
            Multipart.document("compte-rendu.pdf", Multipart.PDF).end()).required().json().getAsJsonObject();
        api.post(PAUL_ROUX, path(id) + "/drafts", "documentId", document.get("id").getAsString(), "version", 1);
        api.post(PAUL_ROUX, path(id) + "/hand-over");
        api.post(NADIA_BENALI, path(id) + "/deliver");
        return id;
    }

    private static void endDelays(TestRun run) throws IOException, SQLException {
        try (Connection owner = run.database(); Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("SELECT set_config('app.tenant', (SELECT id::text FROM control.tenant WHERE slug = 'ars-paca'), true)");
            assertEquals(1, sql.executeUpdate("UPDATE jalon.deadline SET due_at = now() - interval '1 minute' WHERE state = 'RUNNING'"));
            sql.execute("UPDATE control.wakeup SET due_at = now() - interval '1 minute' WHERE kind LIKE '%deadline%'");
            owner.commit();
        }
    }

    private static void awaitExpired(DemoApi api, String id) throws IOException, InterruptedException {
        for (int i = 0; i < 60 && !deliverable(api, id).getAsJsonObject("deadline").get("state").getAsString().equals("EXPIRED"); i++) {
            Thread.sleep(1_000);
        }
        assertEquals("EXPIRED", deliverable(api, id).getAsJsonObject("deadline").get("state").getAsString());
    }

    private static int history(DemoApi api, String id) throws IOException {
        return api.get(CLAIRE_MARTIN, path(id) + "/history").getAsJsonArray().size();
    }

    private static JsonObject deliverable(DemoApi api, String id) throws IOException {
        return api.get(CLAIRE_MARTIN, path(id)).getAsJsonObject();
    }

    private static String path(String id) {
        return SPACE + "/deliverables/" + id;
    }
}
