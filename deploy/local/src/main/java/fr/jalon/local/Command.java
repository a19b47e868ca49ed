package fr.jalon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One external program, run to its end with its output kept in a file. */
final class Command {

    private final List<String> words;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Path directory;

    Command(List<String> words) {
        this.words = new ArrayList<>(words);
    }

    Command in(Path workingDirectory) {
        directory = workingDirectory;
        return this;
    }

    Command with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /**
     * Runs the program and waits for it. Output goes to a file rather than a pipe: a daemon that the program leaves behind
     * inherits it, and a pipe would never end.
     */
    Result run(Duration limit) {
        try {
            Path output = Files.createTempFile("jalon-command", ".out");
            try {
                return run(limit, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result run(Duration limit, Path output) throws IOException {
        Process process = start(output);
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Result(-1, Files.readString(output) + "\n(interrompu après " + limit.toSeconds() + " s)");
            }
            return new Result(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Result(-1, "(interrompu)");
        }
    }

    /** Starts the program and leaves it running; output is appended to the file. */
    Process start(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        if (directory != null) {
            builder.directory(directory.toFile());
        }
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** @param exitCode the program's exit code, -1 when it was stopped for lasting too long */
    record Result(int exitCode, String output) {

        boolean failed() {
            return exitCode != 0;
        }
    }
}
