package fr.jalon.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A seal as Poppler's pdfsig sees it: a program that knows nothing of ours. The README's test command installs it. */
final class Pdfsig {

    private Pdfsig() {
    }

    /** The file bears one valid signature over the whole of it. */
    static void assertSealed(byte[] pdf) throws IOException {
        Path file = Files.write(Files.createTempFile("sealed", ".pdf"), pdf);
        try {
            ProcessBuilder tool = new ProcessBuilder("pdfsig", "-nocert", file.toString()).redirectErrorStream(true);
            tool.environment().put("LC_ALL", "C");
            String said = new String(tool.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(said.contains("Signature Validation: Signature is Valid.") && said.contains("Total document signed"), said);
        } finally {
            Files.delete(file);
        }
    }
}
