package fr.jalon.features.dossier.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void bytesThatChangedInTheStoreShouldTearTheArchive() {
        Archive archive = new Archive("a.zip", AT, List.of(new Archive.Entry("documents/1", "0".repeat(64), () -> new ByteArrayInputStream(new byte[] {1}))));

        IOException torn = assertThrows(IOException.class, () -> archive.write(OutputStream.nullOutputStream()));
        assertTrue(torn.getMessage().contains("documents/1"), torn.getMessage());
    }

    @Test
    void gigabyteShouldPassThroughWithoutStandingInMemory() throws IOException {
        long[] most = {0};
        InputStream endless = new InputStream() {
            private long left = 1L << 30;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int read = (int) Math.min(length, left);
                left -= read;
                most[0] = Math.max(most[0], length);
                return read == 0 ? -1 : read;
            }
        };
        // SHA-256 of 2^30 zeros, from sha256sum
        Archive archive = new Archive("a.zip", AT, List.of(new Archive.Entry("zeros",
            "49bc20df15e412a64472421e13fe86ff1c5165e18b2afccf160d4dc19fe68a14", () -> endless)));

        archive.write(OutputStream.nullOutputStream());

        assertTrue(most[0] <= 64 * 1024, () -> "asked for " + most[0] + " bytes at once");
    }

    @Test
    void pathShouldBeOneThatEveryToolUnpacks() {
        assertEquals("Proces-verbal-ete-2027.pdf", Pieces.safe("Procès-verbal été / 2027.pdf"));
        assertTrue(Pieces.safe("x".repeat(200) + ".pdf").endsWith("x.pdf"));
        assertEquals("..-etc-passwd", Pieces.safe("../etc/passwd"));
    }
}
