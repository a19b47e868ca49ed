package fr.jalon.pluginhost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.PluginState;
import fr.jalon.local.TestPlugin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bad file is refused with its reason, and a good neighbour in the same folder starts each time. */
class PluginRefusalTest {

    private static final String NEIGHBOUR = "voisin";

    @TempDir
    Path place;
    private HostUnderTest host;

    @BeforeEach
    void aGoodNeighbour() throws Exception {
        host = new HostUnderTest(place).with(TestPlugin.named(NEIGHBOUR, "1.0.0").entry("programme.yaml", "a: 1"));
    }

    @AfterEach
    void neighbourIsUndisturbed() {
        assertEquals(PluginState.STARTED, host.find(NEIGHBOUR).state(), host.find(NEIGHBOUR).reason());
        host.host.close();
    }

    private static TestPlugin bad() {
        return TestPlugin.named("mauvais", "1.0.0");
    }

    private void refuses(String reason) throws Exception {
        refuses(PluginState.REFUSED, reason);
    }

    private void refuses(PluginState state, String reason) throws Exception {
        host.open();
        List<InstalledPlugin> others = host.catalogue.all().stream().filter(p -> !p.id().equals(NEIGHBOUR)).toList();
        assertEquals(1, others.size(), others.toString());
        assertEquals(state, others.get(0).state());
        assertTrue(others.get(0).reason().contains(reason), others.get(0).reason());
        assertTrue(host.catalogue.find("mauvais").isEmpty());
    }

    @Test
    void openShouldRefuseUnsignedPlugin() throws Exception {
        host.write(bad());
        refuses("La signature manque (fichier « mauvais-1.0.0.jar.sig »)");
    }

    @Test
    void openShouldRefuseTamperedPlugin() throws Exception {
        Path jar = host.writeSigned(bad(), host.key);
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
        refuses("a été modifié après sa signature");
    }

    @Test
    void openShouldRefuseUnknownSigner() throws Exception {
        host.writeSigned(bad(), KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
        refuses("aucune clé de confiance (editeur)");
    }

    @Test
    void openShouldRefuseSignatureThatIsNone() throws Exception {
        Path jar = host.write(bad());
        Files.writeString(jar.resolveSibling(jar.getFileName() + ".sig"), "pas du base64 !");
        refuses("aucune clé de confiance");
    }

    @Test
    void openShouldRefuseSignatureOfAnotherFile() throws Exception {
        host.write(bad());
        Files.copy(host.folder.resolve("voisin-1.0.0.jar.sig"), host.folder.resolve("mauvais-1.0.0.jar.sig"));
        refuses("aucune clé de confiance");
    }

    @Test
    void openShouldRefusePluginThatNeedsANewerSpi() throws Exception {
        host.with(bad().with("Plugin-Requires", ">=2.0.0 & <3.0.0"));
        refuses("demande l'interface Jalon « >=2.0.0 & <3.0.0 » et cette plateforme fournit la version 1.0.0");
    }

    @Test
    void openShouldRefuseUnreadableRequirement() throws Exception {
        host.with(bad().with("Plugin-Requires", "la dernière"));
        refuses("« la dernière » n'est pas un intervalle de versions");
    }

    @Test
    void openShouldRefuseBundledSpi() throws Exception {
        host.with(bad().entry("fr/jalon/spi/SpiVersion.class", "x"));
        refuses("copie de « fr.jalon.spi.* »");
    }

    @Test
    void openShouldRefuseBundledSpiHiddenInAMultiReleaseFolder() throws Exception {
        host.with(bad().entry("META-INF/versions/17/fr/jalon/spi/SpiVersion.class", "x"));
        refuses("copie de « fr.jalon.spi.* »");
    }

    @Test
    void openShouldRefuseBundledJakarta() throws Exception {
        host.with(bad().entry("jakarta/ws/rs/GET.class", "x"));
        refuses("copie de « jakarta.* »");
    }

    @Test
    void openShouldRefuseEntryThatLeavesTheArchive() throws Exception {
        host.with(bad().entry("templates/../../evasion.txt", "x"));
        refuses("chemin hors de l'archive");
    }

    @Test
    void openShouldRefuseMissingManifest() throws Exception {
        host.writeSigned(bad().withoutManifest().entry("programme.yaml", "a: 1"), host.key);
        refuses("META-INF/MANIFEST.MF est absent");
    }

    @Test
    void openShouldRefuseUnreadableManifest() throws Exception {
        host.writeSigned(bad().withoutManifest().entry("META-INF/MANIFEST.MF", "ceci n'est pas un manifeste\n"), host.key);
        refuses("META-INF/MANIFEST.MF est illisible");
    }

    @Test
    void openShouldNameEveryMissingManifestField() throws Exception {
        TestPlugin jar = bad().without("Plugin-Provider").without("Plugin-Description");
        host.with(jar);
        refuses("« Plugin-Provider » manque");
        assertTrue(host.catalogue.all().get(0).reason().contains("« Plugin-Description » manque"));
    }

    @Test
    void openShouldRefuseIdThatIsNotKebabCase() throws Exception {
        Path jar = host.folder.resolve("mauvais-1.0.0.jar");
        HostUnderTest.sign(Files.write(jar, bad().with("Plugin-Id", "../Mauvais").bytes()), host.key);
        refuses("« Plugin-Id: ../Mauvais » n'a pas la forme attendue");
    }

    @Test
    void openShouldRefuseSameVersionUnderAnotherFileName() throws Exception {
        HostUnderTest.sign(Files.write(host.folder.resolve("voisin-copie.jar"), TestPlugin.named(NEIGHBOUR, "1.0.0").bytes()), host.key);
        refuses("doit s'appeler « voisin-1.0.0.jar »");
    }

    @Test
    void openShouldRefuseFileThatIsNoArchive() throws Exception {
        Path jar = host.folder.resolve("mauvais-1.0.0.jar");
        Files.writeString(jar, "<html>");
        HostUnderTest.sign(jar, host.key);
        refuses("n'est pas une archive JAR lisible");
    }

    @Test
    void openShouldRefuseClassPathThatLoadsUnsignedFiles() throws Exception {
        host.with(bad().with("Class-Path", "autre.jar"));
        refuses("« Class-Path » est interdit");
    }

    @Test
    void openShouldRefuseCodeOfASignerTrustedForDeclarationsOnly() throws Exception {
        host.writeSigned(bad().source("tiers.Rien", "package tiers; public class Rien { }", HostUnderTest.LIBRARIES), host.trust("tiers.declared-only"));
        refuses("n'est admis que pour des extensions déclaratives");
    }

    @Test
    void openShouldRefuseClassOfThePlatformAsExtensionOfADeclaredOnlySigner() throws Exception {
        host.writeSigned(bad().extensions("org.pf4j.DefaultPluginManager"), host.trust("tiers.declared-only"));
        refuses("n'est admis que pour des extensions déclaratives");
    }

    @Test
    void openShouldRefuseCodeThatItsManifestDenies() throws Exception {
        host.with(bad().with("Plugin-Declared-Only", "true").source("tiers.Rien", "package tiers; public class Rien { }", HostUnderTest.LIBRARIES));
        refuses("annonce une extension sans code");
    }

    @Test
    void openShouldRefuseMissingDependency() throws Exception {
        host.with(bad().with("Plugin-Dependencies", "absent@>=1.0.0"));
        refuses("a besoin de « absent (>=1.0.0) »");
    }

    @Test
    void openShouldRefuseDependencyOfTheWrongVersion() throws Exception {
        host.with(bad().with("Plugin-Dependencies", NEIGHBOUR + "@>=2.0.0"));
        refuses("a besoin de « voisin (>=2.0.0) »");
    }

    @Test
    void openShouldRefuseWhatAnAdmissionRefuses() throws Exception {
        host.with(bad().entry("programme.yaml", "b: 2"));
        host.admission = (plugin, resources) -> plugin.id().equals("mauvais")
                ? List.of("programme.yaml, ligne 1 : clé inconnue « b ».", "Autre défaut.") : List.of();
        refuses("programme.yaml, ligne 1 : clé inconnue « b ».\nAutre défaut.");
    }

    @Test
    void openShouldRefuseWhatAnAdmissionFailsToCheck() throws Exception {
        host.with(bad());
        host.admission = (plugin, resources) -> {
            if (plugin.id().equals("mauvais")) {
                throw new IllegalStateException("panne");
            }
            return List.of();
        };
        refuses("n'a pas pu être contrôlée (IllegalStateException : panne)");
    }

    @Test
    void openShouldReportPluginThatThrowsAtStart() throws Exception {
        host.with(bad().with("Plugin-Class", "tiers.Casse").source("tiers.Casse", """
                package tiers;
                public class Casse extends org.pf4j.Plugin {
                    public void start() { throw new IllegalStateException("base de données du tiers absente"); }
                }""", HostUnderTest.LIBRARIES));
        refuses(PluginState.FAILED, "IllegalStateException : base de données du tiers absente");
    }

    @Test
    void openShouldReportPluginWhosePluginClassIsMissing() throws Exception {
        host.with(bad().with("Plugin-Class", "tiers.Absente").entry("x.class", "x"));
        refuses(PluginState.FAILED, "tiers.Absente");
    }

    @Test
    void openShouldReportExtensionThatIsNone() throws Exception {
        host.with(bad().source("tiers.Rien", "package tiers; public class Rien { }", HostUnderTest.LIBRARIES).extensions("tiers.Rien"));
        refuses(PluginState.FAILED, "implements no extension point");
    }

    @Test
    void openShouldReportExtensionThatUsesThePlatformsInside() throws Exception {
        host.with(bad().source("tiers.Curieux", """
                package tiers;
                public class Curieux implements org.pf4j.ExtensionPoint {
                    public Curieux() { System.out.println(fr.jalon.kernel.plugin.PluginState.STARTED); }
                }""", HostUnderTest.LIBRARIES).extensions("tiers.Curieux"));
        refuses(PluginState.FAILED, "fr.jalon.kernel.plugin.PluginState");
    }

    @Test
    void openShouldReportPluginThatAnObserverCannotTake() throws Exception {
        host.with(bad());
        host.onStart = event -> {
            if (event.plugin().id().equals("mauvais")) {
                throw new IllegalStateException("processus illisible");
            }
        };
        refuses(PluginState.FAILED, "processus illisible");
    }
}
