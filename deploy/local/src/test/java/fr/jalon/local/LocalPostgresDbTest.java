package fr.jalon.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresDbTest {

    @TempDir
    private Path temporary;
    private DataFolder folder;
    private final List<String> said = new ArrayList<>();
    private LocalPostgres postgres;

    @BeforeEach
    void openFolder() {
        folder = DataFolder.open(temporary.resolve("data"));
    }

    @AfterEach
    void stop() throws IOException {
        if (postgres != null) {
            postgres.stop();
        }
        folder.close();
    }

    @Test
    void dataShouldBeFoundAgainAfterARestart() throws Exception {
        start();
        assertEquals("on", asOwner("SHOW fsync"));
        assertEquals("on", asOwner("SHOW synchronous_commit"));
        asOwner("CREATE TABLE kept AS SELECT 42 AS answer");
        postgres.stop();
        start();
        assertEquals("42", asOwner("SELECT answer FROM kept"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.file("secrets.properties"))));
        assertEquals(1, said.size());
    }

    @Test
    void serverLeftByAKilledRunShouldBeStoppedAndItsDataKept() throws Exception {
        start();
        asOwner("CREATE TABLE kept AS SELECT 42 AS answer");
        // no stop: as if this JVM had been killed
        start();
        assertEquals("42", asOwner("SELECT answer FROM kept"));
        assertTrue(said.get(said.size() - 1).contains("arrêt brutal"), said.toString());
    }

    @Test
    void programsShouldBeUnpackedAsWholeAndOnlyOnce() throws Exception {
        PostgresBinaries first = PostgresBinaries.unpackedIn(temporary.resolve("cache"));
        assertTrue(Files.isExecutable(first.program("initdb")));
        Files.delete(first.program("initdb"));
        PostgresBinaries second = PostgresBinaries.unpackedIn(temporary.resolve("cache"));
        assertFalse(Files.exists(second.program("initdb")));
    }

    @Test
    void portInUseShouldBeRefusedWithItsNumber() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LaunchRefused refused = assertThrows(LaunchRefused.class,
                () -> LocalPostgres.start(folder, secrets(), other.getLocalPort(), said::add));
            assertTrue(refused.getMessage().contains(String.valueOf(other.getLocalPort())));
        }
    }

    @Test
    void staleFileOfAnotherProcessShouldNotBeTakenForOurServer() throws Exception {
        start();
        postgres.stop();
        Files.writeString(folder.file("postgresql/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        assertFalse(Postmaster.of(folder.file("postgresql")).isPresent());
    }

    @Test
    void dataOfAnotherMajorVersionShouldBeRefused() throws Exception {
        Files.createDirectories(folder.file("postgresql"));
        Files.writeString(folder.file("postgresql/PG_VERSION"), "15\n");
        LaunchRefused refused = assertThrows(LaunchRefused.class, this::start);
        assertTrue(refused.getMessage().contains("PostgreSQL 15"));
    }

    @Test
    void rootWithoutNamespacesShouldRunPostgresqlAsNobody() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")));
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        postgres = LocalPostgres.start(PostgresAccount.NOBODY, folder, secrets(), 0, said::add);
        asOwner("CREATE TABLE kept AS SELECT 42 AS answer");
        postgres.stop();
        postgres = LocalPostgres.start(PostgresAccount.NOBODY, folder, secrets(), 0, said::add);
        assertEquals("42", asOwner("SELECT answer FROM kept"));
        assertEquals("nobody", Files.getOwner(folder.file("postgresql")).getName());
    }

    private void start() throws IOException {
        postgres = LocalPostgres.start(folder, secrets(), 0, said::add);
    }

    private KeptProperties secrets() throws IOException {
        return new KeptProperties(folder.file("secrets.properties"));
    }

    private String asOwner(String sql) throws SQLException, IOException {
        try (Connection owner = DriverManager.getConnection(postgres.url(), PostgresRoles.OWNER, postgres.ownerPassword());
                Statement statement = owner.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet result = statement.getResultSet()) {
                assertTrue(result.next());
                return result.getString(1);
            }
        }
    }
}
