package fr.jalon.features.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.UUID;

/** Keys as the local run makes them: self-signed, by the JDK's own tool. */
final class TestKeys {

    private TestKeys() {
    }

    static SealKey make(Path folder, String name, String algorithm) throws Exception {
        Path file = folder.resolve(UUID.randomUUID() + ".p12");
        Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
            "-keyalg", algorithm, "-dname", "CN=" + name, "-validity", "3650", "-alias", "seal", "-storetype", "PKCS12",
            "-keystore", file.toString(), "-storepass", "secret-of-tests").redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes());
        assertEquals(0, tool.waitFor(), said);
        return SealKey.read(file, "secret-of-tests".toCharArray());
    }
}
