package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.TestRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command of the README, killed with one upload between its pending row and its bytes and another one between its bytes and
 * its stored row.
 */
class KilledUploadIT {

    private static final String DOCUMENTS = "/spaces/ars-paca/documents";
    private static final int LARGE = 95 << 20;
    private static final int ATTEMPTS = 8;

    @TempDir
    private Path data;

    private final ExecutorService senders = Executors.newCachedThreadPool();

    @Test
    @Timeout(value = 45, unit = TimeUnit.MINUTES)
    void uploadsCutByAKillShouldNeverBeSeenAndBeSweptAndTheStoredOneShouldStay() throws Exception {
        String stored;
        Set<PendingUpload> cut;
        try (TestRun first = start()) {
            stored = uploaded(first, CLAIRE_MARTIN);
            try (Connection blocked = first.database()) {
                cut = killBetweenBothCommits(first, blocked);
            }
        }
        assertTrue(cut.stream().anyMatch(upload -> upload.hasBytes(blobs())), "none stood between its bytes and its stored row");
        assertTrue(cut.stream().anyMatch(upload -> !upload.hasBytes(blobs())), "none stood between its row and its bytes");
        try (TestRun second = start()) {
            assertArrayEquals(Multipart.PDF, content(second, stored));
            for (PendingUpload upload : cut) {
                assertUnseen(second, upload);
            }
            assertEquals(cut, pending(second));
            PendingUpload.age(second);
            awaitSwept(second);
            assertTrue(cut.stream().noneMatch(upload -> upload.hasBytes(blobs())), "a swept version left its bytes");
            try (var left = Files.list(blobs().resolve("incoming"))) {
                assertEquals(List.of(), left.toList());
            }
            assertArrayEquals(Multipart.PDF, content(second, stored));
        } finally {
            senders.shutdownNow();
        }
    }

    /** The platform records who stored a document just before the row is stored: that is where the lock holds it up. */
    private Set<PendingUpload> killBetweenBothCommits(TestRun run, Connection blocked) throws Exception {
        blocked.setAutoCommit(false);
        try (Statement lock = blocked.createStatement()) {
            lock.execute("LOCK TABLE jalon.audit_entry IN SHARE MODE");
        }
        send(run, CLAIRE_MARTIN, Multipart.PDF);
        while (pending(run).stream().noneMatch(upload -> upload.hasBytes(blobs()))) {
            Thread.sleep(20);
        }
        for (int i = 0; i < ATTEMPTS; i++) {
            freezeWhileBytesArrive(run);
            Set<PendingUpload> now = pending(run);
            if (now.stream().anyMatch(upload -> !upload.hasBytes(blobs()))) {
                run.kill();
                return now;
            }
            run.thaw();
        }
        throw new AssertionError("the platform was never found between a pending row and its bytes");
    }

    private void freezeWhileBytesArrive(TestRun run) throws Exception {
        Set<PendingUpload> before = pending(run);
        byte[] large = new byte[LARGE];
        Arrays.fill(large, (byte) 'a');
        send(run, PAUL_ROUX, large);
        while (pending(run).size() == before.size()) {
            Thread.onSpinWait();
        }
        run.freeze();
    }

    private void send(TestRun run, DemoAccount account, byte[] bytes) throws IOException {
        var http = run.api().as(account);
        // the answer never comes
        senders.submit(() -> http.postBytes(DOCUMENTS, Multipart.TYPE, Multipart.document("coupe.txt", bytes).end()));
    }

    private TestRun start() {
        return TestRun.start(Path.of(System.getProperty("jalon.root", "../..")).toAbsolutePath().normalize(),
            Path.of(System.getProperty("jalon.war")), data);
    }

    private Path blobs() {
        return data.resolve("blobs");
    }

    private static String uploaded(TestRun run, DemoAccount account) throws IOException {
        JsonObject card = run.api().as(account).postBytes(DOCUMENTS, Multipart.TYPE,
            Multipart.document("gardee.pdf", Multipart.PDF).end()).required().json().getAsJsonObject();
        return card.get("id").getAsString();
    }

    private static byte[] content(TestRun run, String document) throws IOException {
        return run.api().as(CLAIRE_MARTIN).get(DOCUMENTS + "/" + document + "/versions/1/content").required().body()
            .getBytes(StandardCharsets.US_ASCII);
    }

    private static void assertUnseen(TestRun run, PendingUpload upload) throws IOException {
        for (DemoAccount account : List.of(CLAIRE_MARTIN, PAUL_ROUX)) {
            assertEquals(404, run.api().as(account).get(DOCUMENTS + "/" + upload.document()).status());
            assertEquals(404, run.api().as(account).get(DOCUMENTS + "/" + upload.document() + "/versions/1/content").status());
        }
    }

    private static Set<PendingUpload> pending(TestRun run) throws IOException, SQLException {
        return new HashSet<>(PendingUpload.of(run));
    }

    private static void awaitSwept(TestRun run) throws Exception {
        for (int i = 0; i < 60 && !pending(run).isEmpty(); i++) {
            Thread.sleep(1_000);
        }
        assertEquals(Set.of(), pending(run));
    }
}
