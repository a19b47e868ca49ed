package fr.jalon.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One Keycloak process with a home of its own, which shares the built programs and keeps its own data. */
final class KeycloakServer {

    static final String ADMINISTRATOR = "jalon-admin";

    private static final int STOP_SECONDS = 15;
    private static final List<String> JAVA_OPTIONS = List.of("-Xms64m", "-Xmx256m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Path home;
    private final Path log;
    private final Path pidFile;
    private Process process;

    KeycloakServer(Path home, Path log) {
        this.home = home.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.pidFile = this.home.resolve("keycloak.pid");
    }

    /** Stops a Keycloak that a killed run left on this home. */
    void stopOrphan(Consumer<String> say) throws IOException {
        Optional<ProcessHandle> orphan = orphan();
        if (orphan.isPresent()) {
            say.accept("Keycloak (processus " + orphan.get().pid() + ") tournait encore après un arrêt brutal de Jalon : arrêt avant de repartir.");
            end(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> orphan() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile).strip();
        if (!pid.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        // the number may belong to another program by now: its command line must name this home
        return ProcessHandle.of(Long.parseLong(pid))
            .filter(handle -> handle.info().arguments().map(List::of).orElse(List.of()).contains(homeOption()));
    }

    void start(KeycloakDistribution distribution, int port, String administratorPassword) throws IOException {
        Files.createDirectories(home);
        for (String shared : List.of("lib", "providers", "themes", "conf")) {
            Path link = home.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.home().resolve(shared));
        }
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        words.addAll(JAVA_OPTIONS);
        words.addAll(List.of(homeOption(), "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start", "--optimized", "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port,
            "--hostname=http://localhost:" + port, "--cache=local", "--log-level=WARN"));
        process = new Command(words).in(home).with("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR)
            .with("KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword).start(log);
        Files.writeString(pidFile, String.valueOf(process.pid()));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void requireAlive() {
        if (!isAlive()) {
            throw new LaunchRefused("Keycloak s'est arrêté au démarrage (code " + process.exitValue() + "). Fin de son journal " + log + " :\n"
                + FileTail.of(log, 15));
        }
    }

    void stop() {
        if (process != null) {
            end(process.toHandle());
        }
    }

    private static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // it keeps nothing that cannot be made again
            handle.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String homeOption() {
        return "-Dkc.home.dir=" + home;
    }
}
