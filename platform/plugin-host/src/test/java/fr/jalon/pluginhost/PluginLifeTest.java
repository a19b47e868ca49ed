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
import fr.jalon.local.TestPlugin;
import fr.jalon.spi.organisation.ImportRequest;
import fr.jalon.spi.organisation.OrganisationImporter;
import fr.jalon.spi.organisation.Territory;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the platform sees of started plugins, and how calls into them end. */
class PluginLifeTest {

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
    void openShouldDescribeStartedPlugin() throws Exception {
        host.with(HostUnderTest.importer("lecteur", "1.0.0", "").with("Plugin-Title", "Lecteur d'essai")).open();
        InstalledPlugin plugin = host.only();
        assertEquals(PluginState.STARTED, plugin.state());
        assertEquals("editeur", plugin.signer());
        assertEquals("Lecteur d'essai", plugin.title());
        assertEquals("Éditeur d'essai", plugin.provider());
        assertFalse(plugin.declaredOnly());
        assertEquals(64, plugin.contentHash().length());
        assertEquals(List.of("started lecteur 1.0.0"), host.told);
        assertEquals("lecteur-1.0.0", host.code("lecteur"));
    }

    @Test
    void openShouldStartPluginWithoutAnyClass() throws Exception {
        host.with(TestPlugin.named("declare", "1.0.0").with("Plugin-Declared-Only", "true").entry("programme.yaml", "a: é")).open();
        assertEquals(PluginState.STARTED, host.only().state(), host.only().reason());
        assertTrue(host.only().declaredOnly());
    }

    @Test
    void openShouldStartEmptyFolder() throws Exception {
        assertTrue(host.open().catalogue.all().isEmpty());
    }

    @Test
    void resourceShouldComeFromThisJarAlone() throws Exception {
        host.with(HostUnderTest.importer("lecteur", "1.0.0", "")).with(TestPlugin.named("autre", "1.0.0").entry("secret.yaml", "b: 2")).open();
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
        host.with(HostUnderTest.importer("lecteur", "1.9.0", "")).with(HostUnderTest.importer("lecteur", "1.10.0", "")).open();
        assertEquals("lecteur-1.10.0", host.code("lecteur"));
        assertEquals("1.10.0", host.catalogue.find("lecteur").orElseThrow().version());
        try (InputStream old = host.catalogue.resource("lecteur", "1.9.0", "programme.yaml").orElseThrow()) {
            assertEquals("version: 1.9.0", new String(old.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void callEachShouldAskEveryExtension() throws Exception {
        host.with(HostUnderTest.importer("lecteur", "1.0.0", "").source("tiers.Second",
                HostUnderTest.source("Second", "second", ""), HostUnderTest.LIBRARIES)
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
        host.with(HostUnderTest.importer("lecteur", "1.0.0", "throw new IllegalStateException(\"détail interne\");")).open();
        PluginFailure failure = assertThrows(PluginFailure.class, this::read);
        assertEquals("lecteur", failure.pluginId());
        assertEquals(PluginProblem.FAILED, failure.kind());
        assertFalse(failure.getMessage().contains("détail interne"));
        assertEquals("détail interne", failure.getCause().getCause().getMessage());
        assertEquals("lecteur-1.0.0", host.code("lecteur"));
    }

    @Test
    void callShouldTranslateLinkageErrors() throws Exception {
        host.with(HostUnderTest.importer("lecteur", "1.0.0", "fr.jalon.kernel.plugin.PluginState.values();")).open();
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
        host.with(HostUnderTest.importer("lecteur", "1.0.0", "")).open();
        Problem ours = new Problem(CommonProblem.TOO_LARGE, "trop");
        assertSame(ours, assertThrows(Problem.class, () -> host.catalogue.call("lecteur", OrganisationImporter.class, importer -> {
            throw ours;
        })));
    }
}
