package fr.jalon.features.dossier.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.generation.Generation;
import fr.jalon.features.generation.PdfUa;
import fr.jalon.features.generation.Shape;
import fr.jalon.features.generation.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The dossier's own template is held to what the platform asks of plugins, and prints what a screen reader can follow. */
class DossierPageTest {

    private static final Shape T = Shape.TEXT;
    private static final Shape MAYBE = Shape.OPTIONAL_TEXT;
    private static final Shape MODEL = Shape.group(Shape.parts(
        "contract", Shape.group(Shape.parts("label", T, "reference", MAYBE, "notifiedOn", MAYBE, "endsOn", MAYBE)),
        "project", Shape.group(Shape.parts("title", T)), "programme", Shape.group(Shape.parts("title", T, "version", T)),
        "space", Shape.group(Shape.parts("name", T, "timeZone", T)), "parties", Shape.list(Shape.parts("label", T, "organisation", T)),
        "made", Shape.group(Shape.parts("at", T, "by", T, "quality", T)), "places", T,
        "seal", Shape.group(Shape.parts("by", T, "selfSigned", Shape.FLAG)), "notShared", MAYBE,
        "facts", Shape.list(Shape.parts("number", T, "when", T, "place", T, "what", T, "by", MAYBE, "hasMore", Shape.FLAG, "withheld", MAYBE,
            "details", Shape.list(Shape.parts("label", T, "text", T)),
            "pieces", Shape.list(Shape.parts("role", T, "name", T, "version", T, "path", T, "sha256", T)))),
        "files", Shape.list(Shape.parts("path", T, "name", T, "version", T, "size", T, "storedAt", T, "sha256", T)),
        "journal", Shape.list(Shape.parts("when", T, "who", T, "what", T))));

    @Test
    void templateShouldPassTheChecksOfTemplates() throws IOException {
        assertEquals(List.of(), Templates.check("dossier.xhtml", template(), MODEL, none -> Optional.empty()));
    }

    @Test
    void pageShouldConformToPdfUaAndHoldItsFacts() throws Exception {
        Map<String, Object> model = model(40);
        model.put("notShared", "3 versions");
        byte[] pdf = pdf(model);

        PdfUa.assertConforms(pdf);
        String text = text(pdf);
        assertTrue(text.contains("Fait 39") && text.contains("a".repeat(64)) && text.contains("auto-signé"), text);
        assertTrue(text.contains("3 versions"), text);
    }

    @Test
    void factWithNothingWithheldShouldNotShowWhatAnotherWithholds() throws Exception {
        String text = text(pdf(model(1)));

        assertFalse(text.contains("non communiquée") || text.contains("réserve à d'autres"), text);
    }

    private static Map<String, Object> model(int facts) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            told.add(Map.of("number", String.valueOf(i + 1), "when", "22/11/2026 14:05:09 +01:00", "place", "Mission", "what", "Fait " + i,
                "hasMore", i % 2 == 0, "details", i % 2 == 0 ? List.of(Map.of("label", "Motif", "text", "Parce que <b>.")) : List.of(), "pieces",
                i % 4 == 0 ? List.of(Map.of("role", "remis", "name", "Étude", "version", "1", "path", "documents/001-v1-etude.pdf", "sha256",
                    "a".repeat(64))) : List.of()));
        }
        Map<String, Object> model = new HashMap<>(Map.of("contract", Map.of("label", "Marché", "reference", "M-1"), "project",
            Map.of("title", "Mission"), "programme", Map.of("title", "Programme", "version", "1.0.0"), "space", Map.of("name", "Agence",
                "timeZone", "Europe/Paris"), "parties", List.of(Map.of("label", "Acheteur", "organisation", "Agence")), "made",
            Map.of("at", "22/11/2026 14:05:09 +01:00", "by", "Nadia", "quality", "Contact"), "places", "1 lieu du projet", "seal",
            Map.of("by", "Jalon", "selfSigned", true)));
        model.put("facts", told);
        model.put("files", List.of(Map.of("path", "documents/001-v1-etude.pdf", "name", "Étude", "version", "1", "size", "12", "storedAt",
            "22/11/2026 14:05:09 +01:00", "sha256", "a".repeat(64))));
        model.put("journal", List.of());
        return model;
    }

    private static byte[] pdf(Map<String, Object> model) throws IOException {
        return new Generation().pdf("dossier.xhtml", template(), model, none -> Optional.empty());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] template() throws IOException {
        try (InputStream file = DossierPageTest.class.getResourceAsStream("/fr/jalon/features/dossier/dossier.xhtml")) {
            return file.readAllBytes();
        }
    }
}
