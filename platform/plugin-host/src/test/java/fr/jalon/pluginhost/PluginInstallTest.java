package fr.jalon.pluginhost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.plugin.PluginProblem;
import fr.jalon.kernel.plugin.PluginState;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.local.TestPlugin;
import fr.jalon.pluginhost.sign.PluginSigner;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing a plugin to a running platform. */
class PluginInstallTest {

    @TempDir
    Path place;
    private HostUnderTest host;

    @BeforeEach
    void emptyHost() throws Exception {
        host = new HostUnderTest(place);
    }

    @AfterEach
    void close() {
        host.host.close();
    }

    @Test
    void installShouldStoreAndStart() throws Exception {
        host.open();
        Arrival arrival = new Arrival(HostUnderTest.importer("lecteur", "1.0.0", ""));
        assertEquals(PluginState.STARTED, host.host.install(arrival.jar(), arrival.signature).state());
        assertEquals("lecteur-1.0.0", host.code("lecteur"));
        assertArrayEquals(arrival.bytes, Files.readAllBytes(host.folder.resolve("lecteur-1.0.0.jar")));
        assertEquals(PluginState.STARTED, host.restarted().only().state());
    }

    @Test
    void installShouldNeverOverwriteAVersion() throws Exception {
        host.with(HostUnderTest.importer("lecteur", "1.0.0", "")).open();
        byte[] before = Files.readAllBytes(host.folder.resolve("lecteur-1.0.0.jar"));
        Arrival other = new Arrival(TestPlugin.named("lecteur", "1.0.0"));
        assertEquals(PluginProblem.CONFLICT, assertThrows(Problem.class, () -> host.host.install(other.jar(), other.signature)).code());
        assertArrayEquals(before, Files.readAllBytes(host.folder.resolve("lecteur-1.0.0.jar")));
        assertEquals(PluginState.STARTED, host.only().state());
    }

    @Test
    void installShouldKeepNothingOfARefusedPlugin() throws Exception {
        host.open();
        Arrival good = new Arrival(TestPlugin.named("declare", "1.0.0"));
        host.admission = (plugin, resources) -> List.of("programme.yaml manque.");
        Problem refused = assertThrows(Problem.class, () -> host.host.install(good.jar(), good.signature));
        assertEquals("programme.yaml manque.", refused.errors().get(0).message());
        host.admission = (plugin, resources) -> List.of();
        Problem unsigned = assertThrows(Problem.class, () -> host.host.install(good.jar(), ""));
        assertEquals(PluginProblem.REFUSED, unsigned.code());
        assertTrue(unsigned.errors().get(0).message().startsWith("La signature manque : joignez"), unsigned.errors().toString());
        assertEquals(PluginProblem.REFUSED, assertThrows(Problem.class, () -> host.host.install(good.jar(), null)).code());
        Arrival lonely = new Arrival(TestPlugin.named("dessus", "1.0.0").with("Plugin-Dependencies", "absent"));
        assertEquals(PluginProblem.REFUSED, assertThrows(Problem.class, () -> host.host.install(lonely.jar(), lonely.signature)).code());
        try (var files = Files.list(host.folder)) {
            assertEquals(0, files.count());
        }
        assertTrue(host.catalogue.all().isEmpty());
    }

    @Test
    void installShouldRefuseMoreThanItAccepts() throws Exception {
        host.open();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };
        assertEquals(PluginProblem.TOO_LARGE, assertThrows(Problem.class, () -> host.host.install(endless, "x")).code());
    }

    /** A plugin on its way to the host. */
    private final class Arrival {

        private final byte[] bytes;
        private final String signature;

        Arrival(TestPlugin plugin) throws Exception {
            bytes = plugin.bytes();
            signature = PluginSigner.sign(bytes, host.key);
        }

        InputStream jar() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
