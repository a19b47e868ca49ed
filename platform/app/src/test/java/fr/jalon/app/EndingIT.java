package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The end of a contract over the API: the last meeting, what the contractor gives back, the balance and the certificate. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EndingIT {

    private static final String TODAY = Platform.today().toString();
    private static final JsonObject KIT = EndingDesk.item("DOCUMENT", "Kit d'accompagnement amendé", "Remis à l'agence sur clé chiffrée");
    private static final JsonObject FILES = EndingDesk.item("DATA", "Fichiers d'activité des établissements", "Rendus, copies effacées");

    @Test
    @Tag("FLUX-105")
    void endShouldTakeAMeetingADeclarationAndACertificateWithTheBalance() throws IOException {
        EndingDesk desk = EndingDesk.open();
        JsonHttp.Answer early = desk.post(CLAIRE_MARTIN, "/ending/certificate", "on", TODAY);
        says(early, 409, "Réunion de fin de marché » n'est pas notée");
        says(early, 409, "le titulaire n'a pas attesté les restitutions ; la facture du solde n'est pas désignée");
        assertEquals(403, desk.post(NADIA_BENALI, "/ending/meeting", "on", TODAY, "conclusions", "Terminé.").status());
        assertFalse(desk.awaited(NADIA_BENALI));
        done(desk.post(CLAIRE_MARTIN, "/ending/meeting", "on", TODAY, "conclusions", "Tout est remis."));
        says(desk.post(CLAIRE_MARTIN, "/ending/meeting", "on", TODAY, "conclusions", "Encore."), 409, "déjà notée");

        assertTrue(desk.awaited(NADIA_BENALI));
        assertFalse(desk.awaited(CLAIRE_MARTIN));
        assertEquals(403, desk.returned(CLAIRE_MARTIN, true, KIT).status());
        assertEquals("certified", wrong(desk.returned(NADIA_BENALI, false, KIT)));
        done(desk.returned(NADIA_BENALI, true, KIT, FILES));
        assertFalse(desk.awaited(NADIA_BENALI));
        says(desk.returned(NADIA_BENALI, true, KIT), 409, "déjà attesté");
        JsonObject returned = desk.board(CLAIRE_MARTIN).getAsJsonObject("returned");
        assertTrue(returned.get("declaration").getAsString().contains("toute la documentation et tous les fichiers de données"), returned.toString());
        assertEquals("Nadia Benali", returned.get("by").getAsString());
        assertEquals(2, returned.getAsJsonArray("items").size());

        String balance = desk.billed("F-SOLDE");
        assertEquals(403, desk.post(NADIA_BENALI, "/ending/balance", "invoice", balance).status());
        assertTrue(desk.unfinished().contains("la facture du solde n'est pas désignée"), desk.unfinished());
        done(desk.post(CLAIRE_MARTIN, "/ending/balance", "invoice", balance));
        assertEquals(List.of("NAME_BALANCE", "CERTIFY_END"), desk.allowed(CLAIRE_MARTIN));
        assertEquals("on", wrong(desk.post(CLAIRE_MARTIN, "/ending/certificate", "on", Platform.today().plusDays(1).toString())));
        assertEquals(403, desk.post(NADIA_BENALI, "/ending/certificate", "on", TODAY).status());
        done(desk.post(CLAIRE_MARTIN, "/ending/certificate", "on", TODAY));
        JsonObject over = desk.board(NADIA_BENALI);
        assertEquals(TODAY, over.get("overOn").getAsString());
        assertTrue(over.get("standing").getAsString().startsWith("Fin de mission certifiée le"), over.toString());
        assertEquals(List.of(), desk.allowed(CLAIRE_MARTIN));
        says(desk.post(CLAIRE_MARTIN, "/ending/certificate", "on", TODAY), 409, "déjà certifiée");
        says(desk.post(CLAIRE_MARTIN, "/ending/balance", "invoice", desk.billed("F-AUTRE")), 409, "le solde ne change plus");
        assertFalse(desk.unfinished().contains("solde"), desk.unfinished());
    }

    @Test
    @Tag("FLUX-105")
    void paymentOfTheBalanceShouldStandForTheCertificate() throws IOException {
        EndingDesk desk = EndingDesk.open();
        String balance = desk.billed("F-SOLDE");
        done(desk.post(CLAIRE_MARTIN, "/ending/balance", "invoice", balance));
        assertFalse(desk.board(NADIA_BENALI).has("overOn"));
        done(desk.post(CLAIRE_MARTIN, "/invoices/" + balance + "/payment", "on", TODAY));
        JsonObject over = desk.board(NADIA_BENALI);
        assertEquals(TODAY, over.get("overOn").getAsString());
        assertTrue(over.get("standing").getAsString().contains("tient lieu de « Certificat de fin de mission »"), over.toString());
        says(desk.post(CLAIRE_MARTIN, "/ending/certificate", "on", TODAY), 409, "tient déjà lieu de certificat");
        assertTrue(desk.unfinished().contains("le titulaire n'a pas attesté les restitutions"), "paid or not, they are still owed");
    }

    @Test
    void badInputAndOthersShouldBeRefused() throws IOException {
        EndingDesk desk = EndingDesk.open();
        assertEquals(List.of(404, 404, 403), List.of(desk.status(SOPHIE_LEFEBVRE), desk.status(ANNE_GARCIA), desk.status(PAUL_ROUX)));
        assertEquals("on", wrong(desk.post(CLAIRE_MARTIN, "/ending/meeting", "conclusions", "Terminé.")));
        assertEquals("conclusions", wrong(desk.post(CLAIRE_MARTIN, "/ending/meeting", "on", TODAY, "conclusions", " ")));
        assertEquals("items", wrong(desk.returned(NADIA_BENALI, true)));
        assertEquals("items/0/given", wrong(desk.returned(NADIA_BENALI, true, EndingDesk.item("DATA", "Fichiers", ""))));
        assertEquals("items/0/kind", wrong(desk.returned(NADIA_BENALI, true, MissionDesk.object("label", "Fichiers", "given", "Rendus"))));
        assertEquals("invoice", wrong(desk.post(CLAIRE_MARTIN, "/ending/balance", "invoice", desk.owned().id("paul"))));
    }

    private static void done(JsonHttp.Answer answer) {
        SanctionDesk.done(answer);
    }

    private static String wrong(JsonHttp.Answer answer) throws IOException {
        assertEquals(400, answer.status(), answer.body());
        return answer.json().getAsJsonObject().getAsJsonArray("errors").get(0).getAsJsonObject().get("field").getAsString();
    }

    private static void says(JsonHttp.Answer answer, int status, String words) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
    }
}
