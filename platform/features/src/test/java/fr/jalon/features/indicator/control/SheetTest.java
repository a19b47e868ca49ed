package fr.jalon.features.indicator.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.indicator.IndicatorProblem;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"Endroit;Numérateur\r\nÉguilles;12,5\r\n", "Endroit\tNumérateur\nÉguilles\t12,5", "Endroit,Numérateur\rÉguilles,\"12,5\"",
        "\uFEFFEndroit;Numérateur\n\n \"Éguilles\" ;\" 12,5 \"\n"})
    void anyUsualSeparatorAndLineEndShouldBeRead(String text) {
        Sheet sheet = Sheet.of(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("Endroit", "Numérateur"), sheet.lines().get(0).cells());
        assertEquals(List.of("Éguilles", "12,5"), sheet.lines().get(1).cells());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void encodingsOfFrenchSpreadsheetsShouldBeRead(String charset) {
        Sheet sheet = Sheet.of("Numérateur;Preuve\n1;Extraction « été »".getBytes(Charset.forName(charset)));
        assertEquals(List.of("1", "Extraction « été »"), sheet.lines().get(1).cells());
    }

    @Test
    void linesShouldKeepTheirNumberPastEmptyOnesAndQuotedBreaks() {
        Sheet sheet = Sheet.of("a;b\n\n\"x\ny\"\"z\";1\nq;2".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(1, 3, 5), sheet.lines().stream().map(Sheet.Line::number).toList());
        assertEquals("x\ny\"z", sheet.lines().get(1).cell(0));
    }

    @Test
    void workbookShouldGiveStoredNumbersAndDays() throws IOException {
        byte[] content;
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row row = book.createSheet("Relevé").createRow(4);
            row.createCell(0).setCellValue("Éguilles");
            styled(book, row.createCell(1), "0").setCellValue(12.345);
            styled(book, row.createCell(3), "dd/mm/yyyy").setCellValue(LocalDate.of(2028, 2, 29));
            styled(book, row.createCell(4), "0%").setCellValue(0.85);
            row.createCell(5).setCellValue(0.1 + 0.2);
            row.createCell(6).setCellFormula("1+1");
            book.write(out);
            content = out.toByteArray();
        }
        Sheet.Line line = Sheet.of(content).lines().get(0);
        assertEquals(5, line.number());
        assertEquals(List.of("Éguilles", "12.345", "", "2028-02-29", "85 %", "0.3"), line.cells().subList(0, 6));
        // its program never computed it: nothing is known of it
        assertTrue(line.cell(6).isEmpty() || line.cell(6).equals("0"), line.cell(6));
    }

    private static Cell styled(XSSFWorkbook book, Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    @Test
    void hundredThousandLinesShouldBeRefusedInBothFormats() throws IOException {
        refused(CommonProblem.TOO_LARGE, "a;b\n".repeat(100_000).getBytes(StandardCharsets.UTF_8), "5 000 lignes");
        try (SXSSFWorkbook book = new SXSSFWorkbook(50); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (int i = 0; i < 100_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
            book.write(out);
            refused(CommonProblem.TOO_LARGE, out.toByteArray(), "5 000 lignes");
        }
    }

    @Test
    void fileThatUnfoldsToFarMoreThanItsSizeShouldBeRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
        }
        assertTrue(out.size() < 400_000);
        refused(CommonProblem.TOO_LARGE, out.toByteArray(), "une fois déplié");
    }

    @Test
    void whatIsNoTableShouldBeRefusedWithWords() {
        refused(IndicatorProblem.BAD_FILE, Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 200), "abîmé");
        refused(IndicatorProblem.BAD_FILE, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "ancien format");
        refused(IndicatorProblem.BAD_FILE, "%PDF\0\0".getBytes(StandardCharsets.UTF_8), "ni un classeur");
        refused(IndicatorProblem.BAD_FILE, "a;\"b\nc;d".getBytes(StandardCharsets.UTF_8), "guillemet");
        refused(IndicatorProblem.BAD_FILE, "a;".repeat(100).getBytes(StandardCharsets.UTF_8), "60 colonnes");
        refused(IndicatorProblem.BAD_FILE, "x".repeat(4001).getBytes(StandardCharsets.UTF_8), "4000 caractères");
        refused(CommonProblem.TOO_LARGE, new byte[Sheet.LARGEST_FILE + 1], "5 Mo");
    }

    private static void refused(Object code, byte[] content, String words) {
        Problem problem = assertThrows(Problem.class, () -> Sheet.of(content));
        assertEquals(code, problem.code(), () -> String.valueOf(problem.getCause()));
        assertTrue(problem.getMessage().replace('\u202F', ' ').contains(words), problem.getMessage());
    }

    @Test
    void headsShouldBeFoundInAnyOrderAndTheMissingOnesNamed() {
        ImportColumn.Heads heads = ImportColumn.in(new Sheet.Line(1, List.of("AU", "du", "Site", "NUMERATEUR", "code", "Humeur")));
        assertEquals(2, heads.places().get(ImportColumn.PLACE));
        assertEquals(List.of("Humeur"), heads.ignored());
        assertEquals("=1", heads.text(new Sheet.Line(2, List.of("", "", "'=1")), ImportColumn.PLACE));
        Problem missing = assertThrows(Problem.class, () -> ImportColumn.in(new Sheet.Line(1, List.of("Endroit", "Du"))));
        assertTrue(missing.getMessage().contains("« Au », « Numérateur », « Code » ou « Indicateur »"), missing.getMessage());
        assertThrows(Problem.class, () -> ImportColumn.in(new Sheet.Line(1, List.of("Endroit", "Site", "Du", "Au", "Code", "Valeur"))));
    }
}
