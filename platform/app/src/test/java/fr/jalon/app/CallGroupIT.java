package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From accepted candidacies to groups, and from groups to a project. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CallGroupIT {

    private static final String SPACE = "/spaces/ars-paca";
    private static final String LEADER = CallDesk.Guest.person("chef-projet");

    @Test
    @Tag("FLUX-015")
    void groupsShouldSayWhenTheirSizeIsNotTheDeclaredOne() throws Exception {
        CallDesk desk = CallDesk.closingIn(600);
        String group = desk.group("Groupe nord");
        JsonObject board = board(desk);
        String rule = board.getAsJsonObject("grouping").get("rule").getAsString();
        assertTrue(rule.startsWith("De 4 à 6 établissements par groupe (") && rule.contains("art. 3.2"), rule);
        assertTrue(warning(board).startsWith("Vide"), warning(board));
        String waiting = desk.candidacy(desk.applicant());
        assertEquals(409, desk.place(CLAIRE_MARTIN, waiting, group).statusCode(), "what is not accepted stands in no group");
        desk.post(CLAIRE_MARTIN, waiting, "/decision", "accepted", true).required();
        CallDesk.assertOk(desk.place(CLAIRE_MARTIN, waiting, group));
        assertEquals("Compte 1 établissement : il en faut au moins 4.", warning(board(desk)));
        String twin = desk.accepted("130000409", LEADER);
        HttpResponse<byte[]> refused = desk.place(CLAIRE_MARTIN, twin, group);
        assertEquals(409, refused.statusCode());
        assertTrue(Wire.text(refused).contains("déjà dans ce groupe"), Wire.text(refused));
        assertTrue(lines(desk).stream().allMatch(line -> line.get("twin").getAsBoolean()), "both are of the same establishment");
        for (String finess : List.of("840001861", "830000345", "060000544")) {
            CallDesk.assertOk(desk.place(CLAIRE_MARTIN, desk.accepted(finess, LEADER), group));
        }
        assertTrue(groupOf(board(desk)).get("warning") == null, board(desk).toString());
        CallDesk.assertOk(desk.place(CLAIRE_MARTIN, waiting, null));
        assertEquals("Compte 3 établissements : il en faut au moins 4.", warning(board(desk)));
        assertEquals(404, desk.place(SOPHIE_LEFEBVRE, waiting, group).statusCode());
    }

    @Test
    @Tag("FLUX-015")
    void groupsShouldBeNamedOnceAndDissolvedByWhoRunsTheCallAlone() throws Exception {
        CallDesk desk = CallDesk.closingIn(600);
        String group = desk.group("Groupe nord");
        String path = CallDesk.CALLS + "/" + desk.id() + "/groups";
        JsonHttp.Answer same = Platform.as(CLAIRE_MARTIN).post(path, EngagementDesk.body("name", "groupe NORD"));
        assertEquals(400, same.status());
        assertTrue(same.body().contains("porte déjà ce nom"), same.body());
        assertEquals(404, Platform.as(PAUL_ROUX).post(path, EngagementDesk.body("name", "Autre")).status());
        String renamed = "{\"name\":\"Groupe du littoral\"}";
        CallDesk.assertOk(Wire.send(CLAIRE_MARTIN, "PUT", path + "/" + group, Wire.JSON, renamed.getBytes(StandardCharsets.UTF_8)));
        assertEquals("Groupe du littoral", groupOf(board(desk)).get("name").getAsString());
        String candidacy = desk.accepted("130000409", LEADER);
        CallDesk.assertOk(desk.place(CLAIRE_MARTIN, candidacy, group));
        CallDesk.assertOk(Wire.send(CLAIRE_MARTIN, "DELETE", path + "/" + group, Wire.JSON, new byte[0]));
        assertTrue(lines(desk).get(0).get("groupId") == null, "the candidacy stands in no group again");
        assertEquals("ACCEPTED", lines(desk).get(0).get("state").getAsString());
    }

    @Test
    @Tag("FLUX-012")
    @Tag("FLUX-013")
    void projectShouldBePreparedFromAGroupAndRememberItsCall() throws Exception {
        CallDesk desk = CallDesk.closingIn(600);
        String mail = "cadre" + System.nanoTime() + "@exemple.fr";
        String known = Platform.as(CLAIRE_MARTIN).post(SPACE + "/persons", EngagementDesk.body("familyName", "Connue", "givenName", "Inès", "email", mail))
            .required().json().getAsJsonObject().get("id").getAsString();
        String group = desk.group("Groupe nord");
        CallDesk.assertOk(desk.place(CLAIRE_MARTIN, desk.accepted("130000409", leader("CONNUE", "Inès", mail)), group));
        String preparations = CallDesk.CALLS + "/" + desk.id() + "/preparations";
        JsonObject wanted = JsonParser.parseString("{\"groups\":[\"" + group + "\"]}").getAsJsonObject();
        JsonObject prepared = Platform.as(CLAIRE_MARTIN).post(preparations, wanted).required().json().getAsJsonObject();
        JsonArray seats = prepared.getAsJsonArray("groups").get(0).getAsJsonObject().getAsJsonArray("sites").get(0).getAsJsonObject().getAsJsonArray("seats");
        assertEquals(3, seats.size());
        assertEquals(known, person(seats, "chef-projet"), "the same name and address are the same person");
        assertFalse(person(seats, "medecin-referent").equals(known));
        assertEquals(prepared, Platform.as(CLAIRE_MARTIN).post(preparations, wanted).required().json(), "preparing again makes no second card");
        JsonObject opening = EngagementDesk.request(CLAIRE_MARTIN, SPACE, Platform.today(), Platform.today().plusDays(30));
        opening.add("callGroups", wanted.get("groups"));
        String project = Platform.as(CLAIRE_MARTIN).post(SPACE + "/engagements", opening).required().json().getAsJsonObject().get("id").getAsString();
        JsonObject opened = groupOf(board(desk));
        assertEquals(project, opened.get("engagementId").getAsString());
        JsonObject call = Platform.as(CLAIRE_MARTIN).get(SPACE + "/engagements/" + project + "/calls").required().json().getAsJsonArray().get(0).getAsJsonObject();
        assertEquals(desk.id(), call.get("callId").getAsString());
        assertEquals("[\"Groupe nord\"]", call.get("groups").toString());
        String history = Platform.as(CLAIRE_MARTIN).get(SPACE + "/engagements/" + project + "/history").required().body();
        assertTrue(history.contains("avec le groupe « Groupe nord » de l'appel"), history);
        JsonHttp.Answer again = Platform.as(CLAIRE_MARTIN).post(SPACE + "/engagements", opening);
        assertEquals(409, again.status());
        assertTrue(again.body().contains("Un projet est ouvert avec le groupe"), again.body());
        assertEquals(409, Platform.as(CLAIRE_MARTIN).post(preparations, wanted).status());
    }

    private static String leader(String family, String given, String mail) {
        return "{\"role\":\"chef-projet\",\"familyName\":\"" + family + "\",\"givenName\":\"" + given + "\",\"email\":\"" + mail + "\"}";
    }

    private static String person(JsonArray seats, String role) {
        return StreamSupport.stream(seats.spliterator(), false).map(JsonElement::getAsJsonObject)
            .filter(seat -> seat.get("role").getAsString().equals(role)).findFirst().orElseThrow().get("personId").getAsString();
    }

    private static JsonObject board(CallDesk desk) throws IOException {
        return Platform.as(CLAIRE_MARTIN).get(CallDesk.CALLS + "/" + desk.id()).required().json().getAsJsonObject();
    }

    private static JsonObject groupOf(JsonObject board) {
        return CallDesk.groups(board).get(0).getAsJsonObject();
    }

    private static String warning(JsonObject board) {
        return groupOf(board).get("warning").getAsString();
    }

    private static List<JsonObject> lines(CallDesk desk) throws IOException {
        return StreamSupport.stream(board(desk).getAsJsonArray("candidacies").spliterator(), false).map(JsonElement::getAsJsonObject).toList();
    }
}
