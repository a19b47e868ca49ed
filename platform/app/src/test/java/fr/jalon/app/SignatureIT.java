package fr.jalon.app;

import static fr.jalon.app.SignatureDesk.awaited;
import static fr.jalon.app.SignatureDesk.bytes;
import static fr.jalon.app.SignatureDesk.refuse;
import static fr.jalon.app.SignatureDesk.refused;
import static fr.jalon.app.SignatureDesk.sign;
import static fr.jalon.app.SignatureDesk.verify;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A decision is put on record, both parties sign it in order, and anyone who has the file can verify it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignatureIT {

    @Test
    @Tag("CORE-025")
    void bothPartiesShouldSignInOrderAndAnyoneVerifyTheSealedDocument() throws Exception {
        SignatureDesk desk = SignatureDesk.open().deliver(false);
        JsonObject record = desk.decide("ACCORD");
        assertEquals("OPEN", record.get("state").getAsString());
        assertEquals(sha256(bytes(NADIA_BENALI, record.getAsJsonObject("signed"))),
            record.getAsJsonObject("signed").get("sha256").getAsString());
        assertTrue(awaited(NADIA_BENALI, record));
        assertFalse(awaited(CLAIRE_MARTIN, record));

        refused(403, "La signature revient maintenant à Direction de la bibliothèque, pour Bibliothèque 0", sign(CLAIRE_MARTIN, record));
        refused(400, "Confirmez que vous avez lu", sign(NADIA_BENALI, record, "", false));
        refused(409, "n'est pas celle du document", sign(NADIA_BENALI, record, "0".repeat(64), true));
        assertEquals(204, sign(NADIA_BENALI, record).status());
        refused(409, "Vous avez déjà signé", sign(NADIA_BENALI, record));
        assertFalse(awaited(NADIA_BENALI, record));
        assertTrue(awaited(CLAIRE_MARTIN, record));
        assertEquals(204, sign(CLAIRE_MARTIN, record).status());

        JsonObject complete = desk.record(NADIA_BENALI, 0);
        assertEquals("COMPLETE", complete.get("state").getAsString());
        assertEquals(List.of("SIGNED", "SIGNED"), states(complete));
        refused(409, "Vous avez déjà signé", sign(CLAIRE_MARTIN, record));
        verified(complete, bytes(NADIA_BENALI, complete.getAsJsonObject("sealed")), record);
        assertTrue(desk.seen(NADIA_BENALI, "/history").toString().contains("porte toutes ses signatures"));
    }

    private static void verified(JsonObject complete, byte[] sealed, JsonObject record) throws Exception {
        assertEquals(sha256(sealed), complete.getAsJsonObject("sealed").get("sha256").getAsString());
        JsonObject answer = Wire.object(verify(sealed, "10.1.1.1"));
        assertEquals("VALID", answer.get("verdict").getAsString());
        assertTrue(answer.get("selfSigned").getAsBoolean());
        JsonObject recorded = answer.getAsJsonObject("recorded");
        assertEquals(record.getAsJsonObject("signed").get("sha256"), recorded.get("sha256"));
        List<String> names = new ArrayList<>();
        recorded.getAsJsonArray("signatures").forEach(s -> names.add(s.getAsJsonObject().get("name").getAsString()));
        assertEquals(List.of("Nadia Benali", "Claire Martin"), names);
        byte[] altered = sealed.clone();
        altered[altered.length / 2] ^= 1;
        JsonObject worse = Wire.object(verify(altered, "10.1.1.1"));
        assertEquals("ALTERED", worse.get("verdict").getAsString());
        assertTrue(worse.get("message").getAsString().contains("modifié après le scellement"));
        assertFalse(worse.has("recorded"));
        Pdfsig.assertSealed(sealed);
    }

    @Test
    void endedMandateShouldNotSignAndItsSuccessorMay() throws IOException {
        SignatureDesk desk = SignatureDesk.open().deliver(false);
        JsonObject record = desk.decide("ACCORD");
        desk.endDirection();

        refused(403, "La signature revient maintenant à", sign(NADIA_BENALI, record));
        refused(403, "(siège vacant)", refuse(NADIA_BENALI, record, "Je ne suis plus en poste."));
        assertFalse(awaited(NADIA_BENALI, record));
        assertFalse(desk.record(NADIA_BENALI, 0).get("maySign").getAsBoolean());
        assertEquals("OPEN", desk.record(CLAIRE_MARTIN, 0).get("state").getAsString());
    }

    @Test
    void newerDeliveryShouldVoidWhatIsStillOpen() throws IOException {
        SignatureDesk desk = SignatureDesk.open().deliver(false);
        JsonObject record = desk.decide("REPRISE", "motive", "Forme à reprendre.", "delayDays", 2);
        assertEquals(204, sign(NADIA_BENALI, record).status());
        desk.deliver(true);

        JsonObject voided = desk.record(CLAIRE_MARTIN, 0);
        assertEquals("VOID", voided.get("state").getAsString());
        assertEquals("Une nouvelle remise (n° 2) a été faite.", voided.get("voidReason").getAsString());
        refused(409, "Ce document n'est plus à signer. Une nouvelle remise", sign(CLAIRE_MARTIN, record));
    }

    @Test
    void refusalShouldNeedAMotiveAndANewDecisionOpenAnotherDocument() throws IOException {
        SignatureDesk desk = SignatureDesk.open().deliver(false);
        JsonObject first = desk.decide("ACCORD");
        refused(400, "Dites pourquoi", refuse(NADIA_BENALI, first, "  "));
        assertEquals(204, refuse(NADIA_BENALI, first, "Le nom de la bibliothèque est faux.").status());
        JsonObject refusedOne = desk.record(CLAIRE_MARTIN, 0);
        assertEquals("VOID", refusedOne.get("state").getAsString());
        assertTrue(refusedOne.get("voidReason").getAsString().contains("Le nom de la bibliothèque est faux."));

        JsonObject second = desk.decide("ACCORD", "supersedesId", desk.decision(), "motive", "Nom corrigé.");
        assertEquals("OPEN", second.get("state").getAsString());
        JsonObject third = desk.decide("REFUS", "supersedesId", desk.decision(), "motive", "Après relecture.");
        assertEquals(List.of("OPEN", "VOID", "VOID"), recordStates(desk));
        refused(409, "Une nouvelle décision a été prise.", sign(NADIA_BENALI, second));
        sign(NADIA_BENALI, third).required();
        sign(CLAIRE_MARTIN, third).required();
        desk.decide("ACCORD", "supersedesId", desk.decision(), "motive", "Finalement oui.");
        assertEquals(List.of("OPEN", "COMPLETE", "VOID", "VOID"), recordStates(desk));
    }

    @Test
    void onePersonShouldNotSignForBothParties() throws IOException {
        ExampleDesk example = ExampleDesk.open(Platform.as(CLAIRE_MARTIN), "example", "1.0.0", Platform.today());
        SignatureDesk desk = new SignatureDesk(example.id(), example.deliver("PROJET", 0));
        JsonObject record = desk.decide("ACCORD");
        assertEquals(204, sign(CLAIRE_MARTIN, record).status());

        refused(409, "une même personne ne signe qu'une fois", sign(CLAIRE_MARTIN, record));
        assertEquals("OPEN", desk.record(CLAIRE_MARTIN, 0).get("state").getAsString());
    }

    @Test
    void neighbourShouldSeeNoRecord() throws IOException {
        SignatureDesk desk = SignatureDesk.open().deliver(false);
        JsonObject record = desk.decide("ACCORD");

        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(desk.path() + "/records").status());
        assertEquals(404, sign(SOPHIE_LEFEBVRE, record).status());
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).post("/spaces/ars-hauts-de-france/records/" + record.get("id").getAsString()
            + "/signature", EngagementDesk.body("sha256", record.getAsJsonObject("signed").get("sha256").getAsString(), "consent", true)).status());
    }

    @Test
    void verificationShouldTellStrangersNothingAboutUnknownFilesAndEndAtItsLimits() throws IOException {
        JsonObject unknown = Wire.object(verify(Multipart.PDF, "10.1.1.2"));
        assertEquals("NOT_SEALED", unknown.get("verdict").getAsString());
        assertFalse(unknown.has("recorded") || unknown.has("sealedBy"));
        assertEquals("", Wire.fault(verify(new byte[0], "10.1.1.2"), 400));
        assertEquals("", Wire.fault(verify(new byte[30 * 1024 * 1024 + 1], "10.1.1.2"), 413));
        HttpResponse<byte[]> last = verify(new byte[] {1}, "10.1.1.3");
        for (int i = 0; i < 30; i++) {
            last = verify(new byte[] {1}, "10.1.1.3");
        }
        assertEquals("", Wire.fault(last, 429));
        assertEquals(200, verify(new byte[] {1}, "10.1.1.4").statusCode());
    }

    private static List<String> states(JsonObject record) {
        List<String> states = new ArrayList<>();
        for (JsonElement signer : record.getAsJsonArray("signers")) {
            states.add(signer.getAsJsonObject().get("state").getAsString());
        }
        return states;
    }

    private static List<String> recordStates(SignatureDesk desk) throws IOException {
        JsonArray records = desk.records(NADIA_BENALI);
        List<String> states = new ArrayList<>();
        records.forEach(record -> states.add(record.getAsJsonObject().get("state").getAsString()));
        return states;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
