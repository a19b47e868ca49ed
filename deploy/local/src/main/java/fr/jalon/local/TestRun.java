package fr.jalon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The command {@code deploy/local/run} as a process of its own, for tests that end it in every way a machine can: nothing of it
 * lives in the test's JVM.
 */
public final class TestRun implements AutoCloseable {

    private static final long START_MILLIS = 600_000;

    private final Path data;
    private final int port;
    private final Path output;
    private final Process process;

    private TestRun(Path data, int port, Path output, Process process) {
        this.data = data;
        this.port = port;
        this.output = output;
        this.process = process;
    }

    /**
     * Starts it and waits until it says that it is ready; refused with its own words when it ends instead.
     *
     * @param root project's root
     * @param war  application to run, already built
     * @param data data folder; a former run's is taken up again
     */
    public static TestRun start(Path root, Path war, Path data) {
        TestRun run = launch(root, war, data, FreePort.find());
        run.awaitReady();
        return run;
    }

    /**
     * Starts it, waits until it ends by itself, and stops one that gets ready after all.
     *
     * @param port port that it is told to take
     * @return exit code, and what it printed
     */
    public static Refusal refused(Path root, Path war, Path data, int port) {
        TestRun run = launch(root, war, data, port);
        try {
            run.awaitReady();
            run.close();
            throw new AssertionError("It started:\n" + run.output());
        } catch (LaunchRefused expected) {
            run.awaitEnd();
            return new Refusal(run.process.exitValue(), run.output());
        }
    }

    private static TestRun launch(Path root, Path war, Path data, int port) {
        try {
            Files.createDirectories(data);
            Path output = Files.createTempFile("jalon-test-run", ".out");
            Process process = new Command(List.of(root.resolve("deploy/local/run").toString(), "--port", String.valueOf(port),
                "--data", data.toString())).with("JALON_LOCAL_WAR", war.toAbsolutePath().toString())
                // it lives for a minute: the second compiler would only take from the first
                .with("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1").start(output);
            return new TestRun(data, port, output, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a start ended that was refused. */
    public record Refusal(int exitCode, String output) {
    }

    private void awaitReady() {
        long end = System.currentTimeMillis() + START_MILLIS;
        while (!output().contains("Jalon est prêt")) {
            if (!process.isAlive() || System.currentTimeMillis() > end) {
                process.destroy();
                throw new LaunchRefused(output());
            }
            Pause.millis(500);
        }
    }

    /** What it printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its API, for the demo accounts. */
    public DemoApi api() throws IOException {
        return new DemoApi("http://localhost:" + port, new KeptProperties(data.resolve("running.properties")).get("keycloak-url"));
    }

    /** Its database as the owner, to look behind the API. */
    public Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(new KeptProperties(data.resolve("running.properties")).get("database-url"), PostgresRoles.OWNER,
            new KeptProperties(data.resolve("secrets.properties")).get("postgresql.owner"));
    }

    /** SIGKILL of Jalon alone: PostgreSQL and Keycloak stay behind, as after an out-of-memory kill. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGSTOP of Jalon alone: it does nothing more until {@link #thaw} or {@link #kill}. */
    public void freeze() throws IOException {
        signal("-STOP");
    }

    /** SIGCONT after {@link #freeze}. */
    public void thaw() throws IOException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException {
        try {
            new ProcessBuilder("kill", name, String.valueOf(process.pid())).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its data folder. */
    public Path data() {
        return data;
    }

    /** SIGTERM, as a service manager stops it. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
