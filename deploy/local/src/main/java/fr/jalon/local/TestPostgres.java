package fr.jalon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one PostgreSQL of a test JVM, in a folder of its own below the system's temporary folder. */
final class TestPostgres {

    private static final Map<String, String> FAST = Map.of("fsync", "off", "synchronous_commit", "off",
        "full_page_writes", "off", "max_connections", "200", "shared_buffers", "64MB", "wal_level", "minimal",
        "max_wal_senders", "0", "autovacuum", "off", "log_statement", "none");
    private static final String FOLDER_PREFIX = "jalon-test-pg-";
    private static final Pattern FOLDER_NAME = Pattern.compile(FOLDER_PREFIX + "(\\d{1,10})-.*");

    private static TestPostgres instance;

    private final PostgresServer server;
    private final Path folder;
    private final String password = Secret.random();
    private PostgresRoles roles;

    private TestPostgres(Path folder) {
        this.folder = folder;
        this.server = new PostgresServer(PostgresAccount.choose(), folder.resolve("data"), folder.resolve("postgresql.log"));
    }

    static synchronized TestPostgres running() {
        if (instance == null) {
            try {
                removeOrphans();
                TestPostgres started = new TestPostgres(newFolder());
                started.start();
                instance = started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("the test database server refused its roles", e);
            }
        }
        return instance;
    }

    PostgresRoles roles() {
        return roles;
    }

    String password() {
        return password;
    }

    private void start() throws IOException, SQLException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "test-postgres-stop"));
        server.initialise(password, false);
        int port = startOnFreePort(3);
        roles = new PostgresRoles(port, password);
        roles.ensureRoles(password, password, password);
    }

    // between choosing a free port and using it another process may take it
    private int startOnFreePort(int attempts) throws IOException {
        int port = FreePort.find();
        try {
            server.start(port, FAST);
            return port;
        } catch (LaunchRefused e) {
            if (attempts == 1) {
                throw e;
            }
            return startOnFreePort(attempts - 1);
        }
    }

    private void stop() {
        server.stop();
        try {
            DeletedFolder.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() throws IOException {
        Path folder = Files.createTempDirectory(FOLDER_PREFIX + ProcessHandle.current().pid() + "-");
        PostgresAccount.choose().take(folder);
        return folder;
    }

    /** Servers of test JVMs that were killed: their folder's name tells the process that owned them. */
    private static void removeOrphans() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (FolderLock sweep = FolderLock.tryHold(temporary.resolve("jalon-test-pg-" + System.getProperty("user.name") + ".lock"))) {
            if (!sweep.held()) {
                return;
            }
            try (Stream<Path> folders = Files.list(temporary)) {
                for (Path folder : folders.filter(TestPostgres::isOrphan).toList()) {
                    new TestPostgres(folder).stop();
                }
            }
        }
    }

    private static boolean isOrphan(Path folder) {
        Matcher name = FOLDER_NAME.matcher(folder.getFileName().toString());
        return name.matches() && Files.isWritable(folder) && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }
}
