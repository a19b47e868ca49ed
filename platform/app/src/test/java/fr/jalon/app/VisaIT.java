package fr.jalon.app;

import static fr.jalon.app.SignatureDesk.bytes;
import static fr.jalon.app.SignatureDesk.refused;
import static fr.jalon.app.SignatureDesk.verify;
import static fr.jalon.app.VisaDesk.answer;
import static fr.jalon.app.VisaDesk.awaited;
import static fr.jalon.app.VisaDesk.directoire;
import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.LUCIE_MOREAU;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parties write on a delivery that they have seen it, in order; each answer is a sealed sheet about exactly those versions. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class VisaIT {

    @Test
    @Tag("CORE-025")
    @Tag("FLUX-077")
    void directoireThenAgencyShouldPutTheirVisasOnTheRoadmap() throws Exception {
        VisaDesk desk = VisaDesk.open();
        assertEquals(List.of("LATER", "LATER"), desk.visas(CLAIRE_MARTIN).stream().map(v -> v.get("state").getAsString()).toList());
        desk.deliver();
        JsonObject first = desk.visa(0);
        JsonObject second = desk.visa(1);
        assertEquals("Attendu après « Validation par le Directoire »", second.get("stateLabel").getAsString());
        assertTrue(awaited(LUCIE_MOREAU, first));
        assertFalse(awaited(CLAIRE_MARTIN, second));
        refused(409, "« Validation par le Directoire » vient d'abord : Membre de la direction, pour Maison ", answer(CLAIRE_MARTIN, second, "GIVEN"));

        String minutes = Platform.as(LUCIE_MOREAU).postBytes(VisaDesk.SPACE + "/documents", Multipart.TYPE, Multipart.document("releve.pdf",
            Multipart.PDF).end()).required().json().getAsJsonObject().get("id").getAsString();
        assertEquals(204, directoire(first, "text", "Calendrier à tenir.", "minutesId", minutes, "minutesVersion", 1).status());
        assertTrue(awaited(CLAIRE_MARTIN, second));
        assertEquals(204, answer(CLAIRE_MARTIN, second, "GIVEN").status());

        assertEquals("OBSERVED", desk.visa(0).get("state").getAsString());
        assertEquals("SEEN", desk.visa(1).get("state").getAsString());
        assertEquals(minutes, desk.visa(0).getAsJsonObject("answer").getAsJsonObject("minutes").get("documentId").getAsString());
        assertEquals("DELIVERED", desk.roadmap().text("state"), "a visa is no decision");
        assertTrue(told(PAUL_ROUX, "Visa de l'ARS") && told(NADIA_BENALI, "Visa de l'ARS"));
        assertTrue(Platform.as(PAUL_ROUX).get(desk.path() + "/history").body().contains("« Visa de l'ARS » sur la remise n° 1, par Claire Martin : Vu."));
        sheet(desk, bytes(PAUL_ROUX, desk.visa(0).getAsJsonObject("answer").getAsJsonObject("sheet")), minutes);
    }

    private static void sheet(VisaDesk desk, byte[] sheet, String minutes) throws Exception {
        String delivered = desk.visa(0).getAsJsonArray("documents").get(0).getAsJsonObject().get("sha256").getAsString();
        String text = text(sheet);
        for (String words : List.of("Validation par le Directoire : Vu avec observations", delivered, "Lucie Moreau, Membre de la direction (mandat du",
            "Calendrier à tenir.", "Directoire de l'établissement, séance du", "Relevé de décision", "remise n° 1")) {
            assertTrue(text.replaceAll("[\\s\\h]+", "").contains(words.replaceAll("[\\s\\h]+", "")), () -> words + " is not in " + text);
        }
        JsonObject answer = Wire.object(verify(sheet, "10.1.3.1"));
        assertEquals("VALID", answer.get("verdict").getAsString());
        JsonObject recorded = answer.getAsJsonObject("recorded");
        assertEquals("Vu avec observations : Calendrier à tenir.", recorded.get("statement").getAsString());
        assertEquals(delivered, recorded.getAsJsonArray("documents").get(0).getAsJsonObject().get("sha256").getAsString());
        assertEquals("Lucie Moreau", recorded.getAsJsonArray("signatures").get(0).getAsJsonObject().get("name").getAsString());
        byte[] altered = sheet.clone();
        altered[altered.length / 2] ^= 1;
        assertEquals("ALTERED", Wire.object(verify(altered, "10.1.3.1")).get("verdict").getAsString());
        Pdfsig.assertSealed(sheet);
        String proof = ProofFile.words(VisaDesk.SPACE, desk.engagement());
        for (String words : List.of("« Visa de l'ARS » sur la remise n° 1", "feuille de visa scellée", "Calendrier à tenir.", delivered)) {
            assertTrue(proof.contains(words.replaceAll("[\\s\\h]+", "")), words);
        }
    }

    @Test
    @Tag("FLUX-077")
    void newerDeliveryShouldAskAgainAndLeaveTheFormerVisaOnItsVersion() throws IOException {
        VisaDesk desk = VisaDesk.open().deliver();
        JsonObject first = desk.visa(0);
        JsonObject second = desk.visa(1);
        assertEquals(204, directoire(first).status());
        desk.deliverAgain();

        List<JsonObject> visas = desk.visas(CLAIRE_MARTIN);
        assertEquals(List.of("AWAITED", "BLOCKED", "SEEN"), visas.stream().map(v -> v.get("state").getAsString()).toList());
        assertEquals("Vu sur la remise n° 1 : une version antérieure", visas.get(2).get("stateLabel").getAsString());
        assertTrue(visas.get(2).getAsJsonObject("answer").get("former").getAsBoolean());
        assertTrue(bytes(CLAIRE_MARTIN, visas.get(2).getAsJsonObject("answer").getAsJsonObject("sheet")).length > 0);
        refused(409, "Ce visa n'est plus à donner. Une nouvelle remise (n° 2) a été faite.", answer(CLAIRE_MARTIN, second, "GIVEN"));
        refused(409, "Vous avez déjà répondu à ce visa.", directoire(first));
        refused(409, "vient d'abord", answer(CLAIRE_MARTIN, visas.get(1), "GIVEN"));
        assertTrue(awaited(LUCIE_MOREAU, visas.get(0)));
        assertFalse(awaited(CLAIRE_MARTIN, second) || awaited(CLAIRE_MARTIN, visas.get(1)));
    }

    @Test
    void refusalShouldNeedAMotiveAndSuspendWhatComesAfter() throws IOException {
        VisaDesk desk = VisaDesk.open().deliver();
        JsonObject first = desk.visa(0);
        String yesterday = Platform.today().minusDays(1).toString();
        refused(400, "Dites pourquoi ce visa est refusé.", answer(LUCIE_MOREAU, first, "REFUSED", "metOn", yesterday, "text", " "));
        assertEquals(204, answer(LUCIE_MOREAU, first, "REFUSED", "metOn", yesterday, "text", "Les moyens manquent.").status());

        assertEquals("REFUSED", desk.visa(0).get("state").getAsString());
        assertEquals("Suspendu : « Validation par le Directoire » est refusé", desk.visa(1).get("stateLabel").getAsString());
        refused(409, "a été refusé : ce visa se donne sur une nouvelle remise", answer(CLAIRE_MARTIN, desk.visa(1), "GIVEN"));
        assertTrue(text(bytes(NADIA_BENALI, desk.visa(0).getAsJsonObject("answer").getAsJsonObject("sheet"))).contains("Les moyens manquent."));
        assertTrue(told(NADIA_BENALI, "Les moyens manquent."));
    }

    @Test
    void onlyTheOneAskedShouldAnswerAndOnce() throws IOException {
        VisaDesk desk = VisaDesk.open().deliver();
        JsonObject first = desk.visa(0);
        for (DemoAccount other : List.of(NADIA_BENALI, PAUL_ROUX, ANNE_GARCIA, CLAIRE_MARTIN)) {
            refused(403, "Ce visa revient à Membre de la direction, pour Maison ", answer(other, first, "GIVEN"));
        }
        refused(400, "Confirmez que vous avez lu", directoire(first, "consent", false));
        refused(400, "Indiquez le jour de la séance", answer(LUCIE_MOREAU, first, "GIVEN"));
        refused(400, "est à venir", answer(LUCIE_MOREAU, first, "GIVEN", "metOn", Platform.today().plusDays(1).toString()));
        refused(409, "ne sont pas celles des documents remis", directoire(first, "sha256", List.of("0".repeat(64))));
        assertEquals(204, directoire(first).status());
        refused(409, "Vous avez déjà répondu à ce visa.", directoire(first));
        refused(409, "Lucie Moreau a déjà répondu à ce visa.", answer(CLAIRE_MARTIN, first, "GIVEN"));
    }

    @Test
    void endedMandateShouldGiveNoVisa() throws IOException {
        VisaDesk desk = VisaDesk.open().deliver();
        desk.endDirection();

        assertFalse(awaited(LUCIE_MOREAU, desk.visa(0)));
        assertTrue(List.of(403, 404).contains(directoire(desk.visa(0)).status()), "neither seen nor given");
        refused(403, "(siège vacant)", answer(CLAIRE_MARTIN, desk.visa(0), "GIVEN"));
        assertEquals(0, desk.visa(0).getAsJsonArray("people").size());
    }

    @Test
    void neighbourShouldSeeNoVisa() throws IOException {
        VisaDesk desk = VisaDesk.open().deliver();
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(desk.path() + "/visas").status());
        assertEquals(404, answer(SOPHIE_LEFEBVRE, desk.visa(0), "GIVEN").status());
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).post("/spaces/ars-hauts-de-france/visas/" + desk.visa(0).get("id").getAsString()
            + "/answer", MissionDesk.object("outcome", "GIVEN", "consent", true, "sha256", List.of())).status());
    }

    /** What the team may not open has neither name nor digest, on the page and in the history alike. */
    @Test
    void restrictedDeliveredDocumentShouldBeNamedToThoseInChargeAlone() throws IOException {
        VisaDesk desk = VisaDesk.open();
        JsonObject card = Platform.as(ANNE_GARCIA).postBytes(VisaDesk.SPACE + "/documents", Multipart.TYPE, new Multipart()
            .field("name", "Effectifs nominatifs").field("confidentiality", "RESTRICTED").file("file", "secret.pdf", Multipart.PDF).end())
            .required().json().getAsJsonObject();
        String sha256 = card.getAsJsonArray("versions").get(0).getAsJsonObject().get("sha256").getAsString();
        desk.roadmap().done(ANNE_GARCIA, "drafts", "documentId", card.get("id").getAsString(), "version", 1);
        desk.roadmap().done(ANNE_GARCIA, "hand-over");
        desk.roadmap().done(PAUL_ROUX, "forward");
        desk.roadmap().done(NADIA_BENALI, "deliver");

        for (String page : List.of("", "/history", "/visas")) {
            String seen = Platform.as(LUCIE_MOREAU).get(desk.path() + page).required().body();
            assertFalse(seen.contains("Effectifs nominatifs") || seen.contains(sha256), page + ": " + seen);
        }
        assertTrue(Platform.as(LUCIE_MOREAU).get(desk.path()).body().contains("Document à diffusion restreinte"));
        for (String page : List.of("", "/visas")) {
            String seen = Platform.as(CLAIRE_MARTIN).get(desk.path() + page).required().body();
            assertTrue(seen.contains("Effectifs nominatifs") && seen.contains(sha256), page + ": " + seen);
        }
        refused(403, "ne vous est pas ouvert", directoire(desk.visa(0)));
        assertEquals(404, Wire.send(LUCIE_MOREAU, "GET", VisaDesk.SPACE + "/documents/" + card.get("id").getAsString() + "/versions/1/content",
            "", new byte[0]).statusCode());
    }

    private static boolean told(DemoAccount account, String words) throws IOException {
        for (JsonElement notice : Platform.as(account).get(VisaDesk.SPACE + "/notifications?kind=DECISION").required().json().getAsJsonArray()) {
            if (notice.toString().contains(words)) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
