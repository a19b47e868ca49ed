package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Meetings that no rule dates: added, called, moved, held and reported on. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AddedMeetingIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    @Tag("FLUX-097")
    @Tag("FLUX-098")
    void agencyShouldSetDateAndAgendaOfItsMeetingAndTheContractorShouldLearnIt() throws Exception {
        Owned owned = Owned.made();
        SessionRoom any = SessionRoom.of(owned);
        assertEquals(3, kind(any, CLAIRE_MARTIN, "REUNION-AGENCE").getAsJsonArray("purposes").size());
        assertEquals(0, kind(any, PAUL_ROUX, "REUNION-AGENCE").getAsJsonArray("nodes").size());
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(any.base() + "/meetings/kinds").status());
        JsonObject wanted = wanted(owned, "REUNION-AGENCE", TODAY.plusDays(20), "QUALITE");
        assertEquals(403, add(any, PAUL_ROUX, wanted).status());
        assertEquals(404, add(any, SOPHIE_LEFEBVRE, wanted).status());
        assertField("purposes", add(any, CLAIRE_MARTIN, without(wanted, "purposes")));
        assertField("agenda", add(any, CLAIRE_MARTIN, without(wanted, "agenda")));
        assertField("start", add(any, CLAIRE_MARTIN, without(wanted, "start")));
        SessionRoom room = added(any, wanted);
        JsonObject row = row(room, CLAIRE_MARTIN);
        assertEquals(List.of("Objet : Adéquation et qualité de la prestation", "Retards du groupe un", "Suites à donner"), agenda(row));
        assertEquals("AGREED", row.get("state").getAsString());
        assertTrue(row.getAsJsonObject("added").get("changeable").getAsBoolean());
        assertFalse(row(room, PAUL_ROUX).getAsJsonObject("added").get("changeable").getAsBoolean());
        Platform.as(CLAIRE_MARTIN).post(room.base() + "/sessions/" + room.session() + "/call", EngagementDesk.body("place", "Salle 602"))
            .required();
        assertTrue(told(room).contains("Ordre du jour : Objet : Adéquation et qualité de la prestation ; Retards du groupe un"), told(room));
        any.agree(TODAY.plusDays(9));
        assertEquals(TODAY.plusDays(20).toString(), row(room, NADIA_BENALI).get("end").getAsString(), "no computation moves it");
        moveTellAndWithdraw(owned, room);
    }

    private static void moveTellAndWithdraw(Owned owned, SessionRoom room) throws IOException {
        JsonObject later = wanted(owned, "REUNION-AGENCE", TODAY.plusDays(22), "METHODE");
        assertEquals(403, change(room, PAUL_ROUX, later).status());
        change(room, CLAIRE_MARTIN, later).required();
        assertTrue(told(room).contains("Séance déplacée"), told(room));
        assertEquals(409, Platform.as(CLAIRE_MARTIN).delete(room.base() + "/plan/" + room.session() + "/pin").status());
        later.add("agenda", strings("Bilan"));
        change(room, CLAIRE_MARTIN, later).required();
        assertTrue(told(room).contains("Convocation mise à jour"), told(room));
        assertEquals(List.of("Objet : Choix de méthode et recommandations", "Bilan"), agenda(row(room, NADIA_BENALI)));
        assertEquals(409, Platform.as(CLAIRE_MARTIN).delete(room.base() + "/meetings/" + owned.id("session")).status(), "a rule gives that one");
        Platform.as(CLAIRE_MARTIN).delete(room.base() + "/meetings/" + room.session()).required();
        assertNull(row(room, CLAIRE_MARTIN));
        assertTrue(told(room).contains("Séance annulée"), told(room));
    }

    @Test
    @Tag("FLUX-099")
    void remarksAndAdaptationsShouldStandInTheMinutesOfARecadrage() throws Exception {
        Owned owned = Owned.made();
        JsonObject wanted = wanted(owned, "RECADRAGE", TODAY.plusDays(3));
        wanted.addProperty("title", "Recadrage du calendrier");
        assertField("purposes", add(SessionRoom.of(owned), CLAIRE_MARTIN, wanted(owned, "RECADRAGE", TODAY, "QUALITE")));
        SessionRoom room = added(SessionRoom.of(owned), wanted);
        Platform.as(CLAIRE_MARTIN).put(room.base() + "/plan/" + room.session() + "/pin",
            EngagementDesk.body("kind", "HELD", "date", TODAY.toString(), "reason", "Avancée d'un commun accord")).required();
        assertEquals(TODAY.toString(), row(room, NADIA_BENALI).get("end").getAsString());
        room.tick(CLAIRE_MARTIN, owned.id("claire"), "state", "PRESENT").required();
        room.write(CLAIRE_MARTIN, UUID.randomUUID().toString(), 0, "Le diagnostic est rendu trop tard.", owned.id("siteAix")).required();
        room.enter(CLAIRE_MARTIN, UUID.randomUUID().toString(), "register", "actions", "nodeId", owned.id("siteAix"), "title",
            "Rendre le diagnostic en deux fois").required();
        room.send(CLAIRE_MARTIN, room.digest(CLAIRE_MARTIN), null).required();
        JsonObject minutes = room.seen(CLAIRE_MARTIN).getAsJsonObject("minutes").getAsJsonArray("sent").get(0).getAsJsonObject();
        assertEquals(1, minutes.get("number").getAsInt());
        assertEquals(409, change(room, CLAIRE_MARTIN, wanted).status(), "it was held");
        assertFalse(row(room, CLAIRE_MARTIN).getAsJsonObject("added").get("changeable").getAsBoolean());
        Platform.as(CLAIRE_MARTIN).get(room.base() + "/plan").required();
    }

    private static JsonObject wanted(Owned owned, String kind, LocalDate day, String... purposes) {
        JsonObject body = EngagementDesk.body("kind", kind, "nodeId", owned.id("root"), "start", day.toString());
        body.add("purposes", strings(purposes));
        body.add("agenda", strings("Retards du groupe un", "Suites à donner"));
        return body;
    }

    private static JsonArray strings(String... all) {
        JsonArray list = new JsonArray();
        List.of(all).forEach(list::add);
        return list;
    }

    private static JsonObject without(JsonObject body, String name) {
        JsonObject copy = body.deepCopy();
        copy.remove(name);
        return copy;
    }

    private static void assertField(String field, JsonHttp.Answer answer) {
        assertEquals(400, answer.status(), answer.body());
        assertTrue(answer.body().contains('"' + field + '"'), answer.body());
    }

    private static JsonHttp.Answer add(SessionRoom any, DemoAccount account, JsonObject wanted) throws IOException {
        return Platform.as(account).post(any.base() + "/meetings", wanted);
    }

    private static SessionRoom added(SessionRoom any, JsonObject wanted) throws IOException {
        return new SessionRoom(any.engagement(), add(any, CLAIRE_MARTIN, wanted).required().json().getAsJsonObject().get("id").getAsString());
    }

    private static JsonHttp.Answer change(SessionRoom room, DemoAccount account, JsonObject wanted) throws IOException {
        return Platform.as(account).put(room.base() + "/meetings/" + room.session(), wanted);
    }

    private static JsonObject kind(SessionRoom any, DemoAccount account, String code) throws IOException {
        return SessionRoom.among(Platform.as(account).get(any.base() + "/meetings/kinds").required().json().getAsJsonArray(), "code", code);
    }

    private static JsonObject row(SessionRoom room, DemoAccount account) throws IOException {
        return SessionRoom.among(Platform.as(account).get(room.base() + "/sessions").required().json().getAsJsonArray(), "id", room.session());
    }

    private static List<String> agenda(JsonObject row) {
        return row.getAsJsonArray("agenda").asList().stream().map(JsonElement::getAsString).toList();
    }

    /** What the contractor was told of that engagement's meetings. */
    private static String told(SessionRoom room) throws IOException {
        StringBuilder all = new StringBuilder();
        for (JsonElement notice : Platform.as(NADIA_BENALI).get("/spaces/" + Owned.SLUG + "/notifications?kind=MEETING").required().json()
            .getAsJsonArray()) {
            if (notice.toString().contains(room.engagement())) {
                all.append(notice).append('\n');
            }
        }
        return all.toString();
    }
}
