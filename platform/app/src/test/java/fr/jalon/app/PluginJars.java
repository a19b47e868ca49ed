package fr.jalon.app;

import fr.jalon.local.TestPlugin;
import fr.jalon.pluginhost.sign.PluginSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;

/**
 * Plugin files as an administrator may be handed them: the example of this repository under another name, in two versions, and one
 * file for each reason to refuse. Each maker has numbers of its own, so that a platform that runs on takes them again.
 */
final class PluginJars {

    /** Id under which the example is copied: other tests count on the example itself to stay as it is. */
    static final String COPY = "programme-retouche";
    /** Its French title. */
    static final String TITLE = "Programme retouché";

    private static final String PROGRAMME = "programme.yaml";
    private static final Path EXAMPLE = Path.of("../../plugins/example/target/plugin/example-1.0.0.jar");
    private static final Path KEY = Path.of(System.getProperty("user.home"), ".config", "jalon", "dev-signing", "dev.key");

    private final String number = String.valueOf(Instant.now().getEpochSecond());

    /** @return version of the copy before its edit */
    String before() {
        return "1." + number + ".0";
    }

    /** @return version of the copy after its edit */
    String after() {
        return "1." + number + ".1";
    }

    /** @return version of the copies that are refused, so that none is refused for being there already */
    private String never() {
        return "1." + number + ".2";
    }

    private static TestPlugin copy(String version) throws IOException {
        return TestPlugin.copyOf(EXAMPLE).with("Plugin-Id", COPY).with("Plugin-Version", version).with("Plugin-Title", TITLE)
            .edited(PROGRAMME, "code: example", "code: " + COPY).edited(PROGRAMME, "version: \"1.0.0\"", "version: \"" + version + "\"")
            .edited(PROGRAMME, "title: Jumelage de bibliothèques", "title: " + TITLE);
    }

    TestPlugin original() throws IOException {
        return copy(before());
    }

    /** A session two weeks later, a deliverable more, a gate less: nothing but the declaration is touched. */
    TestPlugin edited() throws IOException {
        return copy(after()).edited(PROGRAMME, "{from: OUVERTURE, offset: 2, unit: WEEK", "{from: OUVERTURE, offset: 4, unit: WEEK")
            .edited(PROGRAMME, """
                gates:
                  - code: FEU-VERT
                    label: Feu vert pour l'essai
                    opens: ESSAI
                    admitted: [PROJET]
                    source: {ref: CHARTE, article: "5", text: "L'essai commence quand la ville a donné son accord au projet."}
                """, "")
            .edited(PROGRAMME, "deliverables:\n", """
                deliverables:
                  - code: AFFICHE
                    label: Affiche de l'essai
                    level: bibliotheque
                    phase: ESSAI
                    producer: bibliothecaire
                    deliverer: direction
                    obligor: MEMBER
                    validator: elu
                    formats: [PDF]
                    due: {from: PRESENTATION, proposal: true}
                    approval: accord
                """);
    }

    /**
     * Writes them, for browser tests against a platform that runs already.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        new PluginJars().write(Path.of(arguments[0]));
    }

    /** Writes one file, with its signature, under a name that says what is wrong with it. */
    void write(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        signed(folder, "avant", original());
        signed(folder, "apres", edited());
        put(folder, "non-signe", copy(never()).bytes(), "");
        byte[] tampered = copy(never()).bytes();
        String signature = PluginSigner.sign(tampered, key());
        tampered[tampered.length / 2] ^= 1;
        put(folder, "modifie", tampered, signature);
        byte[] unknown = copy(never()).bytes();
        put(folder, "inconnu", unknown, PluginSigner.sign(unknown, KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate()));
        signed(folder, "trop-recent", copy(never()).with("Plugin-Requires", ">=2.0.0 & <3.0.0"));
        signed(folder, "copie-interface", copy(never()).entry("fr/jalon/spi/SpiVersion.class", "copie"));
        signed(folder, "faux", copy(never()).edited(PROGRAMME, "level: reseau\n    help: Jour", "level: resau\n    help: Jour"));
        signed(folder, "oubli", copy(never()).edited(PROGRAMME, "version: \"" + never() + "\"", "version: \"1.0.0\""));
        signed(folder, "panne", throwing());
        Files.writeString(folder.resolve("versions.json"), "{\"before\": \"" + before() + "\", \"after\": \"" + after() + "\"}\n",
            StandardCharsets.UTF_8);
    }

    private TestPlugin throwing() {
        return TestPlugin.named("programme-en-panne", before()).with("Plugin-Title", "Programme en panne")
            .with("Plugin-Class", "tiers.Casse").source("tiers.Casse", """
                package tiers;
                public class Casse extends org.pf4j.Plugin {
                    public void start() { throw new IllegalStateException("base de données du tiers absente"); }
                }""", List.of(org.pf4j.Plugin.class));
    }

    static String sign(TestPlugin plugin) throws IOException, GeneralSecurityException {
        return PluginSigner.sign(plugin.bytes(), key());
    }

    /** The key of this machine's builds, which the local run and the tests trust. */
    private static PrivateKey key() throws IOException, GeneralSecurityException {
        return PluginSigner.privateKey(Files.readString(KEY));
    }

    private static void signed(Path folder, String name, TestPlugin plugin) throws IOException, GeneralSecurityException {
        byte[] bytes = plugin.bytes();
        put(folder, name, bytes, PluginSigner.sign(bytes, key()));
    }

    private static void put(Path folder, String name, byte[] jar, String signature) throws IOException {
        Files.write(folder.resolve(name + ".jar"), jar);
        Files.writeString(folder.resolve(name + ".sig"), signature);
    }
}
