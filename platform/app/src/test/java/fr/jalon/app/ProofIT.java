package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.HUGO_BLANC;
import static fr.jalon.local.DemoAccount.JULIE_FABRE;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The dossier of proof: what was done is in it, its files are those that were kept, and independent tools find nothing wrong. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProofIT {

    private static final String DOSSIERS = "/contract/dossiers";

    @Test
    @Tag("CORE-025")
    void dossierShouldHoldEveryActWithItsHashesAndStandBeforeIndependentTools(@TempDir Path folder) throws Exception {
        MissionDesk mission = MissionDesk.open(40);
        FormDesk scenarios = FormDesk.open(mission, "scenarios");
        String row = scenarios.scenario(NADIA_BENALI, "GCS resserré", "budget", "1500000");
        scenarios.complete(NADIA_BENALI, row);
        scenarios.act(CLAIRE_MARTIN, "/choices", "row", row, "motive", "Le seul que la dotation permette.").required();
        mission.done(CLAIRE_MARTIN, "/contract/tranches/CONDITIONNELLE/decision", "kind", "AFFIRMED", "motive", "Le scénario 2 est retenu.");
        mission.done(HUGO_BLANC, "/contract/prices", "code", "FORFAIT-1", "unitAmount", 18_000);
        mission.done(HUGO_BLANC, "/contract/invoices", "number", "F-7", "receivedOn", Platform.today().toString(), "lines",
            List.of(MissionDesk.object("price", "FORFAIT-1", "amount", 18_000)));
        DeliverableDesk planning = mission.delivered("PLANNING");
        assertEquals(204, planning.decide(CLAIRE_MARTIN, planning.kind("ADMITTED"), "motive", "Conforme au cadrage.").status());
        JsonObject record = mission.record(planning);
        assertEquals(204, SignatureDesk.sign(NADIA_BENALI, record).status());
        assertEquals(204, SignatureDesk.sign(CLAIRE_MARTIN, record).status());

        JsonObject dossier = made(mission, NADIA_BENALI);
        Unpacked archive = Unpacked.of(folder, archive(mission, NADIA_BENALI, dossier).body());
        String text = text(archive.bytes("dossier-de-preuve.pdf"));
        holds(text, "choix de « GCS resserré »", "Le seul que la dotation permette.", "GCS resserré : 3,00", "Le scénario 2 est retenu.", "Forfait de l'étape 1", "Facture « F-7 » enregistrée", "pas de service fait", "Remise n° 1",
            "Conforme au cadrage.", "signé et scellé", "Interlocuteur unique du titulaire", "+0", mission.record(planning).getAsJsonObject("sealed")
                .get("sha256").getAsString(), record.getAsJsonObject("signed").get("sha256").getAsString(), "Notification du contrat");
        for (JsonElement delivered : planning.get().getAsJsonArray("deliveries").get(0).getAsJsonObject().getAsJsonArray("documents")) {
            String sha256 = delivered.getAsJsonObject().get("sha256").getAsString();
            holds(text, sha256);
            assertTrue(archive.digests().containsValue(sha256), archive.digests()::toString);
        }
        assertEquals(dossier.get("sha256").getAsString(), archive.digests().get("dossier-de-preuve.pdf"));
        archive.assertManifested(dossier.get("files").getAsInt());
        archive.assertTools();
        assertEquals("VALID", Wire.object(SignatureDesk.verify(archive.bytes("dossier-de-preuve.pdf"), "10.1.2.1")).get("verdict").getAsString());
    }

    @Test
    void everyClockShouldStandWithItsWholeExplanation() throws Exception {
        SignatureDesk desk = SignatureDesk.open().deliver(false);
        Platform.as(CLAIRE_MARTIN).post(desk.path() + "/deadline/suspension", MissionDesk.object("from", Platform.today().plusDays(1).toString(),
            "motive", "Pièces attendues")).required();
        Platform.as(CLAIRE_MARTIN).post(desk.path() + "/deadline/resumption", MissionDesk.object("on", Platform.today().plusDays(3).toString(),
            "motive", "Pièces reçues")).required();
        JsonObject deliverable = desk.seen(CLAIRE_MARTIN, "").getAsJsonObject();
        JsonHttp claire = Platform.as(CLAIRE_MARTIN);
        String path = MissionDesk.SPACE + "/engagements/" + desk.engagement() + DOSSIERS;
        JsonObject dossier = claire.post(path, new JsonObject()).required().json().getAsJsonObject();
        String text = text(Wire.send(CLAIRE_MARTIN, "GET", MissionDesk.SPACE + "/documents/" + dossier.get("documentId").getAsString()
            + "/versions/1/content", "", new byte[0]).body());

        JsonObject explanation = deliverable.getAsJsonObject("deadline").getAsJsonObject("explanation");
        for (JsonElement step : explanation.getAsJsonArray("steps")) {
            holds(text, step.getAsJsonObject().get("text").getAsString());
        }
        holds(text, "a suspendu le délai", "Pièces attendues", "Pièces reçues", "recalculé");
        JsonArray days = explanation.getAsJsonArray("days");
        assertTrue(days.size() > 0, explanation.toString());
        for (JsonElement day : days) {
            String[] iso = day.getAsJsonObject().get("date").getAsString().split("-");
            holds(text, iso[2] + "/" + iso[1] + "/" + iso[0] + ", " + day.getAsJsonObject().get("reason").getAsString());
        }
    }

    @Test
    void restrictedVersionShouldBeCountedAndNeverNamed(@TempDir Path folder) throws Exception {
        MissionDesk mission = MissionDesk.open(40);
        DeliverableDesk planning = mission.owedAs("PLANNING");
        String document = Platform.as(NADIA_BENALI).postBytes(MissionDesk.SPACE + "/documents", Multipart.TYPE, new Multipart()
            .field("name", "Secret du titulaire").field("confidentiality", "RESTRICTED").file("file", "secret.pdf", Multipart.PDF).end())
            .required().json().getAsJsonObject().get("id").getAsString();
        planning.done(NADIA_BENALI, "drafts", "documentId", document, "version", 1);
        planning.done(NADIA_BENALI, "hand-over");
        planning.done(NADIA_BENALI, "deliver");

        Unpacked whole = Unpacked.of(folder.resolve("whole"), archive(mission, NADIA_BENALI, made(mission, NADIA_BENALI)).body());
        holds(text(whole.bytes("dossier-de-preuve.pdf")), "Secret du titulaire");
        JsonObject other = made(mission, HUGO_BLANC);
        assertEquals(1, other.get("withheld").getAsInt());
        Unpacked part = Unpacked.of(folder.resolve("part"), archive(mission, HUGO_BLANC, other).body());
        String text = text(part.bytes("dossier-de-preuve.pdf"));
        holds(text, "1 version de document non communiquée à ce titre", "Remise n° 1");
        assertFalse(text.contains("Secret du titulaire") || text.contains(sha256(Multipart.PDF)), text);
        assertFalse(part.digests().containsValue(sha256(Multipart.PDF)), part.digests()::toString);
    }

    @Test
    void onlyPartiesShouldHaveItAndAllSeeWhoAsked() throws Exception {
        MissionDesk mission = MissionDesk.open(40);
        JsonObject dossier = made(mission, NADIA_BENALI);
        for (DemoAccount stranger : List.of(JULIE_FABRE, SOPHIE_LEFEBVRE)) {
            assertEquals(404, mission.post(stranger, DOSSIERS).status(), stranger.name());
            assertEquals(404, Platform.as(stranger).get(mission.path(DOSSIERS)).status(), stranger.name());
            assertEquals(404, archive(mission, stranger, dossier).statusCode(), stranger.name());
        }
        assertEquals(404, archive(mission, CLAIRE_MARTIN, dossier).statusCode());

        JsonObject seen = Platform.as(CLAIRE_MARTIN).get(mission.path(DOSSIERS)).required().json().getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("Nadia Benali", seen.get("by").getAsString());
        assertFalse(seen.get("mine").getAsBoolean() || seen.has("documentId"), seen.toString());
        List<String> history = new ArrayList<>();
        mission.seen("/history").getAsJsonArray().forEach(entry -> history.add(entry.getAsJsonObject().get("what").getAsString()));
        assertTrue(history.stream().anyMatch(what -> what.contains("a constitué un dossier de preuve")
            && what.contains(dossier.get("sha256").getAsString())), history::toString);
    }

    private static JsonObject made(MissionDesk mission, DemoAccount account) throws IOException {
        return mission.post(account, DOSSIERS).required().json().getAsJsonObject();
    }

    private static HttpResponse<byte[]> archive(MissionDesk mission, DemoAccount account, JsonObject dossier) throws IOException {
        return Wire.send(account, "GET", mission.path(DOSSIERS + "/" + dossier.get("id").getAsString() + "/archive"), "", new byte[0]);
    }

    /** Lines are broken anywhere in a printed page: what is looked for is compared without any blank. */
    private static void holds(String text, String... words) {
        for (String word : words) {
            assertTrue(text.replaceAll("[\\s\\h]+", "").contains(word.replaceAll("[\\s\\h]+", "")), () -> word + " is not in " + text);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** An archive as a person unpacks it. */
    private record Unpacked(Path folder, Map<String, String> digests) {

        static Unpacked of(Path folder, byte[] zip) throws Exception {
            Map<String, String> digests = new TreeMap<>();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    byte[] content = in.readAllBytes();
                    Path file = folder.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.write(file, content);
                    digests.put(entry.getName(), sha256(content));
                }
            }
            return new Unpacked(folder, digests);
        }

        byte[] bytes(String path) throws IOException {
            return Files.readAllBytes(folder.resolve(path));
        }

        /** Each file but those that the archive makes itself stands in the manifest with its digest and size. */
        void assertManifested(int documents) throws IOException {
            List<String> lines = new String(bytes("manifeste.csv"), StandardCharsets.UTF_8).lines().skip(1).toList();
            assertEquals(documents + 1, lines.size(), lines::toString);
            for (String line : lines) {
                String[] cells = line.substring(1, line.length() - 1).split("\";\"");
                assertEquals(digests.get(cells[0]), cells[1], line);
                assertEquals(Files.size(folder.resolve(cells[0])), Long.parseLong(cells[2]), line);
            }
            assertEquals(documents + 4, digests.size(), digests::toString);
        }

        void assertTools() throws Exception {
            String sums = said("sha256sum", "-c", "--strict", "SHA256SUMS");
            assertFalse(sums.contains("FAILED"), sums);
            assertEquals(digests.size() - 1, sums.lines().filter(line -> line.endsWith(": OK")).count(), sums);
            Pdfsig.assertSealed(Files.readAllBytes(folder.resolve("dossier-de-preuve.pdf")));
        }

        private String said(String... command) throws Exception {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            Process tool = builder.start();
            return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
