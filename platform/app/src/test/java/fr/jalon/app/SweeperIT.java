package fr.jalon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a crash left of two uploads, one in each of two spaces, as the days go by. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SweeperIT {

    private static final String NEIGHBOUR = "ars-hauts-de-france";

    @AfterEach
    void clockShouldGoOn() throws IOException {
        TestClock.moveTo(null);
    }

    @Test
    void pendingRowsOlderThanADayShouldBeSweptWithTheirBytesAndYoungerOnesOfTheNeighbourStay() throws Exception {
        Platform.as(DemoAccount.CLAIRE_MARTIN);
        Instant start = Instant.now();
        Left old = leave(Owned.SLUG, start);
        Left young = leave(NEIGHBOUR, start.plus(Duration.ofHours(2)));
        TestClock.moveTo(start.plus(Duration.ofHours(23)));
        assertTrue(old.whole() && young.whole());
        TestClock.moveTo(start.plus(Duration.ofHours(25)));
        old.awaitGone();
        assertTrue(young.whole());
        TestClock.moveTo(start.plus(Duration.ofHours(27)));
        young.awaitGone();
    }

    private static Left leave(String slug, Instant at) throws IOException, SQLException {
        Left left = new Left(slug, tenant(slug), UUID.randomUUID(), UUID.randomUUID());
        try (Connection owner = ItServices.services().database().ownerConnection(); Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("SELECT set_config('app.tenant', '" + left.tenant() + "', true)");
            sql.execute("INSERT INTO jalon.document (id, name, confidentiality, created_by, created_at) SELECT '" + left.document()
                + "', 'Coupé', 'INTERNAL', id, '" + at + "' FROM jalon.person LIMIT 1");
            sql.execute("INSERT INTO jalon.document_version (id, document_id, number, state, file_name, created_by, created_at) SELECT '"
                + left.version() + "', '" + left.document() + "', 1, 'PENDING', 'coupe.txt', id, '" + at + "' FROM jalon.person LIMIT 1");
            sql.execute("SELECT control.schedule_wakeup('" + UUID.randomUUID() + "', '" + at.plus(Duration.ofDays(1))
                + "', 'document-pending', '" + left.version() + "')");
            owner.commit();
        }
        for (Path file : new Path[] {left.stored(), left.incoming()}) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "des octets");
        }
        return left;
    }

    private static String tenant(String slug) throws SQLException {
        try (Connection backup = ItServices.services().database().backup().getConnection(); Statement sql = backup.createStatement();
                ResultSet row = sql.executeQuery("SELECT id::text FROM control.tenant WHERE slug = '" + slug + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Rows and files of an upload that stopped half-way. */
    private record Left(String slug, String tenant, UUID document, UUID version) {

        Path stored() {
            String name = version.toString();
            return ItServices.services().folder("blobs").resolve(tenant).resolve(name.substring(name.length() - 2)).resolve(name);
        }

        Path incoming() {
            return ItServices.services().folder("blobs").resolve("incoming").resolve(version + ".part");
        }

        boolean whole() throws SQLException {
            return Files.exists(stored()) && Files.exists(incoming()) && TenantRows.identifiers(slug).contains(version.toString());
        }

        /** The timer may serve it rather than the move of the clock. */
        void awaitGone() throws SQLException, InterruptedException {
            for (int i = 0; i < 60 && TenantRows.identifiers(slug).contains(version.toString()); i++) {
                Thread.sleep(250);
            }
            assertFalse(TenantRows.identifiers(slug).contains(version.toString()));
            assertFalse(TenantRows.identifiers(slug).contains(document.toString()));
            assertEquals(false, Files.exists(stored()) || Files.exists(incoming()));
        }
    }
}
