package fr.jalon.features.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.jalon.kernel.problem.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same checked templates, for Word and LibreOffice. */
class DocxTest {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");
    private static final Instant NOW = Instant.parse("2027-01-05T11:00:00Z");
    private static final String TEMPLATE = """
        <html xmlns="http://www.w3.org/1999/xhtml">
          <head><title>Compte rendu : {{title}}</title><style>.note { color: #333 }</style></head>
          <body>
            <h1>{{title}}</h1>
            <p class="texte">{{text}}</p>
            {{#note}}<p>Note : <strong>{{note}}</strong>, <em>vue</em> page 1 <sup>bis</sup> du.</p>{{/note}}{{^note}}<p>Sans note.</p>{{/note}}
            <h2>Lignes</h2>
            <table><caption>Tableau</caption><thead><tr><th>Nom</th><th>Nombre</th></tr></thead>
              <tbody>{{#rows}}<tr><td>{{name}}</td><td>{{number}}</td></tr>{{/rows}}</tbody></table>
            <table><caption>Fusions</caption><thead><tr><th colspan="2">Deux</th><th>Un</th></tr></thead>
              <tbody><tr><td rowspan="2">Haut</td><td>b</td><td>c</td></tr><tr><td>e</td><td>f</td></tr></tbody></table>
            <h3>Image</h3>
            <p><img src="images/point.png" alt="Un carré"/></p>
            <ol><li>Premier<ul><li>Sous-point</li></ul></li><li>Second</li></ol>
            <blockquote>Cité</blockquote>
            <dl><dt>Terme</dt><dd>Sens</dd></dl>
          </body>
        </html>
        """;

    private final Generation generation = new Generation();

    @Test
    void documentShouldHaveRealHeadingsListsTableHeadsLanguageAndAlternativeText() throws Exception {
        try (XWPFDocument document = read(docx(model(3)))) {
            assertEquals(List.of("Heading1 Été à l'œuvre", "Heading2 Lignes", "Heading3 Image"), document.getParagraphs().stream()
                .filter(p -> p.getStyle() != null && p.getStyle().startsWith("Heading")).map(p -> p.getStyle() + " " + p.getText()).toList());
            assertEquals("heading 1", document.getStyles().getStyle("Heading1").getName());
            assertTrue(document.getStyles().getStyle("Heading1").getCTStyle().xmlText().contains("outlineLvl"));
            assertTrue(document.getStyle().getDocDefaults().xmlText().contains("w:val=\"fr-FR\""));
            assertEquals("Compte rendu : Été à l'œuvre", document.getProperties().getCoreProperties().getTitle());
            XWPFTable table = document.getTables().get(0);
            assertTrue(table.getRow(0).isRepeatHeader());
            assertFalse(table.getRow(1).isRepeatHeader());
            assertEquals("Nom 2", table.getRow(3).getCell(0).getText());
            assertTrue(table.getCTTbl().getTblPr().xmlText().contains("tblCaption w:val=\"Tableau\""));
            assertTrue(document.getDocument().xmlText().contains("descr=\"Un carré\""));
            assertEquals(List.of("Premier", "Sous-point", "Second"), document.getParagraphs().stream().filter(p -> p.getNumID() != null)
                .map(XWPFParagraph::getText).toList());
        }
    }

    @Test
    void valuesShouldStandAsTheyAreWithTheirLines() throws Exception {
        try (XWPFDocument document = read(docx(model(0)))) {
            String text = text(document);
            assertTrue(text.contains("Une ligne\nPuis <b>une autre</b> & la suite"), text);
            assertTrue(text.contains("Note\u00a0: Vue, vue page 1 bis du."), text);
            assertTrue(text.contains("Néant"), text);
            assertFalse(text.contains("{{") || text.contains("Sans note"), text);
        }
    }

    @Test
    void everyPartShouldBeValidAgainstItsSchema() throws Exception {
        try (XWPFDocument document = read(docx(model(5)))) {
            List<Object> faults = new ArrayList<>();
            XmlOptions collect = new XmlOptions().setErrorListener(new ArrayList<>() {
                @Override
                public boolean add(XmlError fault) {
                    return faults.add(fault);
                }
            });
            document.getDocument().validate(collect);
            document.getNumbering().getAbstractNum(BigInteger.ZERO).getCTAbstractNum().validate(collect);
            document.getFooterList().get(0)._getHdrFtr().validate(collect);
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void missingValueShouldRefuseItAsItRefusesThePdf() {
        Problem refused = assertThrows(Problem.class, () -> docx(Map.of("rows", List.of(Map.of("name", "Un")))));

        assertEquals(GenerationProblem.VALUES_MISSING, refused.code());
        assertTrue(refused.getMessage().contains("il y manquerait title, text, number (modèle m.xhtml)"), refused.getMessage());
    }

    @Test
    void imageOfFiftyMegabytesShouldBeRefused() {
        Problem refused = assertThrows(Problem.class, () -> generation.docx("m.xhtml", TEMPLATE.getBytes(StandardCharsets.UTF_8), model(1),
            path -> Optional.of(new byte[50 * 1024 * 1024]), NOW));

        assertTrue(refused.getMessage().contains("« images/point.png » du modèle dépasse 5 Mo (50 Mo)"), refused.getMessage());
    }

    @Test
    void tableOfThreeHundredPagesShouldBeWritten() throws Exception {
        byte[] docx = docx(model(9_000));

        try (XWPFDocument document = read(docx)) {
            assertEquals(9_001, document.getTables().get(0).getNumberOfRows());
            assertTrue(document.getTables().get(0).getRow(0).isRepeatHeader());
        }
        assertTrue(docx.length < 2_000_000, () -> docx.length + " bytes");
    }

    @Test
    void documentWithoutEndShouldBeRefusedWhileItIsFilled() {
        Map<String, Object> endless = Map.of("title", "T", "text", "x", "rows", Collections.nCopies(50_000_000, Map.of("name", "Nom", "number", "1")));

        Problem refused = assertThrows(Problem.class, () -> docx(endless));

        assertEquals(GenerationProblem.TOO_LONG, refused.code());
    }

    @Test
    void libreOfficeShouldOpenItAndShowTheSameTextAsThePdf(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(OFFICE), "libreoffice-writer-nogui is not installed");
        Map<String, Object> model = model(200);
        Path word = Files.write(folder.resolve("essai.docx"), docx(model));
        Process office = new ProcessBuilder(OFFICE.toString(), "--headless", "-env:UserInstallation=file://" + folder.resolve("profile"),
            "--convert-to", "pdf", "--outdir", folder.toString(), word.toString()).redirectErrorStream(true).start();
        String said = new String(office.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(office.waitFor(2, TimeUnit.MINUTES) && office.exitValue() == 0 && !said.contains("Error"), said);

        String ours = words(generation.pdf("m.xhtml", TEMPLATE.getBytes(StandardCharsets.UTF_8), model, path -> Optional.of(square())));
        assertEquals(ours, words(Files.readAllBytes(folder.resolve("essai.pdf"))));
    }

    /** @return the words of all pages in the order of the alphabet, without page numbers and the heads that each page repeats */
    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document).replaceAll("(?m)^\\s*\\d+ / \\d+\\s*$", "").replaceAll("(?m)^\\s*Nom Nombre\\s*$", "");
            // A raised letter stands on a line of its own in one of them, a comma with the word before in the other: words alone count.
            return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).sorted().collect(Collectors.joining(" "));
        }
    }

    private byte[] docx(Map<String, ?> model) {
        return generation.docx("m.xhtml", TEMPLATE.getBytes(StandardCharsets.UTF_8), model, path -> Optional.of(square()), NOW);
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static String text(XWPFDocument document) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static Map<String, Object> model(int rows) {
        return Map.of("title", "Été à l'œuvre", "text", "Une ligne\nPuis <b>une autre</b> & la suite", "note", "Vue", "rows",
            IntStream.range(0, rows).mapToObj(i -> Map.of("name", "Nom " + i, "number", String.valueOf(i))).toList());
    }

    private static byte[] square() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
