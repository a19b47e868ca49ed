package fr.jalon.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's programs, unpacked from Maven's local repository and built once per user and version. */
record KeycloakDistribution(Path home) {

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(10);

    /** Unpacks and builds below the given folder unless this was done before; safe when several processes do so at once. */
    static KeycloakDistribution builtIn(Path cache, Consumer<String> say) {
        Properties artifact = artifact();
        Path home = cache.resolve("keycloak-" + artifact.getProperty("version"));
        try {
            if (!Files.exists(home)) {
                Files.createDirectories(cache);
                buildAlone(cache, home, Path.of(artifact.getProperty("zip")), say);
            }
            return new KeycloakDistribution(home);
        } catch (IOException e) {
            throw new LaunchRefused("Impossible de préparer Keycloak dans " + cache + " (" + e.getMessage()
                + "). Vérifiez l'espace disque (500 Mo) et les droits sur ce dossier.", e);
        }
    }

    private static Properties artifact() {
        try (InputStream stream = KeycloakDistribution.class.getResourceAsStream("keycloak.properties")) {
            Properties artifact = new Properties();
            artifact.load(stream);
            return artifact;
        } catch (IOException e) {
            throw new LaunchRefused("Le fichier keycloak.properties du lanceur est illisible : reconstruisez avec mvn package.", e);
        }
    }

    private static void buildAlone(Path cache, Path home, Path zip, Consumer<String> say) throws IOException {
        synchronized (KeycloakDistribution.class) {
            try (FileChannel channel = FileChannel.open(cache.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(home)) {
                    say.accept("Keycloak : première préparation (une minute environ)…");
                    build(cache, home, zip);
                }
            }
        }
    }

    private static void build(Path cache, Path home, Path zip) throws IOException {
        if (!Files.isReadable(zip)) {
            throw new LaunchRefused("Keycloak manque : " + zip + " n'existe pas. Lancez « mvn -pl deploy/local package » avec un accès à Maven Central.");
        }
        Path partial = Files.createTempDirectory(cache, "keycloak-unpacking");
        unpack(zip, partial);
        Path unpacked = partial.resolve(home.getFileName());
        Command.Result built = new Command(List.of("bash", unpacked.resolve("bin/kc.sh").toString(), "build", "--db=dev-file",
            "--health-enabled=false", "--metrics-enabled=false")).in(unpacked).with("JAVA_HOME", System.getProperty("java.home")).run(BUILD_LIMIT);
        if (built.failed()) {
            throw new LaunchRefused("Keycloak ne se laisse pas préparer :\n" + built.output());
        }
        // the build itself is independent of its folder, so a rename makes it appear all at once
        Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        DeletedFolder.delete(partial);
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        }
    }
}
