package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables that people export, open, save and rename before they import them. A report says line by line what was wrong. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BadImportIT {

    private static final String IMPORTS = "/spaces/ars-paca/organisation-imports";
    private static final String HEADER = "REG;DEP;FI;RS;FI_EJ\n";
    private static final String GOOD = "93;13;130991011;HÔPITAL DE L'ÎLE;130789316\n";
    private static final int MANY = 100_000;

    @BeforeEach
    void demoDataShouldBeThere() {
        Wire.bearer(CLAIRE_MARTIN);
    }

    @Test
    void tableOfAnotherEncodingShouldBeReadOrRefusedAsAWhole() throws IOException, SQLException {
        assertEquals(1, dryRun(HEADER + GOOD, StandardCharsets.ISO_8859_1).get("created").getAsInt());
        JsonObject utf8 = dryRun(HEADER + GOOD, StandardCharsets.UTF_8);
        assertEquals(1, utf8.get("created").getAsInt());
        assertTrue(utf8.getAsJsonArray("warnings").toString().contains("UTF-8"), utf8.toString());
        refused(StandardCharsets.UTF_16, HEADER + GOOD, "UTF-16");
        refused(StandardCharsets.ISO_8859_1, "PK\u0003\u0004\0\0\0\0", "archive");
        refused(StandardCharsets.ISO_8859_1, "", "vide");
    }

    @Test
    void tableWithoutItsColumnsShouldBeRefused() throws IOException, SQLException {
        refused(StandardCharsets.ISO_8859_1, "FI;RS\n130991011;HOPITAL\n", "absentes : fi_ej, reg, dep");
        refused(StandardCharsets.ISO_8859_1, "REG,DEP,FI,RS,FI_EJ\n93,13,130991011,HOPITAL,130789316\n", "points-virgules");
        refused(StandardCharsets.ISO_8859_1, "x".repeat(100_000), "démesurée");
    }

    @Test
    void wrongLinesShouldBeReportedWithTheirNumber() throws IOException, SQLException {
        String lines = "93;13;130991012;FAUSSE CLE;130789316\n" + "93;13;130991011;TROP COURTE\n"
            + "93;2C;130991011;DEPARTEMENT;130789316\n"
            + "93;13;130991011;;130789316\n" + "93;13;130991011;\"GUILLEMET;130789316\n";
        TenantRows before = TenantRows.of(Owned.SLUG);
        JsonObject report = Wire.object(run("?importer=sae", (HEADER + lines).getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(0, report.get("created").getAsInt(), report.toString());
        assertTrue(report.getAsJsonArray("errors").size() >= 5, report.toString());
        assertEquals(2, report.getAsJsonArray("errors").get(0).getAsJsonObject().get("line").getAsInt());
        // that somebody tried is history
        Set<String> changed = before.differences(TenantRows.of(Owned.SLUG));
        changed.removeAll(Set.of("jalon.audit_entry", "jalon.audit_payload"));
        assertEquals(Set.of(), changed);
    }

    @Test
    void tableOfAHundredThousandLinesShouldBeReadInOneGo() throws IOException, SQLException {
        StringBuilder table = new StringBuilder(HEADER);
        for (int i = 0; i < MANY; i++) {
            table.append("93;13;").append(finess(i)).append(";SITE ").append(i).append(";130789316\n");
        }
        TenantRows before = TenantRows.of(Owned.SLUG);
        JsonObject report = dryRun(table.toString(), StandardCharsets.ISO_8859_1);
        assertEquals(MANY, report.get("created").getAsInt() + report.get("updated").getAsInt() + report.get("unchanged").getAsInt());
        assertEquals(Set.of(), before.differences(TenantRows.of(Owned.SLUG)));
    }

    @Test
    void hundredThousandWrongLinesShouldGiveAReportThatCanBeRead() throws IOException, SQLException {
        TenantRows before = TenantRows.of(Owned.SLUG);
        HttpResponse<byte[]> answer = run("?importer=sae&dryRun=true",
            (HEADER + "93;13;123;FAUX;130789316\n".repeat(MANY)).getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().length < 500_000, "the report has " + answer.body().length + " bytes");
        assertTrue(Wire.text(answer).contains("autres messages"), "how many more is not said");
        assertEquals(Set.of(), before.differences(TenantRows.of(Owned.SLUG)));
    }

    @Test
    void importShouldAskForAKnownImporterItsFilesAndTheRight() throws IOException {
        byte[] good = (HEADER + GOOD).getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("", Wire.fault(run("?importer=inconnu", good), 400));
        assertEquals("", Wire.fault(run("", good), 400));
        assertEquals("", Wire.fault(Wire.send(CLAIRE_MARTIN, "POST", IMPORTS + "?importer=sae", Multipart.TYPE,
            Multipart.with("note", "-").end()), 400));
        assertEquals("", Wire.fault(Wire.send(ANNE_GARCIA, "POST", IMPORTS + "?importer=sae", Multipart.TYPE,
            new Multipart().file("files", "ID.csv", good).end()), 403));
        assertEquals("", Wire.fault(run("?importer=sae", new byte[51 << 20]), 413));
    }

    private static void refused(Charset charset, String table, String why) throws IOException, SQLException {
        TenantRows before = TenantRows.of(Owned.SLUG);
        JsonObject report = dryRun(table, charset);
        assertEquals(0, report.get("created").getAsInt());
        assertTrue(report.getAsJsonArray("errors").toString().contains(why), why + " is not in " + report);
        assertEquals(Set.of(), before.differences(TenantRows.of(Owned.SLUG)));
    }

    private static JsonObject dryRun(String table, Charset charset) throws IOException {
        HttpResponse<byte[]> answer = run("?importer=sae&dryRun=true", table.getBytes(charset));
        assertEquals(200, answer.statusCode(), () -> Wire.text(answer));
        return Wire.object(answer);
    }

    private static HttpResponse<byte[]> run(String query, byte[] table) throws IOException {
        return Wire.send(CLAIRE_MARTIN, "POST", IMPORTS + query, Multipart.TYPE,
            new Multipart().file("files", "ID_2024r.csv", table).end());
    }

    /** @return the number with that rank in a department, with its check digit */
    private static String finess(int rank) {
        String digits = "13" + String.format("%06d", 200_000 + rank);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
