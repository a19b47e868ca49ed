package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A meeting while it is held, by several people at once, and the minutes that leave it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SessionDeskIT {

    @Test
    @Tag("CORE-015")
    void attendanceShouldStartFromThoseExpectedAndTakeOthers() throws Exception {
        Owned owned = Owned.made();
        SessionRoom room = SessionRoom.of(owned);
        JsonObject anne = SessionRoom.among(room.seen(PAUL_ROUX).getAsJsonArray("presences"), "subjectId", owned.id("anne"));
        assertNotNull(anne, "expected by her role");
        assertFalse(anne.has("state"));
        room.tick(PAUL_ROUX, owned.id("anne"), "state", "PRESENT").required();
        room.tick(PAUL_ROUX, owned.id("anne"), "state", "EXCUSED").required();
        String guest = UUID.randomUUID().toString();
        assertEquals(400, room.tick(PAUL_ROUX, guest, "state", "PRESENT").status());
        assertEquals(400, room.tick(PAUL_ROUX, guest, "state", "LATE", "name", "Luc Mercier").status());
        room.tick(PAUL_ROUX, guest, "state", "PRESENT", "name", "Luc Mercier", "position", "Médecin DIM").required();
        room.tick(CLAIRE_MARTIN, guest, "state", "PRESENT", "name", "Luc Mercier", "position", "Médecin DIM").required();
        JsonArray presences = room.seen(ANNE_GARCIA).getAsJsonArray("presences");
        assertEquals("EXCUSED", SessionRoom.among(presences, "subjectId", owned.id("anne")).get("state").getAsString());
        JsonObject luc = SessionRoom.among(presences, "subjectId", guest);
        assertEquals("Médecin DIM", luc.get("position").getAsString());
        assertFalse(luc.get("expected").getAsBoolean());
        room.tick(PAUL_ROUX, guest).required();
        assertNull(SessionRoom.among(room.seen(PAUL_ROUX).getAsJsonArray("presences"), "subjectId", guest));
        assertEquals(404, room.tick(SOPHIE_LEFEBVRE, owned.id("anne"), "state", "ABSENT").status());
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(room.desk()).status());
    }

    @Test
    @Tag("CORE-015")
    void whatIsTypedShouldNeverBeLostNorNotedTwice() throws Exception {
        Owned owned = Owned.made();
        SessionRoom room = SessionRoom.of(owned);
        String note = UUID.randomUUID().toString();
        room.write(PAUL_ROUX, note, 0, "Le pilote est", owned.id("siteAix")).required();
        // the answer was lost: the same text once more, then the next one
        assertEquals(1, room.write(PAUL_ROUX, note, 0, "Le pilote est", owned.id("siteAix")).required().json().getAsJsonObject()
            .get("revision").getAsInt());
        room.write(PAUL_ROUX, note, 1, "Le pilote est nommé.", owned.id("siteAix")).required();
        assertEquals(409, room.write(CLAIRE_MARTIN, note, 1, "Le pilote manque.", owned.id("siteAix")).status());
        assertEquals("Le pilote est nommé.", note(room, CLAIRE_MARTIN, note).get("text").getAsString());
        assertEquals(400, room.write(PAUL_ROUX, UUID.randomUUID().toString(), 0, "Ailleurs", owned.id("emptyGroup")).status());
        String arles = UUID.randomUUID().toString();
        room.write(PAUL_ROUX, arles, 0, "Arles a du retard.", owned.id("siteArles")).required();
        assertNull(note(room, ANNE_GARCIA, arles), "a site does not read what is noted about another one");
        assertNotNull(note(room, ANNE_GARCIA, note));
        room.enter(PAUL_ROUX, UUID.randomUUID().toString(), "register", "decisions", "nodeId", owned.id("group"), "title", "Fermer deux lits").required();
        assertFalse(SessionRoom.among(room.seen(PAUL_ROUX).getAsJsonArray("entries"), "title", "Fermer deux lits").has("owner"));
        String key = UUID.randomUUID().toString();
        String title = "Nommer un pilote " + System.nanoTime();
        String anne = new RegisterSite(owned.id("engagement"), owned.id("siteAix"), owned.id("siteArles")).owner("Anne Garcia");
        for (int sent = 0; sent < 2; sent++) {
            room.enter(PAUL_ROUX, key, "register", "actions", "nodeId", owned.id("siteAix"), "title", title, "ownerMandateId", anne,
                "dueOn", Platform.today().plusDays(4).toString()).required();
        }
        assertEquals(400, room.enter(PAUL_ROUX, UUID.randomUUID().toString(), "register", "risques", "nodeId", owned.id("siteAix"),
            "title", title).status());
        assertEquals(2, room.seen(PAUL_ROUX).getAsJsonArray("entries").size());
        JsonObject entry = SessionRoom.among(room.seen(PAUL_ROUX).getAsJsonArray("entries"), "title", title);
        assertNotNull(RegisterSite.action(ANNE_GARCIA, entry), "the action is hers to do");
    }

    @Test
    @Tag("CORE-015")
    void minutesShouldGoOutOnceAndBeCorrectedByTheNextNumber() throws Exception {
        Owned owned = Owned.made();
        SessionRoom room = SessionRoom.of(owned);
        room.agree(Platform.today().plusDays(3));
        room.tick(PAUL_ROUX, owned.id("anne"), "state", "PRESENT").required();
        assertEquals(409, room.send(PAUL_ROUX, room.digest(PAUL_ROUX), null).status(), "it is not held yet");
        room.agree(Platform.today());
        String read = room.digest(PAUL_ROUX);
        String note = UUID.randomUUID().toString();
        room.write(CLAIRE_MARTIN, note, 0, "Trois lits ferment en mars.", null).required();
        assertEquals(409, room.send(PAUL_ROUX, read, null).status(), "it changed since it was read");
        String digest = room.digest(PAUL_ROUX);
        room.send(PAUL_ROUX, digest, null).required();
        assertEquals(409, room.send(PAUL_ROUX, digest, null).status(), "the same minutes twice");
        assertEquals(409, room.send(CLAIRE_MARTIN, digest, "Rien").status(), "nor by someone else");
        room.write(PAUL_ROUX, note, 1, "Deux lits ferment en mars.", null).required();
        String corrected = room.digest(PAUL_ROUX);
        assertEquals(400, room.send(PAUL_ROUX, corrected, " ").status(), "a correction says what it changes");
        room.send(PAUL_ROUX, corrected, "Deux lits, non trois").required();
        JsonArray sent = room.seen(ANNE_GARCIA).getAsJsonObject("minutes").getAsJsonArray("sent");
        assertEquals(2, sent.size());
        assertTrue(text(ANNE_GARCIA, sent.get(0).getAsJsonObject()).contains("Trois lits ferment en mars."));
        String second = text(ANNE_GARCIA, sent.get(1).getAsJsonObject());
        assertTrue(second.contains("Deux lits ferment en mars.") && second.contains("Deux lits, non trois"), second);
        assertTrue(told(ANNE_GARCIA, room), "who was there is told");
        assertTrue(told(CLAIRE_MARTIN, room), "who decides is told");
        assertFalse(told(PAUL_ROUX, room), "the sender knows");
    }

    private static JsonObject note(SessionRoom room, DemoAccount account, String id) throws IOException {
        return SessionRoom.among(room.seen(account).getAsJsonArray("notes"), "id", id);
    }

    private static boolean told(DemoAccount account, SessionRoom room) throws IOException {
        return Platform.as(account).get("/spaces/" + Owned.SLUG + "/notifications?kind=MEETING").required().body()
            .contains("/sessions/" + room.session());
    }

    /** Lines are broken anywhere in a printed page. */
    private static String text(DemoAccount account, JsonObject sent) throws IOException {
        byte[] pdf = Wire.send(account, "GET", "/spaces/" + Owned.SLUG + "/documents/" + sent.get("documentId").getAsString() + "/versions/"
            + sent.get("documentVersion").getAsInt() + "/content", "", new byte[0]).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\h]+", " ");
        }
    }
}
