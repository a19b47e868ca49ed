package fr.jalon.pluginhost;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.PluginResources;
import fr.jalon.kernel.plugin.PluginStarted;
import fr.jalon.kernel.plugin.PluginStopped;
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

/** A host on temporary folders with one trusted signer, and what it asked and told. */
final class HostUnderTest implements Surroundings {

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

    HostUnderTest with(JarUnderTest plugin) throws IOException, GeneralSecurityException {
        plugin.writeSignedTo(folder, key);
        return this;
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
