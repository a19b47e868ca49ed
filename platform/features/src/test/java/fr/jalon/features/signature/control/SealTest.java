package fr.jalon.features.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.jalon.features.generation.Generation;
import fr.jalon.features.generation.PdfUa;
import fr.jalon.features.signature.control.SealCheck.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private static final Instant NOON = Instant.parse("2027-01-05T11:00:00Z");
    private static final Proof PROOF = new Proof("Procès-verbal", "Étude", "Projet 2027", "Espace", "a".repeat(64),
        List.of(new Proof.Signed("Nadia Benali", "Contact, pour Cabinet", NOON)), NOON);

    @TempDir
    private static Path folder;
    private static SealKey key;
    private static byte[] signed;
    private static byte[] sealed;

    @BeforeAll
    static void sealOne() throws Exception {
        key = TestKeys.make(folder, "Jalon de test", "RSA");
        signed = pdf("Procès-verbal");
        sealed = SealedRecord.make(signed, pdf("Page des signatures"), PROOF.json(), key, NOON);
    }

    private static byte[] pdf(String title) {
        String template = "<html><head><title>{{title}}</title></head><body><h1>{{title}}</h1><p>Texte.</p>"
            + "<table><thead><tr><th>Nom</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table></body></html>";
        return new Generation().pdf("t.xhtml", template.getBytes(StandardCharsets.UTF_8), Map.of("title", title), none -> Optional.empty());
    }

    @Test
    void sealedFileShouldBeValidAndHoldWhatWasSigned() throws Exception {
        SealCheck.Result result = SealCheck.check(sealed, key.certificate()::equals);

        assertEquals(Verdict.VALID, result.verdict());
        assertEquals("Jalon de test", SealCheck.name(result.certificate()));
        assertTrue(SealCheck.selfSigned(result.certificate()));
        assertEquals(PROOF, Proof.read(SealedRecord.proof(sealed).orElseThrow()));
        try (PDDocument document = Loader.loadPDF(sealed)) {
            assertEquals(2, document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Procès-verbal") && text.contains("Page des signatures"), text);
            assertTrue(Arrays.equals(signed, document.getDocumentCatalog().getNames().getEmbeddedFiles()
                .getValue("document-signe.pdf").getEmbeddedFile().toByteArray()));
        }
    }

    @Test
    void sealedFileShouldStillConformToPdfUa() throws Exception {
        PdfUa.assertConforms(sealed);
    }

    @Test
    void anyByteThatIsAlteredShouldBeSeen() {
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        int contents = text.lastIndexOf("/Contents <");
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (int at = 0; at < sealed.length; at += at > contents && at < contents + 6_000 ? 1 : 61) {
            for (int change : new int[] {0x01, 0x20}) {
                byte[] altered = sealed.clone();
                altered[at] ^= (byte) change;
                int place = at;
                Verdict verdict = SealCheck.check(altered, key.certificate()::equals).verdict();
                verdicts.merge(verdict, 1, Integer::sum);
                assertTrue(verdict == Verdict.ALTERED || verdict == Verdict.OTHER_KEY && place > contents,
                    () -> verdict + " at " + place + " of " + sealed.length + ", seal at " + contents);
            }
        }
        assertTrue(verdicts.get(Verdict.ALTERED) > 2_000, verdicts::toString);
    }

    @Test
    void bytesThatAreAddedOrCutShouldBeSeen() throws Exception {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.write(sealed);
        longer.write("\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(Verdict.ALTERED, SealCheck.check(longer.toByteArray(), key.certificate()::equals).verdict());
        assertEquals(Verdict.ALTERED, SealCheck.check(Arrays.copyOf(sealed, sealed.length - 1), key.certificate()::equals).verdict());
    }

    @Test
    void strangersSealShouldNotPassForOurs() throws Exception {
        SealKey stranger = TestKeys.make(folder, "Jalon de test", "EC");
        byte[] theirs = SealedRecord.make(signed, pdf("Page"), PROOF.json(), stranger, NOON);

        assertEquals(Verdict.OTHER_KEY, SealCheck.check(theirs, key.certificate()::equals).verdict());
        assertEquals(Verdict.VALID, SealCheck.check(theirs, stranger.certificate()::equals).verdict());
    }

    @Test
    void fileWithoutSealShouldBeToldSo() {
        for (byte[] file : List.of(signed, "hello".getBytes(StandardCharsets.UTF_8), new byte[] {0})) {
            assertEquals(Verdict.NOT_SEALED, SealCheck.check(file, any -> true).verdict());
        }
    }

    @Test
    void independentToolShouldFindTheSealValid() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdfsig")), "poppler-utils is not installed");
        Path file = Files.write(folder.resolve("sealed.pdf"), sealed);

        String said = pdfsig(file);
        assertTrue(said.contains("Signature Validation: Signature is Valid."), said);
        assertTrue(said.contains("ETSI.CAdES.detached") && said.contains("Total document signed"), said);

        byte[] altered = sealed.clone();
        altered[sealed.length / 3] ^= 1;
        String worse = pdfsig(Files.write(folder.resolve("altered.pdf"), altered));
        assertTrue(!worse.contains("Signature is Valid"), worse);
    }

    private static String pdfsig(Path file) throws Exception {
        Process run = new ProcessBuilder("/usr/bin/pdfsig", "-nocert", file.toString()).redirectErrorStream(true).start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run.waitFor();
        return said;
    }

    @Test
    void certificateOfAFormerKeyShouldStillBeKnown() throws Exception {
        SealKey next = TestKeys.make(folder, "Jalon de test 2", "RSA");
        SealKeys keys = new SealKeys();
        keys.use(next, List.<X509Certificate>of(key.certificate()));

        assertEquals(Verdict.VALID, SealCheck.check(sealed, keys::known).verdict());
    }
}
