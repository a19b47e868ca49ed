package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people may take into a word processor: a document that nobody has signed, the statement of registers. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DocxIT {

    @Test
    @Tag("CORE-024")
    void recordShouldBeHadForWordUntilSomebodySigns() throws Exception {
        SignatureDesk desk = SignatureDesk.open().deliver(false);
        JsonObject record = desk.decide("REPRISE", "motive", "Plans à reprendre.", "delayDays", 2);
        assertTrue(record.get("word").getAsBoolean());

        String word = words(word(NADIA_BENALI, record).body());
        String pdf = pdf(SignatureDesk.bytes(NADIA_BENALI, record.getAsJsonObject("signed")));
        assertTrue(word.contains("Plansàreprendre.") && word.contains("NadiaBenali"), word);
        assertEquals(pdf.length(), word.length(), () -> pdf + "\n" + word);
        assertEquals(404, word(SOPHIE_LEFEBVRE, record).statusCode());

        assertEquals(204, SignatureDesk.sign(NADIA_BENALI, record).status());
        HttpResponse<byte[]> late = word(NADIA_BENALI, record);
        assertEquals("", Wire.fault(late, 409));
        assertTrue(Wire.text(late).contains("Téléchargez le PDF."), Wire.text(late));
        assertEquals(false, desk.record(NADIA_BENALI, 0).get("word").getAsBoolean());
    }

    @Test
    @Tag("CORE-024")
    void statementOfRegistersShouldSayTheSameOnScreenInPdfAndInWord() throws Exception {
        MissionDesk mission = MissionDesk.open(40);
        String node = mission.seen("").getAsJsonObject().getAsJsonObject("tree").get("id").getAsString();
        mission.post(CLAIRE_MARTIN, "/registers/decisions/entries", "nodeId", node, "title", "Retenir le scénario 2").required();
        String period = "?from=" + Platform.today().minusDays(1) + "&to=" + Platform.today();
        assertTrue(mission.seen("/register-statement" + period).toString().contains("Retenir le scénario 2"));

        for (String kind : new String[] {"word", "pdf"}) {
            byte[] file = Wire.send(CLAIRE_MARTIN, "GET", mission.path("/register-statement/" + kind + period), "", new byte[0]).body();
            String text = kind.equals("word") ? words(file) : pdf(file);
            assertTrue(text.contains("Retenirlescénario2") && text.contains("Néant"), text);
        }
    }

    private static HttpResponse<byte[]> word(DemoAccount account, JsonObject record) throws IOException {
        return Wire.send(account, "GET", SignatureDesk.SPACE + "/records/" + record.get("id").getAsString() + "/word", "", new byte[0]);
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx)); XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return bare(extractor.getText().replace(" / ", ""));
        }
    }

    private static String pdf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return bare(new PDFTextStripper().getText(document).replaceAll("(?m)^\\s*\\d+ / \\d+\\s*$", ""));
        }
    }

    /** Letters and digits alone: marks of lists and breaks differ. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\h•]+", "");
    }
}
