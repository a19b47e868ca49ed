package fr.jalon.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The key with which Jalon seals documents on this machine: self-signed, made once and kept in the data folder. */
final class LocalSeal {

    private static final String FILE = "seal.p12";
    private static final String PASSWORD = "seal.password";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private LocalSeal() {
    }

    static void configure(Path folder, KeptProperties secrets, Map<String, String> configuration) throws IOException {
        Path file = folder.resolve(FILE);
        String password = secrets.get(PASSWORD, Secret::random);
        if (!Files.exists(file)) {
            make(file, password);
        }
        configuration.put("jalon.seal.keystore", file.toString());
        configuration.put("jalon.seal.password", password);
    }

    private static void make(Path file, String password) throws IOException {
        // A killed run leaves the whole key or none.
        Path unfinished = file.resolveSibling(FILE + ".part");
        Files.deleteIfExists(unfinished);
        Command.Result made = new Command(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
            "-alias", "seal", "-keyalg", "RSA", "-keysize", "3072", "-sigalg", "SHA256withRSA", "-validity", "3650",
            "-dname", "CN=Jalon sur cette machine (démonstration)", "-storetype", "PKCS12", "-keystore", unfinished.toString(),
            "-storepass:env", "JALON_SEAL_PASSWORD")).with("JALON_SEAL_PASSWORD", password).run(LIMIT);
        if (made.failed()) {
            throw new LaunchRefused("La clé de scellement n'a pas pu être créée par keytool, du JDK : " + made.output());
        }
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
