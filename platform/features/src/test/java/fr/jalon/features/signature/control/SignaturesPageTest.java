package fr.jalon.features.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.generation.Generation;
import fr.jalon.features.generation.PdfUa;
import fr.jalon.features.generation.Shape;
import fr.jalon.features.generation.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The page that the platform adds itself is held to what it asks of plugins. */
class SignaturesPageTest {

    private static final Shape MODEL = Shape.group(Shape.parts("label", Shape.TEXT, "deliverable", Shape.TEXT, "project", Shape.TEXT,
        "sha256", Shape.TEXT, "sealedBy", Shape.TEXT, "selfSigned", Shape.FLAG,
        "signatures", Shape.list(Shape.parts("name", Shape.TEXT, "quality", Shape.TEXT, "at", Shape.TEXT))));

    @Test
    void pageShouldPassTheChecksAndConformToPdfUa() throws Exception {
        byte[] template = template();
        assertEquals(List.of(), Templates.check("signatures.xhtml", template, MODEL, none -> Optional.empty()));

        byte[] pdf = new Generation().pdf("signatures.xhtml", template, Map.of("label", "Procès-verbal", "deliverable", "Étude", "project",
            "Projet", "sha256", "a".repeat(64), "sealedBy", "Jalon", "selfSigned", true, "signatures", List.of(Map.of("name",
                "Nadia Benali", "quality", "Contact, pour Cabinet", "at", "mardi 5 janvier 2027 à 14 h 05"))), none -> Optional.empty());

        PdfUa.assertConforms(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Nadia Benali") && text.contains("auto-signé") && text.contains("a".repeat(64)), text);
        }
    }

    private static byte[] template() throws IOException {
        try (InputStream file = SignaturesPageTest.class.getResourceAsStream("/fr/jalon/features/signature/signatures.xhtml")) {
            return file.readAllBytes();
        }
    }
}
