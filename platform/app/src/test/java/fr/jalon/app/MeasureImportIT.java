package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Measures of a project that come from files and pasted cells. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MeasureImportIT {

    private static final String HEAD = "Endroit;Code;Unité;Du;Au;Numérateur;Dénominateur;Pourquoi sans chiffres;Preuve\n";
    private static final String MORNING = "sorties-matin";
    private static final String BEDS = "lits-vides";

    @Test
    void fileShouldBeSeenFirstThenWrittenOnceWithoutItsWrongLines() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        String days = days(desk, desk.aix(), 0);
        desk.enter(ANNE_GARCIA, desk.aix(), BEDS, 0, "numerator", "7").required();
        String file = HEAD + "Aix;" + MORNING + ";%;" + days + ";1 234,5;2000;;Extraction\n"
            + "aix;" + BEDS + ";;" + days + ";9;;;\n"
            + "Aix;occupation;;" + days + ";;;Logiciel changé;\n"
            + "Arles;" + MORNING + ";;" + days + ";3;4;;\n"
            + "Aix;delai-chambre;;" + days + ";;;;\n"
            + "Aix;" + MORNING + ";;" + days(desk, desk.aix(), 1) + ";120;100;;\n";
        JsonObject preview = preview(ANNE_GARCIA, desk, file.getBytes(Charset.forName("windows-1252"))).required().json().getAsJsonObject();
        assertEquals(List.of("NEW", "CHANGED", "NEW", "WRONG", "NEW"), states(preview));
        assertEquals(1, preview.get("blank").getAsInt());
        assertEquals("7", line(preview, 1).get("before").getAsString());
        assertEquals("9", line(preview, 1).get("after").getAsString());
        // she takes part at Aix alone: the other site is none that she sees
        assertTrue(faults(preview, 3).contains("« Arles » n'est pas un endroit mesuré que vous voyez ici"), faults(preview, 3));
        assertTrue(line(preview, 4).getAsJsonArray("warnings").get(0).getAsString().contains("dépasse le dénominateur"));
        assertEquals(0, desk.point(ANNE_GARCIA, desk.aix(), MORNING, 0).get("version").getAsInt(), "nothing is written before the confirmation");
        JsonObject rows = confirmation(preview);
        JsonObject done = confirm(ANNE_GARCIA, desk, rows).required().json().getAsJsonObject();
        assertEquals(List.of(3, 1, 0), counts(done));
        assertEquals(List.of(0, 0, 4), counts(confirm(ANNE_GARCIA, desk, rows).required().json().getAsJsonObject()));
        JsonObject point = desk.point(ANNE_GARCIA, desk.aix(), MORNING, 0);
        assertEquals(1234.5, point.get("numerator").getAsDouble());
        assertEquals("Extraction", point.get("evidence").getAsString());
        assertEquals(1, point.get("version").getAsInt());
        assertEquals("non mesurable : Logiciel changé", desk.point(ANNE_GARCIA, desk.aix(), "occupation", 0).get("why").getAsString());
        assertEquals(2, desk.point(ANNE_GARCIA, desk.aix(), BEDS, 0).get("version").getAsInt());
        String history = Platform.as(CLAIRE_MARTIN).get(desk.path("/history")).required().body();
        assertTrue(history.contains("au lieu de : 7, par import"), history);
        assertTrue(history.contains("Import de mesures : 3 nouvelles, pour Aix."), history);
        assertEquals("5 mesures manquent sur 8.", desk.action(ANNE_GARCIA, "COLLECT").get("reason").getAsString());
    }

    @Test
    void everyFaultShouldBeSaidWithItsLineAndColumn() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        String days = days(desk, desk.aix(), 0);
        JsonObject preview = preview(ANNE_GARCIA, desk, (HEAD + "Nulle part;" + MORNING + ";;" + days + ";1;2;;\n"
            + "Aix;inconnu;;" + days + ";1;2;;\n"
            + "Aix;" + MORNING + ";jours;" + days + ";1;2;;\n"
            + "Aix;" + MORNING + ";;01/01/1999;31/01/1999;1;2;;\n"
            + "Aix;" + MORNING + ";;29/02/2026;hier;1;2;;\n"
            + "Aix;" + MORNING + ";;" + days(desk, desk.aix(), -1) + ";1;2;;\n"
            + "Aix;" + MORNING + ";;" + days + ";douze;2 %;;\n"
            + "Aix;" + MORNING + ";;" + days + ";-1;;;\n"
            + "Aix;" + BEDS + ";;" + days + ";4;5;;\n"
            + "Aix;" + MORNING + ";;" + days + ";1;2;;\n"
            + "AIX;" + MORNING + ";%;" + days + ";1;3;;\n").getBytes(StandardCharsets.UTF_8)).required().json().getAsJsonObject();
        assertTrue(states(preview).stream().allMatch("WRONG"::equals), states(preview).toString());
        assertEquals(2, line(preview, 0).get("line").getAsInt());
        assertTrue(faults(preview, 0).contains("Endroit: « Nulle part »"), faults(preview, 0));
        assertTrue(faults(preview, 1).contains("Code: « Aix » ne mesure pas « inconnu »"), faults(preview, 1));
        assertTrue(faults(preview, 2).contains("Unité: Cet indicateur se lit en « % », pas en « jours »"), faults(preview, 2));
        assertTrue(faults(preview, 3).contains("Périodes voisines"), faults(preview, 3));
        assertTrue(faults(preview, 4).contains("« 29/02/2026 » n'est pas un jour") && faults(preview, 4).contains("« hier »"), faults(preview, 4));
        assertTrue(faults(preview, 5).contains("Cette période se termine le"), faults(preview, 5));
        assertTrue(faults(preview, 6).contains("Numérateur: Écrivez un nombre seul") && faults(preview, 6).contains("Dénominateur: "), faults(preview, 6));
        assertTrue(faults(preview, 7).contains("Dénominateur: "), faults(preview, 7));
        assertTrue(faults(preview, 8).contains("n'a pas de dénominateur"), faults(preview, 8));
        assertTrue(faults(preview, 9).contains("aussi ligne 12") && faults(preview, 10).contains("aussi ligne 11"), faults(preview, 9));
        assertEquals(403, preview(NADIA_BENALI, desk, HEAD.getBytes(StandardCharsets.UTF_8)).status());
        JsonHttp.Answer headless = preview(ANNE_GARCIA, desk, "a;b\n1;2".getBytes(StandardCharsets.UTF_8));
        assertEquals(400, headless.status());
        assertTrue(headless.body().contains("il manque : « Endroit »"), headless.body());
        JsonHttp.Answer large = preview(ANNE_GARCIA, desk, (HEAD + "Aix;a;;1;2;3;;;\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        assertEquals(413, large.status());
        assertTrue(large.body().contains("lignes de mesures"), large.body());
    }

    @Test
    void whatSomeoneEntersMeanwhileShouldStopTheWholeConfirmation() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        String days = days(desk, desk.aix(), 0);
        JsonObject rows = confirmation(preview(ANNE_GARCIA, desk, (HEAD + "Aix;" + MORNING + ";;" + days + ";10;20;;\nAix;" + BEDS + ";;" + days
            + ";5;;;\n").getBytes(StandardCharsets.UTF_8)).required().json().getAsJsonObject());
        desk.enter(CLAIRE_MARTIN, desk.aix(), BEDS, 0, "numerator", "6").required();
        JsonHttp.Answer refused = confirm(ANNE_GARCIA, desk, rows);
        assertEquals(409, refused.status());
        assertTrue(refused.body().contains("Rien n'est enregistré") && refused.body().contains("Claire Martin a saisi entre-temps 6"), refused.body());
        assertEquals(0, desk.point(ANNE_GARCIA, desk.aix(), MORNING, 0).get("version").getAsInt());
        assertEquals(6, desk.point(ANNE_GARCIA, desk.aix(), BEDS, 0).get("numerator").getAsInt());
        assertEquals(403, confirm(NADIA_BENALI, desk, rows).status());
        rows.getAsJsonArray("rows").get(0).getAsJsonObject().getAsJsonObject("measure").addProperty("nodeId", desk.arles());
        assertEquals(404, confirm(ANNE_GARCIA, desk, rows).status());
        assertEquals(400, confirm(ANNE_GARCIA, desk, EngagementDesk.body("rows", new JsonArray())).status());
        assertEquals(400, confirm(ANNE_GARCIA, desk, new JsonObject()).status());
    }

    @Test
    void modelShouldComeBackAsAWorkbookThatChangesNothing() throws IOException {
        IndicatorDesk desk = IndicatorDesk.open();
        desk.enter(ANNE_GARCIA, desk.aix(), MORNING, 0, "numerator", "30,5", "denominator", "100", "evidence", "Extraction").required();
        JsonArray model = model(PAUL_ROUX, desk, desk.group());
        assertTrue(model.asList().stream().map(line -> line.getAsJsonObject().get("place").getAsString()).distinct().toList()
            .containsAll(List.of("Aix", "Arles", "Martigues")));
        JsonArray own = model(ANNE_GARCIA, desk, desk.aix());
        assertEquals(List.of("Aix"), own.asList().stream().map(line -> line.getAsJsonObject().get("place").getAsString()).distinct().toList());
        assertTrue(own.asList().stream().allMatch(line -> LocalDate.parse(line.getAsJsonObject().get("last").getAsString()).compareTo(Platform.today()) <= 0));
        JsonObject preview = preview(ANNE_GARCIA, desk, workbook(own)).required().json().getAsJsonObject();
        assertEquals(List.of("SAME"), states(preview));
        assertEquals(own.size() - 1, preview.get("blank").getAsInt());
        assertEquals(404, Platform.as(ANNE_GARCIA).get(desk.path("/measure-imports/model/" + desk.arles())).status());
        assertFalse(own.isEmpty());
    }

    /** The model as a spreadsheet saves it: days are dates, figures numbers. */
    private static byte[] workbook(JsonArray model) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet();
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            fill(sheet.createRow(0), "Endroit", "Code", "Indicateur", "Unité");
            for (int i = 0; i < 4; i++) {
                sheet.getRow(0).createCell(4 + i).setCellValue(List.of("Du", "Au", "Numérateur", "Dénominateur").get(i));
            }
            for (JsonElement element : model) {
                JsonObject line = element.getAsJsonObject();
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                fill(row, text(line, "place"), text(line, "code"), text(line, "indicator"), text(line, "unit"));
                for (String day : List.of("first", "last")) {
                    var cell = row.createCell(row.getLastCellNum());
                    cell.setCellValue(LocalDate.parse(text(line, day)));
                    cell.setCellStyle(date);
                }
                for (String figure : List.of("numerator", "denominator")) {
                    if (line.has(figure)) {
                        row.createCell(row.getLastCellNum()).setCellValue(line.get(figure).getAsDouble());
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static String text(JsonObject line, String name) {
        return line.get(name).getAsString();
    }

    private static JsonArray model(DemoAccount account, IndicatorDesk desk, String node) throws IOException {
        return Platform.as(account).get(desk.path("/measure-imports/model/" + node)).required().json().getAsJsonArray();
    }

    private static JsonHttp.Answer preview(DemoAccount account, IndicatorDesk desk, byte[] file) throws IOException {
        return Platform.as(account).postBytes(desk.path("/measure-imports/preview"), "application/octet-stream", file);
    }

    private static JsonHttp.Answer confirm(DemoAccount account, IndicatorDesk desk, JsonObject rows) throws IOException {
        return Platform.as(account).post(desk.path("/measure-imports"), rows);
    }

    /** @return the first and the last day of a period, the first being 0, the last -1 */
    private static String days(IndicatorDesk desk, String node, int period) throws IOException {
        JsonArray points = desk.indicator(CLAIRE_MARTIN, node, MORNING).getAsJsonArray("points");
        JsonObject point = points.get(period < 0 ? points.size() + period : period).getAsJsonObject();
        LocalDate last = LocalDate.parse(point.get("last").getAsString());
        return point.get("first").getAsString() + ";" + last.getDayOfMonth() + "/" + last.getMonthValue() + "/" + last.getYear();
    }

    private static JsonObject confirmation(JsonObject preview) {
        JsonArray rows = new JsonArray();
        for (JsonElement line : preview.getAsJsonArray("lines")) {
            if (line.getAsJsonObject().has("measure")) {
                JsonObject row = new JsonObject();
                row.add("line", line.getAsJsonObject().get("line"));
                row.add("measure", line.getAsJsonObject().get("measure"));
                rows.add(row);
            }
        }
        return EngagementDesk.body("rows", rows);
    }

    private static JsonObject line(JsonObject preview, int index) {
        return preview.getAsJsonArray("lines").get(index).getAsJsonObject();
    }

    private static List<String> states(JsonObject preview) {
        return preview.getAsJsonArray("lines").asList().stream().map(line -> line.getAsJsonObject().get("state").getAsString()).toList();
    }

    private static String faults(JsonObject preview, int index) {
        StringBuilder all = new StringBuilder();
        line(preview, index).getAsJsonArray("faults").forEach(fault -> all.append(text(fault.getAsJsonObject(), "column")).append(": ")
            .append(text(fault.getAsJsonObject(), "message")).append('\n'));
        return all.toString();
    }

    private static List<Integer> counts(JsonObject done) {
        return List.of(done.get("entered").getAsInt(), done.get("corrected").getAsInt(), done.get("same").getAsInt());
    }
}
