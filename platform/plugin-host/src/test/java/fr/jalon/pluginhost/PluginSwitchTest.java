package fr.jalon.pluginhost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.plugin.PluginFailure;
import fr.jalon.kernel.plugin.PluginProblem;
import fr.jalon.kernel.plugin.PluginState;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.local.TestPlugin;
import fr.jalon.spi.organisation.OrganisationImporter;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Switching plugins off and on while the platform runs, and what a restart finds. */
class PluginSwitchTest {

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
    void disableShouldStopAndStayAfterRestartAndEnableShouldUndoBoth() throws Exception {
        host.with(HostUnderTest.importer("lecteur", "1.0.0", "")).with(HostUnderTest.importer("temoin", "1.0.0", "")).open();
        assertEquals(PluginState.DISABLED, host.host.disable("lecteur").get(0).state());
        assertEquals(PluginProblem.NOT_STARTED, assertThrows(PluginFailure.class, () -> host.code("lecteur")).kind());
        assertTrue(host.catalogue.resource("lecteur", "1.0.0", "programme.yaml").isPresent());
        assertEquals("lecteur-1.0.0", host.code("temoin"));

        host.restarted();
        assertEquals(PluginState.DISABLED, host.find("lecteur").state());
        assertEquals(PluginState.STARTED, host.find("temoin").state());

        assertEquals(PluginState.STARTED, host.host.enable("lecteur").get(0).state());
        assertEquals("lecteur-1.0.0", host.code("lecteur"));
        assertEquals(PluginState.STARTED, host.restarted().find("lecteur").state());
        assertTrue(host.told.contains("stopped lecteur 1.0.0 DISABLED"), host.told.toString());
    }

    @Test
    void disableShouldStopDependentsAndEnableShouldBringThemBack() throws Exception {
        host.with(HostUnderTest.importer("base", "1.0.0", "")).with(TestPlugin.named("dessus", "1.0.0").with("Plugin-Dependencies", "base@>=1.0.0 & <2.0.0")).open();
        assertEquals(PluginState.STARTED, host.find("dessus").state(), host.find("dessus").reason());
        host.host.disable("base");
        assertEquals(PluginState.REFUSED, host.find("dessus").state());
        assertTrue(host.find("dessus").reason().contains("a besoin de « base"));
        host.host.enable("base");
        assertEquals(PluginState.STARTED, host.find("dessus").state());
    }

    @Test
    void disableShouldRefuseWhileACallIsUnderWayAndChangeNothing() throws Exception {
        host.with(HostUnderTest.importer("lecteur", "1.0.0", "")).open();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Thread caller = new Thread(() -> host.catalogue.call("lecteur", OrganisationImporter.class, importer -> {
            inside.countDown();
            return await(finish);
        }));
        caller.start();
        assertTrue(inside.await(10, TimeUnit.SECONDS));
        assertEquals(PluginProblem.CONFLICT, assertThrows(Problem.class, () -> host.host.disable("lecteur")).code());
        assertEquals(PluginState.STARTED, host.only().state());
        finish.countDown();
        caller.join();
        assertEquals(PluginState.DISABLED, host.host.disable("lecteur").get(0).state());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void enableShouldLookAgainAtARefusedPlugin() throws Exception {
        host.with(TestPlugin.named("declare", "1.0.0"));
        Path key = host.keys.resolve("editeur.pub");
        String trusted = Files.readString(key);
        Files.delete(key);
        host.open();
        assertEquals(PluginState.REFUSED, host.only().state());
        Files.writeString(key, trusted);
        assertEquals(PluginState.STARTED, host.host.enable("declare-1.0.0.jar").get(0).state());
    }

    @Test
    void disableShouldAnswerUnknownPlugin() throws Exception {
        host.open();
        assertEquals(PluginProblem.UNKNOWN, assertThrows(Problem.class, () -> host.host.disable("absent")).code());
        assertEquals(PluginProblem.UNKNOWN, assertThrows(Problem.class, () -> host.host.enable("absent")).code());
    }

    @Test
    void disableShouldLetTheClassLoaderGo() throws Exception {
        host.with(HostUnderTest.importer("lecteur", "1.0.0", "")).open();
        WeakReference<ClassLoader> loader = new WeakReference<>(host.catalogue.<OrganisationImporter, ClassLoader>call("lecteur",
                OrganisationImporter.class, importer -> importer.getClass().getClassLoader()));
        host.host.disable("lecteur");
        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertTrue(loader.refersTo(null), "the class loader of a disabled plugin is still reachable");
    }
}
