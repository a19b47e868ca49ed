package fr.jalon.bench;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The product as {@code deploy/local/run} starts it, in a process of its own. */
final class Product {

    private static final Duration START_LIMIT = Duration.ofMinutes(15);
    private static final int STOP_SECONDS = 60;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(2)).build();

    private final List<String> words;
    private final Map<String, String> environment;
    private final Path data;
    private final int port;
    private final Path log;
    private Process process;

    /**
     * Seconds from the start of the process.
     *
     * @param page  until the sign-in page was served
     * @param ready until {@code /health/ready} said yes, the identity provider included
     */
    record Start(double page, double ready) {
    }

    private Product(List<String> words, Map<String, String> environment, Path data, int port) {
        this.words = words;
        this.environment = environment;
        this.data = data;
        this.port = port;
        this.log = data.resolveSibling(data.getFileName() + ".out");
    }

    static Product local(Path root, Path data, Path tenants, int port) {
        return new Product(List.of(root.resolve("deploy/local/run").toString(), "--port", String.valueOf(port), "--data", data.toString()),
            Map.of("JALON_LOCAL_TENANTS", tenants.toString(), "JALON_LOCAL_WAR", war(root)), data, port);
    }

    // named, so that the start builds nothing: what is built takes no part in what is measured
    private static String war(Path root) {
        String given = System.getenv("JALON_LOCAL_WAR");
        return given == null ? root.resolve("platform/app/target/jalon.war").toString() : given;
    }

    /** The same program with the same options, without a Keycloak of its own: it uses the running one's. */
    static Product besideKeycloakOf(Product running, Path root, Path data, int port) throws IOException {
        List<String> words = new ArrayList<>();
        for (String word : Files.readString(Path.of("/proc/" + running.pid() + "/cmdline")).split("\0")) {
            if (word.equals("fr.jalon.local.Run")) {
                break;
            }
            words.add(word);
        }
        int classPath = words.indexOf("-cp") + 1;
        words.set(classPath, words.get(classPath) + ":" + Path.of(System.getProperty("jalon.bench.classes")));
        words.addAll(List.of("fr.jalon.local.RunBesideKeycloak", String.valueOf(port), data.toString(), running.keycloakUrl(), root.toString()));
        return new Product(words, running.environment, data, port);
    }

    /** Starts it and waits until it is ready. */
    Start start() throws IOException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        process = builder.start();
        Files.writeString(pidFile(data), process.pid() + "\n");
        double page = await("/", begin);
        return new Start(page, await("/health/ready", begin));
    }

    /** Waits for the demo data, which the launcher loads once all servers are ready. */
    void awaitDemoData() throws IOException {
        long begin = System.nanoTime();
        while (!Files.exists(data.resolve("running.properties"))) {
            pause(begin);
        }
    }

    private double await(String path, long begin) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(10)).build();
        while (true) {
            try {
                if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return (System.nanoTime() - begin) / 1e9;
                }
            } catch (IOException notYet) {
                // the port is not open before Payara is
                pause(begin);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause(begin);
        }
    }

    private void pause(long begin) throws IOException {
        if (!process.isAlive() || System.nanoTime() - begin > START_LIMIT.toNanos()) {
            throw new BenchRefused("The product did not start:\n" + Files.readString(log));
        }
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static BenchRefused interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new BenchRefused("interrupted", e);
    }

    /** Stops it as Ctrl-C does; it stops Keycloak and PostgreSQL itself. */
    void stop() {
        if (process != null) {
            end(process.toHandle());
        }
    }

    private static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            System.err.println("The product (process " + handle.pid() + ") does not stop; please end it.");
        }
    }

    /** Stops what a killed benchmark left running on this folder. */
    static void stopLeftOver(Path data) throws IOException {
        if (Files.exists(pidFile(data))) {
            long pid = Long.parseLong(Files.readString(pidFile(data)).strip());
            // the number may belong to another program by now: its command line must name this folder
            ProcessHandle.of(pid).filter(handle -> handle.info().arguments().map(List::of).orElse(List.of()).contains(data.toString()))
                .ifPresent(Product::end);
        }
    }

    private static Path pidFile(Path data) {
        return data.resolveSibling(data.getFileName() + ".pid");
    }

    String url() {
        return "http://localhost:" + port;
    }

    Path data() {
        return data;
    }

    long pid() {
        return process.pid();
    }

    String keycloakUrl() throws IOException {
        return properties("running.properties").getProperty("keycloak-url");
    }

    /** The database as its superuser, whom row-level security does not bind. */
    Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(databaseUrl(), "jalon_admin", properties("secrets.properties").getProperty("postgresql.superuser"));
    }

    String databaseUrl() throws IOException {
        return properties("running.properties").getProperty("database-url");
    }

    String appPassword() throws IOException {
        return properties("secrets.properties").getProperty("postgresql.app");
    }

    private Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
