package fr.jalon.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One PostgreSQL data folder and the server on it. The server listens on 127.0.0.1 only and asks each role for its password;
 * it is a daemon of its own, so a terminal's Ctrl-C does not reach it before Jalon has stopped.
 */
final class PostgresServer {

    /** Name of the superuser that initdb makes; only the launcher uses it. */
    static final String SUPERUSER = "jalon_admin";

    private static final Duration INIT_LIMIT = Duration.ofMinutes(2);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private final PostgresAccount account;
    private final PostgresBinaries binaries;
    private final Path data;
    private final Path log;

    PostgresServer(PostgresAccount account, Path data, Path log) {
        this.account = account;
        this.binaries = PostgresBinaries.unpackedIn(account.cache());
        this.data = data.toAbsolutePath();
        this.log = log.toAbsolutePath();
    }

    boolean isInitialised() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Makes the data folder; a half-made one left by a killed run is not taken for a good one. */
    void initialise(String superuserPassword, boolean durable) throws IOException {
        account.letThrough(data.getParent());
        Path partial = Files.createTempDirectory(data.getParent(), "initdb");
        account.take(partial);
        Path password = Files.createTempFile(partial.getParent(), "initdb", ".pw",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, superuserPassword + "\n");
            account.take(password);
            Command.Result result = command("initdb", "--pgdata=" + partial, "--username=" + SUPERUSER,
                "--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--locale=C", durable ? "--data-checksums" : "--no-sync").run(INIT_LIMIT);
            if (result.failed()) {
                throw new LaunchRefused("PostgreSQL n'a pas pu créer sa base dans " + data + " :\n" + result.output());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(partial.resolve("pg_hba.conf"), """
            # written by Jalon: only the loopback address, always with a password
            host all all 127.0.0.1/32 scram-sha-256
            """);
        account.take(partial.resolve("pg_hba.conf"));
        Files.move(partial, data);
    }

    /** Starts on the port; the settings are PostgreSQL's own names and values and hold until the next start. */
    void start(int port, Map<String, String> settings) throws IOException {
        account.letThrough(data.getParent());
        StringBuilder conf = new StringBuilder("# written by Jalon at each start\n");
        conf.append("listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nport = ").append(port).append('\n');
        settings.forEach((name, value) -> conf.append(name).append(" = '").append(value).append("'\n"));
        Files.writeString(data.resolve("postgresql.conf"), conf);
        if (!Files.exists(log)) {
            Files.createFile(log);
        }
        account.take(log);
        account.take(data.resolve("postgresql.conf"));
        Command.Result result = command("pg_ctl", "start", "--pgdata=" + data, "--log=" + log, "--wait", "--timeout=90", "--silent")
            .run(START_LIMIT);
        if (result.failed()) {
            throw new LaunchRefused("PostgreSQL n'a pas démarré sur le port " + port + " :\n" + result.output() + logTail());
        }
    }

    /** Stops at once but cleanly: open transactions are rolled back, everything committed is on the disk. */
    void stop() {
        if (postmaster().isEmpty()) {
            // pg_ctl believes a stale postmaster.pid and would signal whatever process has that number today
            return;
        }
        Command.Result result = command("pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=30", "--silent")
            .run(STOP_LIMIT);
        if (result.failed() && postmaster().isPresent()) {
            throw new LaunchRefused("PostgreSQL ne s'arrête pas (" + data + ") :\n" + result.output());
        }
    }

    /** The process that serves this data folder now, whoever started it. */
    Optional<ProcessHandle> postmaster() {
        return Postmaster.of(data);
    }

    private Command command(String program, String... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = binaries.program(program).toString();
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        // messages are read by people abroad and by searches; the launcher's own sentence around them is French
        return account.command(words).in(Path.of("/")).with("LC_ALL", "C").with("TZ", "UTC");
    }

    private String logTail() {
        return FileTail.of(log, 15);
    }
}
