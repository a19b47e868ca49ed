package fr.jalon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL's pgbench, one process for each client, each with the script of a recorded request of its own: prepared statements
 * and the application's role, as Jalon has them.
 */
final class Pgbench {

    private final Path program;
    private final Path folder;
    private final URI database;
    private final String password;

    Pgbench(Path program, Path folder, Product product) throws IOException {
        this.program = program;
        this.folder = folder;
        this.database = URI.create(product.databaseUrl().substring("jdbc:".length()));
        this.password = product.appPassword();
    }

    /** @return the program of that machine; Jalon's own PostgreSQL comes without it */
    static Optional<Path> find() {
        Stream<Path> path = Arrays.stream(System.getenv("PATH").split(":")).map(directory -> Path.of(directory, "pgbench"));
        return Stream.concat(path, debian()).filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> debian() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Stream.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin/pgbench")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param scripts at least as many as clients */
    Figures run(List<String> scripts, int clients, int seconds) throws IOException {
        Path work = Files.createDirectories(folder.resolve("pgbench"));
        deleteFiles(work);
        List<Process> running = new ArrayList<>();
        try {
            for (int client = 0; client < clients; client++) {
                running.add(start(work, client, scripts.get(client), seconds));
            }
            for (Process process : running) {
                await(process, work, seconds);
            }
        } finally {
            running.forEach(Process::destroy);
        }
        return Figures.of(latencies(work), 0, seconds);
    }

    private Process start(Path work, int client, String script, int seconds) throws IOException {
        Path file = Files.writeString(work.resolve("client" + client + ".sql"), script);
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--no-vacuum", "--protocol=prepared", "--client=1", "--time=" + seconds,
            "--file=" + file, "--log", "--log-prefix=" + work.resolve("latency" + client), "-h", database.getHost(), "-p",
            String.valueOf(database.getPort()), "-U", "jalon_app", "jalon");
        builder.environment().put("PGPASSWORD", password);
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("messages.txt").toFile())).start();
    }

    private static void await(Process process, Path work, int seconds) throws IOException {
        try {
            if (!process.waitFor(seconds + 60L, TimeUnit.SECONDS) || process.exitValue() != 0) {
                String messages = Files.readString(work.resolve("messages.txt"));
                throw new BenchRefused("pgbench failed:\n" + messages.substring(0, Math.min(3000, messages.length())));
            }
        } catch (InterruptedException e) {
            throw Product.interrupted(e);
        }
    }

    /** The third word of each line is a latency in microseconds. */
    private static List<Long> latencies(Path work) throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (Path file : files(work)) {
            if (file.getFileName().toString().startsWith("latency")) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.forEach(line -> nanos.add(Long.parseLong(line.split(" ")[2]) * 1000));
                }
            }
        }
        return nanos;
    }

    private static void deleteFiles(Path work) throws IOException {
        for (Path file : files(work)) {
            Files.delete(file);
        }
    }

    private static List<Path> files(Path work) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.toList();
        }
    }
}
