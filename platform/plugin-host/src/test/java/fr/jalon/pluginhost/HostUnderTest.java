package fr.jalon.pluginhost;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.PluginResources;
import fr.jalon.kernel.plugin.PluginStarted;
import fr.jalon.kernel.plugin.PluginStopped;
import fr.jalon.local.TestPlugin;
import fr.jalon.pluginhost.sign.PluginSigner;
import fr.jalon.spi.SpiVersion;
import fr.jalon.spi.organisation.OrganisationImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.pf4j.Plugin;
import org.slf4j.Logger;

/** A host on temporary folders with one trusted signer, and what it asked and told. */
final class HostUnderTest implements Surroundings {

    /** The SPI, and what a careless author compiles against beside it. */
    static final List<Class<?>> LIBRARIES = List.of(SpiVersion.class, Plugin.class, InstalledPlugin.class, Logger.class);

    private static final String IMPORTER = """
            package tiers;
            import fr.jalon.spi.organisation.*;
            public class %1$s implements OrganisationImporter {
                public String code() { return "%2$s"; }
                public String label() { return "Essai"; }
                public java.util.List<ExpectedFile> expectedFiles() { return java.util.List.of(); }
                public void read(ImportRequest request, ImportSink sink) { %3$s }
            }""";

    final Path folder;
    final Path keys;
    final PrivateKey key;
    final List<String> told = new ArrayList<>();
    final PluginCatalogue catalogue = new PluginCatalogue();
    PluginHost host;
    BiFunction<InstalledPlugin, PluginResources, List<String>> admission = (plugin, resources) -> List.of();
    Consumer<PluginStarted> onStart = event -> { };

    HostUnderTest(Path place) throws IOException, GeneralSecurityException {
        folder = Files.createDirectories(place.resolve("plugins"));
        keys = Files.createDirectories(place.resolve("keys"));
        key = trust("editeur");
    }

    PrivateKey trust(String fileName) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(keys.resolve(fileName + ".pub"), Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
        return pair.getPrivate();
    }

    /** A plugin with one importer, whose {@code read} does what is given. */
    static TestPlugin importer(String id, String version, String body) {
        return TestPlugin.named(id, version).source("tiers.Lecteur", source("Lecteur", "lecteur-" + version, body), LIBRARIES)
                .extensions("tiers.Lecteur").entry("programme.yaml", "version: " + version).entry("processes/visa.bpmn", "<bpmn/>");
    }

    static String source(String className, String code, String body) {
        return IMPORTER.formatted(className, code, body);
    }

    /** Calls that plugin. */
    String code(String id) {
        return catalogue.<OrganisationImporter, String>call(id, OrganisationImporter.class, OrganisationImporter::code);
    }

    HostUnderTest with(TestPlugin plugin) throws IOException, GeneralSecurityException {
        writeSigned(plugin, key);
        return this;
    }

    /** Puts an unsigned file into the folder. */
    Path write(TestPlugin plugin) throws IOException {
        return Files.write(folder.resolve(plugin.fileName()), plugin.bytes());
    }

    /** Puts a file into the folder that someone signed. */
    Path writeSigned(TestPlugin plugin, PrivateKey signer) throws IOException, GeneralSecurityException {
        return sign(write(plugin), signer);
    }

    static Path sign(Path jar, PrivateKey signer) throws IOException, GeneralSecurityException {
        Files.writeString(jar.resolveSibling(jar.getFileName() + ".sig"), PluginSigner.sign(Files.readAllBytes(jar), signer) + "\n");
        return jar;
    }

    HostUnderTest open() throws IOException {
        PluginEngine engine = new PluginEngine(HostUnderTest.class.getClassLoader());
        host = new PluginHost(new PluginFolder(folder, keys), catalogue, new PluginStarter(catalogue, engine, this), Duration.ofMillis(200));
        host.open();
        return this;
    }

    /** The platform started anew on the same folders. */
    HostUnderTest restarted() throws IOException, GeneralSecurityException {
        host.close();
        catalogue.hosted().clear();
        return open();
    }

    InstalledPlugin only() {
        if (catalogue.all().size() != 1) {
            throw new AssertionError("expected one plugin: " + catalogue.all());
        }
        return catalogue.all().get(0);
    }

    InstalledPlugin find(String id) {
        return catalogue.all().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public List<String> refuse(InstalledPlugin plugin, PluginResources resources) {
        return admission.apply(plugin, resources);
    }

    @Override
    public void started(PluginStarted event) {
        told.add("started " + event.plugin().id() + " " + event.plugin().version());
        onStart.accept(event);
    }

    @Override
    public void stopped(PluginStopped event) {
        told.add("stopped " + event.plugin().id() + " " + event.plugin().version() + " " + event.plugin().state());
    }
}
