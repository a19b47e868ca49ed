package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.SANS_INVITATION;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A programme is opened as a whole over the API; its calendar follows; the neighbour sees none of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngagementIT {

    private static final LocalDate J = LocalDate.parse("2026-12-01");
    private static final LocalDate J_STAR = LocalDate.parse("2027-01-11");

    private EngagementDesk desk;

    @BeforeAll
    void open() throws IOException {
        desk = EngagementDesk.open(CLAIRE_MARTIN, "/spaces/ars-paca", J, J_STAR);
    }

    @Test
    @Tag("CORE-010")
    void engagementShouldShowItsWholeTreeAndItsOrigins() throws IOException {
        JsonObject engagement = desk.get("").getAsJsonObject();
        assertEquals(EngagementDesk.MEMBERS, desk.leaves().size());
        assertEquals(2, engagement.getAsJsonArray("origins").size());
        assertTrue(strings(engagement.getAsJsonArray("rights")).contains("MANAGE_PLAN"));
        assertTrue(engagement.get("sizeText").getAsString().startsWith(EngagementDesk.MEMBERS + " "));
    }

    @Test
    @Tag("FLUX-012")
    void eachMemberShouldOfferThreeSeatsAndVacancyShouldBeAState() throws IOException {
        int seen = 0;
        for (JsonElement node : desk.get("/people").getAsJsonArray()) {
            JsonObject entry = node.getAsJsonObject();
            if (desk.leaves().contains(entry.getAsJsonObject("node").get("id").getAsString())) {
                seen++;
                assertEquals(3, entry.getAsJsonArray("seats").size());
                entry.getAsJsonArray("seats").forEach(seat -> assertTrue(seat.getAsJsonObject().get("vacant").getAsBoolean()));
            }
        }
        assertEquals(EngagementDesk.MEMBERS, seen);
    }

    @Test
    @Tag("FLUX-028")
    @Tag("FLUX-030")
    void milestonesShouldCountFromTheirTwoOrigins() throws IOException {
        Set<String> dates = new HashSet<>();
        desk.plan().getAsJsonArray("milestones").forEach(m -> dates.add(m.getAsJsonObject().getAsJsonObject("current").get("end").getAsString()));
        // J + 1 month; J* + 15 days, + 2.5 months, + 4.5 months, + 18 months.
        for (String due : Set.of("2027-01-01", "2027-01-26", "2027-03-26", "2027-05-26", "2028-07-11")) {
            assertTrue(dates.contains(due), due + " in " + dates);
        }
    }

    @Test
    @Tag("FLUX-034")
    void catalogueShouldHoldTwelveCollectiveAndThirteenIndividualSessions() throws IOException {
        Set<String> codes = new HashSet<>();
        desk.get("/sessions").getAsJsonArray().forEach(s -> codes.add(s.getAsJsonObject().get("code").getAsString()));
        for (int i = 1; i <= 12; i++) {
            assertTrue(codes.contains("SC" + i), "SC" + i + " in " + codes);
        }
        for (int i = 0; i <= 11; i++) {
            assertTrue(codes.contains("SI" + i), "SI" + i + " in " + codes);
        }
    }

    @Test
    @Tag("CORE-014")
    void datesShouldCiteTheirSourceAndContradictionsShouldBeWarnings() throws IOException {
        JsonObject plan = desk.plan();
        Set<String> warned = new HashSet<>();
        plan.getAsJsonArray("warnings").forEach(w -> warned.add(w.getAsJsonObject().get("code").getAsString()));
        for (String code : Set.of("AMB-01", "AMB-03", "AMB-04", "AMB-05", "AMB-24", "AMB-25", "AMB-26", "AMB-27", "AMB-28", "AMB-29")) {
            assertTrue(warned.contains(code), code + " in " + warned);
        }
        for (JsonElement session : plan.getAsJsonArray("sessions")) {
            JsonObject why = session.getAsJsonObject().getAsJsonObject("explanation");
            assertFalse(why.getAsJsonArray("steps").isEmpty(), session.toString());
            JsonObject source = why.getAsJsonObject("source");
            assertTrue(source == null || source.get("proposal").getAsBoolean() != source.has("article"), session.toString());
        }
    }

    @Test
    @Tag("CORE-011")
    @Tag("CORE-012")
    void movingAnOriginShouldBeShownFirstAndKeepBaselineAndAgreedDates() throws IOException {
        EngagementDesk own = EngagementDesk.open(CLAIRE_MARTIN, "/spaces/ars-paca", J, J_STAR);
        JsonObject frozen = own.post("/baselines", EngagementDesk.body("reason", "Convenu en réunion")).required().json().getAsJsonObject();
        assertEquals(1, frozen.get("number").getAsInt());
        JsonObject agreed = own.session("SC2");
        JsonObject follower = own.session("SC1");
        assertEquals(204, own.put("/plan/" + agreed.get("id").getAsString() + "/pin",
                EngagementDesk.body("date", "2027-03-15", "reason", "Convenu", "kind", "AGREED")).status());
        JsonObject move = EngagementDesk.body("code", "J*", "nodeId", own.node("J*"), "date", "2027-02-08", "actual", false);
        JsonArray moves = own.post("/origins/preview", move).required().json().getAsJsonObject().getAsJsonArray("moves");
        assertTrue(moves.size() > 20, moves.size() + " moves");
        assertEquals(follower.get("start"), own.session("SC1").get("start"));
        assertEquals(204, own.put("/origins", move).status());
        assertEquals("2027-03-15", own.session("SC2").get("start").getAsString());
        assertEquals("2027-03-08", own.session("SC1").get("start").getAsString());
        JsonObject item = own.item("SC1");
        assertEquals(follower.get("start").getAsString(), item.getAsJsonObject("baseline").get("start").getAsString());
    }

    @Test
    void aParameterShouldChangeFromADayOnAfterAPreviewAndOneFixedAtTheOpeningShouldNot() throws IOException {
        EngagementDesk own = EngagementDesk.open(CLAIRE_MARTIN, "/spaces/ars-paca", J, J_STAR);
        JsonObject move = EngagementDesk.body("value", 20, "since", "2027-03-01");
        JsonObject before = own.item("SC1");
        JsonArray moves = own.post("/parameters/cr-delai/preview", move).required().json().getAsJsonObject().getAsJsonArray("moves");
        Set<Boolean> kept = new HashSet<>();
        for (JsonElement one : moves) {
            boolean stays = one.getAsJsonObject().get("kept").getAsBoolean();
            kept.add(stays);
            assertEquals(stays, one.getAsJsonObject().get("from").getAsString().compareTo("2027-03-01") < 0, one.toString());
        }
        assertEquals(Set.of(true, false), kept);
        assertEquals(400, own.put("/parameters/cr-delai", move).status());
        move.addProperty("reason", "Convenu avec le consultant");
        assertEquals(204, own.put("/parameters/cr-delai", move).status());
        assertEquals(before.get("minutesDue"), own.item("SC1").get("minutesDue"));
        assertEquals(400, own.put("/parameters/duree-marche", move).status());
        for (JsonElement one : own.get("/parameters").getAsJsonArray()) {
            JsonObject parameter = one.getAsJsonObject();
            if (parameter.get("code").getAsString().equals("cr-delai")) {
                assertEquals(7, parameter.get("value").getAsInt());
                assertEquals("AMB-31", parameter.getAsJsonArray("warnings").get(0).getAsJsonObject().get("code").getAsString());
                JsonObject entry = parameter.getAsJsonArray("entries").get(0).getAsJsonObject();
                assertEquals(20, entry.get("value").getAsInt());
                assertEquals("Claire Martin", entry.get("by").getAsString());
            }
        }
        assertTrue(own.get("/history").toString().contains("à compter du 1er mars 2027"));
    }

    @Test
    @Tag("FLUX-026")
    void gatesShouldBeClosedUntilAdmissionAndOnlyAMandateMayOpenOneEarly() throws IOException {
        JsonArray gates = desk.plan().getAsJsonArray("gates");
        assertTrue(gates.size() >= EngagementDesk.MEMBERS * 4, gates.toString());
        JsonObject gate = gates.get(0).getAsJsonObject();
        assertEquals("CLOSED", gate.get("state").getAsString());
        assertFalse(gate.getAsJsonArray("missing").isEmpty(), gate.toString());
        String path = "/nodes/" + gate.get("nodeId").getAsString() + "/gates/" + gate.get("phase").getAsString() + "/override";
        assertEquals(403, Platform.as(CLAIRE_MARTIN).post(desk.path(path), EngagementDesk.body("motive", "Urgence")).status());
    }

    @Test
    @Tag("CORE-001")
    void neighbourAndStrangerShouldSeeNothingOfItByAnyPath() throws IOException {
        for (String below : Set.of("", "/plan", "/people", "/sessions", "/history", "/baselines")) {
            assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(desk.path(below)).status(), below);
            assertEquals(404, Platform.as(SANS_INVITATION).get(desk.path(below)).status(), below);
            String theirs = desk.path(below).replace("/spaces/ars-paca", "/spaces/ars-hauts-de-france");
            assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(theirs).status(), below);
            assertEquals(200, Platform.as(CLAIRE_MARTIN).get(desk.path(below)).status(), below);
        }
        String foreign = desk.path("/baselines").replace("/spaces/ars-paca", "/spaces/ars-hauts-de-france");
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).post(foreign, EngagementDesk.body("reason", "Essai")).status());
    }

    @Test
    void openingShouldNameEveryWrongFieldByItsPath() throws IOException {
        JsonObject request = EngagementDesk.request(CLAIRE_MARTIN, "/spaces/ars-paca", J, J_STAR);
        request.addProperty("title", " ");
        request.getAsJsonArray("origins").get(0).getAsJsonObject().addProperty("nodeKey", "nulle-part");
        var answer = Platform.as(CLAIRE_MARTIN).post("/spaces/ars-paca/engagements", request);
        assertEquals(400, answer.status(), answer.body());
        Set<String> fields = new HashSet<>();
        answer.json().getAsJsonObject().getAsJsonArray("errors").forEach(e -> fields.add(e.getAsJsonObject().get("field").getAsString()));
        assertTrue(fields.containsAll(Set.of("title", "origins[0].nodeKey")), fields.toString());
    }

    @Test
    void identifiersShouldBeCheckedAndFoundAgain() throws IOException {
        JsonObject wrong = EngagementDesk.organisation("Clinique de l'Étoile");
        wrong.getAsJsonArray("identifiers").add(EngagementDesk.body("scheme", "FINESS", "value", "010000025"));
        var refused = Platform.as(CLAIRE_MARTIN).post("/spaces/ars-paca/organisations", wrong);
        assertEquals(400, refused.status(), refused.body());
        assertEquals("finessGeo", refused.json().getAsJsonObject().getAsJsonArray("errors").get(0).getAsJsonObject().get("field").getAsString());
        Platform.as(CLAIRE_MARTIN).post("/spaces/ars-paca/organisations", EngagementDesk.organisation("Clinique de l'Étoile")).required();
        JsonObject found = Platform.as(CLAIRE_MARTIN).get("/spaces/ars-paca/organisations?q=ETOILE%20clinique").required().json().getAsJsonObject();
        assertTrue(found.get("total").getAsInt() >= 1, found.toString());
        assertEquals(0, Platform.as(SOPHIE_LEFEBVRE).get("/spaces/ars-hauts-de-france/organisations?q=ETOILE%20clinique").required()
                .json().getAsJsonObject().get("total").getAsInt());
    }

    private static Set<String> strings(JsonArray array) {
        Set<String> found = new HashSet<>();
        array.forEach(element -> found.add(element.getAsString()));
        return found;
    }
}
