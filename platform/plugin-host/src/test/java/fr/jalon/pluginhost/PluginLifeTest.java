package fr.jalon.pluginhost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.PluginFailure;
import fr.jalon.kernel.plugin.PluginProblem;
import fr.jalon.kernel.plugin.PluginState;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.spi.organisation.ImportRequest;
import fr.jalon.spi.organisation.OrganisationImporter;
import fr.jalon.spi.organisation.Territory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLifeTest {

    private static final String IMPORTER = """
            package tiers;
            import fr.jalon.spi.organisation.*;
            public class %1$s implements OrganisationImporter {
                public String code() { return "%2$s"; }
                public String label() { return "Essai"; }
                public java.util.List<ExpectedFile> expectedFiles() { return java.util.List.of(); }
                public void read(ImportRequest request, ImportSink sink) { %3$s }
            }""";

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

    private static JarUnderTest importer(String id, String version, String body) {
        return JarUnderTest.named(id, version).source("tiers.Lecteur", IMPORTER.formatted("Lecteur", "lecteur-" + version, body))
                .extensions("tiers.Lecteur").entry("programme.yaml", "version: " + version).entry("processes/visa.bpmn", "<bpmn/>");
    }

    private String code(String id) {
        return host.catalogue.<OrganisationImporter, String>call(id, OrganisationImporter.class, OrganisationImporter::code);
    }

    @Test
    void openShouldDescribeStartedPlugin() throws Exception {
        host.with(importer("lecteur", "1.0.0", "").with("Plugin-Title", "Lecteur d'essai")).open();
        InstalledPlugin plugin = host.only();
        assertEquals(PluginState.STARTED, plugin.state());
        assertEquals("editeur", plugin.signer());
        assertEquals("Lecteur d'essai", plugin.title());
        assertEquals("Éditeur d'essai", plugin.provider());
        assertFalse(plugin.declaredOnly());
        assertEquals(64, plugin.contentHash().length());
        assertEquals(List.of("started lecteur 1.0.0"), host.told);
        assertEquals("lecteur-1.0.0", code("lecteur"));
    }

    @Test
    void openShouldStartPluginWithoutAnyClass() throws Exception {
        host.with(JarUnderTest.named("declare", "1.0.0").with("Plugin-Declared-Only", "true").entry("programme.yaml", "a: é")).open();
        assertEquals(PluginState.STARTED, host.only().state(), host.only().reason());
        assertTrue(host.only().declaredOnly());
    }

    @Test
    void openShouldStartEmptyFolder() throws Exception {
        assertTrue(host.open().catalogue.all().isEmpty());
    }

    @Test
    void resourceShouldComeFromThisJarAlone() throws Exception {
        host.with(importer("lecteur", "1.0.0", "")).with(JarUnderTest.named("autre", "1.0.0").entry("secret.yaml", "b: 2")).open();
        try (InputStream in = host.catalogue.resource("lecteur", "1.0.0", "processes/visa.bpmn").orElseThrow()) {
            assertArrayEquals("<bpmn/>".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
        }
        for (String path : List.of("secret.yaml", "../autre-1.0.0.jar", "processes", "/programme.yaml", "tiers/Lecteur.class",
                "db/migration/V001__control.sql")) {
            assertTrue(host.catalogue.resource("lecteur", "1.0.0", path).isEmpty(), path);
        }
        assertEquals(List.of("META-INF/MANIFEST.MF", "META-INF/extensions.idx", "processes/visa.bpmn", "programme.yaml"),
                host.catalogue.resources("lecteur", "1.0.0").orElseThrow().paths());
    }

    @Test
    void versionsShouldRunSideBySideAndCallsGoToTheNewest() throws Exception {
        host.with(importer("lecteur", "1.9.0", "")).with(importer("lecteur", "1.10.0", "")).open();
        assertEquals("lecteur-1.10.0", code("lecteur"));
        assertEquals("1.10.0", host.catalogue.find("lecteur").orElseThrow().version());
        try (InputStream old = host.catalogue.resource("lecteur", "1.9.0", "programme.yaml").orElseThrow()) {
            assertEquals("version: 1.9.0", new String(old.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void callEachShouldAskEveryExtension() throws Exception {
        host.with(importer("lecteur", "1.0.0", "").source("tiers.Second", IMPORTER.formatted("Second", "second", ""))
                .extensions("tiers.Lecteur", "tiers.Second")).open();
        assertEquals(List.of("lecteur-1.0.0", "second"),
                host.catalogue.<OrganisationImporter, String>callEach("lecteur", OrganisationImporter.class, OrganisationImporter::code));
        assertEquals("second", host.catalogue.<OrganisationImporter, String>call("lecteur", OrganisationImporter.class,
                importer -> importer.code().equals("second"), OrganisationImporter::code));
        Problem unknown = assertThrows(Problem.class, () -> host.catalogue.<OrganisationImporter, String>call("lecteur",
                OrganisationImporter.class, importer -> false, OrganisationImporter::code));
        assertEquals(PluginProblem.UNKNOWN, unknown.code());
        assertTrue(host.catalogue.callEach("absent", OrganisationImporter.class, OrganisationImporter::code).isEmpty());
    }

    @Test
    void callShouldTranslateWhatAPluginThrowsAndGoOn() throws Exception {
        host.with(importer("lecteur", "1.0.0", "throw new IllegalStateException(\"détail interne\");")).open();
        PluginFailure failure = assertThrows(PluginFailure.class, this::read);
        assertEquals("lecteur", failure.pluginId());
        assertEquals(PluginProblem.FAILED, failure.kind());
        assertFalse(failure.getMessage().contains("détail interne"));
        assertEquals("détail interne", failure.getCause().getCause().getMessage());
        assertEquals("lecteur-1.0.0", code("lecteur"));
    }

    @Test
    void callShouldTranslateLinkageErrors() throws Exception {
        host.with(importer("lecteur", "1.0.0", "fr.jalon.kernel.plugin.PluginState.values();")).open();
        assertEquals(PluginProblem.FAILED, assertThrows(PluginFailure.class, this::read).kind());
    }

    private Void read() {
        return host.catalogue.<OrganisationImporter, Void>call("lecteur", OrganisationImporter.class, importer -> {
            try {
                importer.read(new ImportRequest(List.of(), Territory.EVERYWHERE), null);
                return null;
            } catch (java.io.IOException unexpected) {
                throw new java.io.UncheckedIOException(unexpected);
            }
        });
    }

    @Test
    void callShouldLetThePlatformsOwnProblemsThrough() throws Exception {
        host.with(importer("lecteur", "1.0.0", "")).open();
        Problem ours = new Problem(CommonProblem.TOO_LARGE, "trop");
        assertSame(ours, assertThrows(Problem.class, () -> host.catalogue.call("lecteur", OrganisationImporter.class, importer -> {
            throw ours;
        })));
    }

    @Test
    void disableShouldStopAndStayAfterRestartAndEnableShouldUndoBoth() throws Exception {
        host.with(importer("lecteur", "1.0.0", "")).with(importer("temoin", "1.0.0", "")).open();
        assertEquals(PluginState.DISABLED, host.host.disable("lecteur").get(0).state());
        assertEquals(PluginProblem.NOT_STARTED, assertThrows(PluginFailure.class, () -> code("lecteur")).kind());
        assertTrue(host.catalogue.resource("lecteur", "1.0.0", "programme.yaml").isPresent());
        assertEquals("lecteur-1.0.0", code("temoin"));

        host.restarted();
        assertEquals(PluginState.DISABLED, host.find("lecteur").state());
        assertEquals(PluginState.STARTED, host.find("temoin").state());

        assertEquals(PluginState.STARTED, host.host.enable("lecteur").get(0).state());
        assertEquals("lecteur-1.0.0", code("lecteur"));
        assertEquals(PluginState.STARTED, host.restarted().find("lecteur").state());
        assertTrue(host.told.contains("stopped lecteur 1.0.0 DISABLED"), host.told.toString());
    }

    @Test
    void disableShouldStopDependentsAndEnableShouldBringThemBack() throws Exception {
        host.with(importer("base", "1.0.0", "")).with(JarUnderTest.named("dessus", "1.0.0").with("Plugin-Dependencies", "base@>=1.0.0 & <2.0.0")).open();
        assertEquals(PluginState.STARTED, host.find("dessus").state(), host.find("dessus").reason());
        host.host.disable("base");
        assertEquals(PluginState.REFUSED, host.find("dessus").state());
        assertTrue(host.find("dessus").reason().contains("a besoin de « base"));
        host.host.enable("base");
        assertEquals(PluginState.STARTED, host.find("dessus").state());
    }

    @Test
    void disableShouldRefuseWhileACallIsUnderWayAndChangeNothing() throws Exception {
        host.with(importer("lecteur", "1.0.0", "")).open();
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
        host.with(JarUnderTest.named("declare", "1.0.0"));
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
        host.with(importer("lecteur", "1.0.0", "")).open();
        WeakReference<ClassLoader> loader = new WeakReference<>(host.catalogue.<OrganisationImporter, ClassLoader>call("lecteur",
                OrganisationImporter.class, importer -> importer.getClass().getClassLoader()));
        host.host.disable("lecteur");
        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertTrue(loader.refersTo(null), "the class loader of a disabled plugin is still reachable");
    }

    @Test
    void installShouldStoreAndStart() throws Exception {
        host.open();
        Arrival arrival = new Arrival(importer("lecteur", "1.0.0", ""));
        assertEquals(PluginState.STARTED, host.host.install(arrival.jar(), arrival.signature).state());
        assertEquals("lecteur-1.0.0", code("lecteur"));
        assertArrayEquals(arrival.bytes, Files.readAllBytes(host.folder.resolve("lecteur-1.0.0.jar")));
        assertEquals(PluginState.STARTED, host.restarted().only().state());
    }

    @Test
    void installShouldNeverOverwriteAVersion() throws Exception {
        host.with(importer("lecteur", "1.0.0", "")).open();
        byte[] before = Files.readAllBytes(host.folder.resolve("lecteur-1.0.0.jar"));
        Arrival other = new Arrival(JarUnderTest.named("lecteur", "1.0.0"));
        assertEquals(PluginProblem.CONFLICT, assertThrows(Problem.class, () -> host.host.install(other.jar(), other.signature)).code());
        assertArrayEquals(before, Files.readAllBytes(host.folder.resolve("lecteur-1.0.0.jar")));
        assertEquals(PluginState.STARTED, host.only().state());
    }

    @Test
    void installShouldKeepNothingOfARefusedPlugin() throws Exception {
        host.open();
        Arrival good = new Arrival(JarUnderTest.named("declare", "1.0.0"));
        host.admission = (plugin, resources) -> List.of("programme.yaml manque.");
        Problem refused = assertThrows(Problem.class, () -> host.host.install(good.jar(), good.signature));
        assertEquals("programme.yaml manque.", refused.errors().get(0).message());
        host.admission = (plugin, resources) -> List.of();
        assertEquals(PluginProblem.REFUSED, assertThrows(Problem.class, () -> host.host.install(good.jar(), "")).code());
        assertEquals(PluginProblem.REFUSED, assertThrows(Problem.class, () -> host.host.install(good.jar(), null)).code());
        Arrival lonely = new Arrival(JarUnderTest.named("dessus", "1.0.0").with("Plugin-Dependencies", "absent"));
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

        Arrival(JarUnderTest plugin) throws Exception {
            Path jar = plugin.writeSignedTo(Files.createTempDirectory(place, "arrival"), host.key);
            bytes = Files.readAllBytes(jar);
            signature = Files.readString(jar.resolveSibling(jar.getFileName() + ".sig"));
        }

        InputStream jar() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
