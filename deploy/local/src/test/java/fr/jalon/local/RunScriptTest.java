package fr.jalon.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script of the README on a machine that lacks something: only what is in {@code tools} can be found there. */
class RunScriptTest {

    private static final List<String> EVERY_DEBIAN = List.of("bash", "dirname", "readlink", "sed", "head", "find", "cat", "env");

    @TempDir
    private Path machine;
    private Path tools;

    @BeforeEach
    void bareMachine() throws IOException {
        tools = Files.createDirectories(machine.resolve("tools"));
        for (String name : EVERY_DEBIAN) {
            tool(name, "exec /usr/bin/" + name + " \"$@\"");
        }
        Path scripts = Files.createDirectories(machine.resolve("jalon/deploy/local"));
        for (String name : List.of("run", "tools.sh")) {
            Files.copy(Path.of(name), scripts.resolve(name));
        }
        tool("java", "echo 'openjdk version \"17.0.9\"' >&2");
        tool("javac", "exit 0");
        tool("mvn", "exit 0");
        tool("node", "echo v20.19.2");
        tool("npm", "exit 0");
    }

    @ParameterizedTest
    @CsvSource({"java,Java manque", "javac,javac) manque", "mvn,Maven manque", "node,Node.js manque", "npm,npm manque"})
    void runShouldNameTheMissingTool(String missing, String message) throws IOException {
        Files.delete(tools.resolve(missing));
        refused(message);
    }

    @Test
    void runShouldRefuseAnOldNode() throws IOException {
        tool("node", "echo v18.20.4");
        refused("Node.js v18.20.4 est trop ancien : il faut Node.js 20");
    }

    @Test
    void runShouldRefuseAnOldJava() throws IOException {
        tool("java", "echo 'openjdk version \"11.0.2\"' >&2");
        refused("Java 11 est trop ancien : il faut un JDK 17");
    }

    @Test
    void runShouldSayThatTheBuildFailed() throws IOException {
        tool("mvn", "exit 1");
        refused("La construction a échoué");
    }

    @Test
    void runShouldExplainItsOptionsOnABareMachine() throws IOException {
        Files.delete(tools.resolve("java"));
        Command.Result result = run("--help");
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("--data DOSSIER"), result.output());
    }

    private void refused(String message) {
        Command.Result result = run();
        assertEquals(1, result.exitCode(), result.output());
        assertTrue(result.output().contains(message), result.output());
    }

    private Command.Result run(String... arguments) {
        Command command = new Command(List.of(List.of(machine.resolve("jalon/deploy/local/run").toString()), List.of(arguments)).stream()
            .flatMap(List::stream).toList());
        return command.with("PATH", tools.toString()).with("JAVA_HOME", "").with("JALON_LOCAL_WAR", "").run(Duration.ofSeconds(20));
    }

    private void tool(String name, String body) throws IOException {
        Path file = tools.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
