package fr.jalon.features.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.problem.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class GenerationTest {

    private static final String TEMPLATE = """
        <html xmlns="http://www.w3.org/1999/xhtml">
          <head><title>Compte rendu : {{title}}</title><style>.note { color: #333 }</style></head>
          <body>
            <h1>{{title}}</h1>
            <p class="texte">{{text}}</p>
            {{#note}}<p class="note">Note : {{note}}</p>{{/note}}{{^note}}<p>Sans note.</p>{{/note}}
            <h2>Lignes</h2>
            <table><caption>Tableau</caption><thead><tr><th>Nom</th><th>Nombre</th></tr></thead>
              <tbody>{{#rows}}<tr><td>{{name}}</td><td>{{number}}</td></tr>{{/rows}}</tbody></table>
            <h3>Image</h3>
            <p><img src="images/point.png" alt="Un carré"/></p>
            <ul><li><strong>Gras</strong> et <em>italique</em></li></ul>
          </body>
        </html>
        """;

    private final Generation generation = new Generation();

    @Test
    void documentShouldHoldTheValuesAndConformToPdfUa() throws Exception {
        byte[] pdf = pdf(TEMPLATE, Map.of("title", "Été à l'œuvre", "text", "Une ligne\nPuis <b>une autre</b> & la suite", "note",
            "Vue", "rows", rows(3)));

        String text = text(pdf);
        assertTrue(text.contains("Été à l'œuvre") && text.contains("Puis <b>une autre</b> & la suite"), text);
        assertTrue(text.contains("Note\u00a0: Vue") && !text.contains("Sans note"), text);
        assertTrue(text.contains("Nom 2"), text);
        PdfUa.assertConforms(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getPage(0).getResources().getXObjectNames().iterator().hasNext(), "the image is not there");
            assertEquals("fr", document.getDocumentCatalog().getLanguage());
            assertEquals("Compte rendu : Été à l'œuvre", document.getDocumentInformation().getTitle());
            assertEquals("Été à l'œuvre", document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle());
            assertEquals("Lignes", document.getDocumentCatalog().getDocumentOutline().getFirstChild().getFirstChild().getTitle());
        }
    }

    @Test
    void lineShouldNotBreakBeforeADoubleSign() throws IOException {
        String text = text(pdf(TEMPLATE, Map.of("title", "Avis : « reçu » à 14 h 05 ?", "text", "x", "rows", List.of())));

        assertTrue(text.contains("Avis\u00a0: «\u00a0reçu\u00a0» à 14\u00a0h\u00a005\u00a0?"), text);
    }

    @Test
    void familyThatIsNotThereShouldBeReplacedAndStayReadable() throws Exception {
        String style = "@page { @top-left { content: 'En-tête' } } h1 { font-family: Arial, serif } p { font-family: monospace; font-weight: bold }";
        byte[] pdf = pdf(TEMPLATE.replace(".note { color: #333 }", style), Map.of("title", "T", "text", "x", "rows", rows(1)));

        assertTrue(text(pdf).contains("En-tête"));
        PdfUa.assertConforms(pdf);
    }

    @Test
    void absentValueShouldLeaveItsSectionOut() throws IOException {
        String text = text(pdf(TEMPLATE, Map.of("title", "T", "text", "x", "rows", List.of())));

        assertTrue(text.contains("Sans note.") && !text.contains("Note"), text);
    }

    @Test
    void documentShouldBeRefusedNamingEveryMissingValue() {
        Problem refused = assertThrows(Problem.class, () -> pdf(TEMPLATE, Map.of("rows", List.of(Map.of("name", "Un")))));

        assertEquals(GenerationProblem.VALUES_MISSING, refused.code());
        assertTrue(refused.getMessage().contains("il y manquerait title, text, number (modèle m.xhtml)"), refused.getMessage());
    }

    @Test
    void templateShouldReachNothingButItsModel() {
        for (String name : List.of("title.class", "title.getClass", "title.bytes", "title.length", "rows.size", "this.class")) {
            String template = "<html><head><title>x</title></head><body><h1>{{" + name + "}}</h1></body></html>";
            Problem refused = assertThrows(Problem.class, () -> pdf(template, Map.of("title", "T", "rows", List.of())), name);
            assertTrue(refused.getMessage().contains("m.xhtml"), refused.getMessage());
        }
    }

    @Test
    void tableOfThreeHundredPagesShouldBePrintedWithItsHeadOnEach() throws Exception {
        byte[] pdf = pdf(TEMPLATE, Map.of("title", "Long", "text", "x", "rows", rows(9_000)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertTrue(pages >= 300, pages + " pages");
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(pages - 1);
            stripper.setEndPage(pages - 1);
            assertTrue(stripper.getText(document).contains("Nombre"));
        }
    }

    @Test
    void imageOfFiftyMegabytesShouldBeRefusedAtPrintingToo() {
        Problem refused = assertThrows(Problem.class, () -> generation.pdf("m.xhtml", TEMPLATE.getBytes(StandardCharsets.UTF_8),
            Map.of("title", "T", "text", "x", "rows", List.of()), path -> Optional.of(new byte[50 * 1024 * 1024])));

        assertTrue(refused.getMessage().contains("« images/point.png » du modèle dépasse 5 Mo (50 Mo)"), refused.getMessage());
    }

    @Test
    void characterThatNoFontHasShouldNotBreakTheDocument() throws Exception {
        byte[] pdf = pdf(TEMPLATE, Map.of("title", "Emoji \uD83D\uDE00", "text", "\u0007 中文 Ω ≤", "rows", List.of()));

        assertTrue(text(pdf).contains("Néant"));
        PdfUa.assertConforms(pdf);
    }

    private byte[] pdf(String template, Map<String, ?> model) {
        return generation.pdf("m.xhtml", template.getBytes(StandardCharsets.UTF_8), model, path -> Optional.of(square()));
    }

    private static List<Map<String, String>> rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> Map.of("name", "Nom " + i, "number", String.valueOf(i))).toList();
    }

    private static byte[] square() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
