package fr.jalon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.local.TestRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts of the README's command that must not succeed: each ends by itself, with exit code 1 and the cause. */
class RefusedRunIT {

    private static final Path ROOT = Path.of(System.getProperty("jalon.root", "../..")).toAbsolutePath().normalize();
    private static final Path WAR = Path.of(System.getProperty("jalon.war"));

    @TempDir
    private Path folder;

    @Test
    void aTakenPortShouldBeNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(ROOT, WAR, other.getLocalPort(), "Le port " + other.getLocalPort() + " est déjà pris");
        }
    }

    @Test
    void anApplicationThatDoesNotDeployShouldSayWhy() throws IOException {
        Path broken = folder.resolve("broken.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(broken))) {
            zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            zip.write("<web-app><servlet>".getBytes(StandardCharsets.UTF_8));
        }
        refused(ROOT, broken, freePort(), "L'application ne s'est pas déployée");
    }

    @Test
    void aPluginOfTheBuildThatDoesNotStartShouldBeNamedWithItsReason() throws IOException {
        Path root = folder.resolve("installation");
        copy(ROOT.resolve("deploy/local"), root.resolve("deploy/local"), List.of("run", "tools.sh"));
        Files.createSymbolicLink(root.resolve("deploy/local/target"), ROOT.resolve("deploy/local/target"));
        Files.createSymbolicLink(root.resolve("tenants"), ROOT.resolve("tenants"));
        tamper(root.resolve("plugins/example/target/plugin"));
        TestRun.Refusal refusal = refused(root, WAR, freePort(), "Un programme livré avec Jalon n'a pas démarré");
        assertTrue(refusal.output().contains("signature"), refusal.output());
    }

    private static void tamper(Path plugins) throws IOException {
        Path built = ROOT.resolve("plugins/example/target/plugin");
        try (Stream<Path> files = Files.list(built)) {
            copy(built, plugins, files.map(file -> file.getFileName().toString()).toList());
        }
        try (Stream<Path> files = Files.list(plugins)) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(jar);
            bytes[bytes.length / 2] ^= 1;
            Files.write(jar, bytes);
        }
    }

    private TestRun.Refusal refused(Path root, Path war, int port, String message) {
        TestRun.Refusal refusal = TestRun.refused(root, war, folder.resolve("data"), port);
        assertEquals(1, refusal.exitCode(), refusal.output());
        assertTrue(refusal.output().contains(message), refusal.output());
        return refusal;
    }

    private static void copy(Path from, Path to, List<String> names) throws IOException {
        Files.createDirectories(to);
        for (String name : names) {
            Files.copy(from.resolve(name), to.resolve(name));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
