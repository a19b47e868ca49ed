package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The calendar of a wave: its contract's end, its hosts, its interviews, restitutions, follow-up and reports. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaveCalendarIT {

    private static final LocalDate J = LocalDate.parse("2026-12-01");
    private static final LocalDate J_STAR = LocalDate.parse("2027-01-11");

    private EngagementDesk desk;

    @BeforeAll
    void open() throws IOException {
        desk = EngagementDesk.open(CLAIRE_MARTIN, "/spaces/ars-paca", J, J_STAR);
    }

    @Test
    @Tag("FLUX-004")
    @Tag("FLUX-029")
    void contractShouldLastEighteenMonthsFromNotificationAndDelaysCountCalendarDays() throws IOException {
        JsonObject end = only("milestones", "FIN-MARCHE");
        assertEquals("2028-06-01", end.getAsJsonObject("current").get("end").getAsString());
        // fifteen days from a Monday end on a Tuesday whatever Saturdays and Sundays lie between
        JsonObject training = only("milestones", "JALON-1");
        assertEquals("2027-01-26", training.getAsJsonObject("current").get("end").getAsString());
        assertTrue(training.getAsJsonObject("explanation").toString().contains("15 jours calendaires"), training.toString());
    }

    private JsonObject only(String list, String code) throws IOException {
        for (JsonElement item : desk.plan().getAsJsonArray(list)) {
            if (item.getAsJsonObject().get("code").getAsString().equals(code)) {
                return item.getAsJsonObject();
            }
        }
        throw new AssertionError("no " + code + " among the " + list);
    }

    @Test
    @Tag("FLUX-018")
    void membersShouldBeCountedAsHostsAndTooFewBeSaid() throws IOException {
        EngagementDesk own = EngagementDesk.open(CLAIRE_MARTIN, "/spaces/ars-paca", J, J_STAR);
        assertTrue(own.plan().getAsJsonArray("warnings").toString().contains("accueillir au moins 2 séances collectives"));
        int hosted = 0;
        for (JsonElement one : own.get("/sessions").getAsJsonArray()) {
            JsonObject session = one.getAsJsonObject();
            if (session.get("hostable").getAsBoolean()) {
                String member = own.leaves().get(hosted++ % EngagementDesk.MEMBERS);
                assertEquals(204, own.put("/sessions/" + session.get("id").getAsString() + "/host", EngagementDesk.body("nodeId", member)).status());
            }
        }
        assertEquals(13, hosted);
        assertEquals(own.leaves().get(0), own.session("FORMATION").getAsJsonObject("host").get("id").getAsString());
        assertFalse(own.plan().getAsJsonArray("warnings").toString().contains("accueillir au moins 2 séances collectives"));
        String session = own.session("SC2").get("id").getAsString();
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).put(own.path("/sessions/" + session + "/host"), EngagementDesk.body("nodeId", own.leaves().get(1))).status());
    }

    @Test
    @Tag("FLUX-052")
    void eachTeamShouldBeMetAtADistanceBeforeTheTraining() throws IOException {
        Set<String> met = new HashSet<>();
        for (JsonElement one : desk.get("/sessions").getAsJsonArray()) {
            JsonObject session = one.getAsJsonObject();
            if (session.get("code").getAsString().equals("SI-CADRAGE")) {
                met.add(session.getAsJsonObject("node").get("id").getAsString());
                assertTrue(session.get("place").getAsString().contains("visioconférence"), session.toString());
                assertTrue(strings(session.getAsJsonArray("agenda")).contains("Participation du trinôme à chaque séance collective"), session.toString());
                assertTrue(LocalDate.parse(session.get("end").getAsString()).isBefore(J_STAR), session.toString());
            }
        }
        assertEquals(Set.copyOf(desk.leaves()), met);
    }

    @Test
    @Tag("FLUX-020")
    void agencyShouldBeMarkedForARestitutionEveryFourMonthsAtMostInEachGroup() throws IOException {
        List<LocalDate> days = new ArrayList<>();
        for (JsonElement one : desk.get("/sessions").getAsJsonArray()) {
            if (strings(one.getAsJsonObject().getAsJsonArray("marks")).contains("Restitution en présence de l'ARS")) {
                days.add(LocalDate.parse(one.getAsJsonObject().get("end").getAsString()));
            }
        }
        assertTrue(days.size() >= 4, days.toString());
        for (int i = 1; i < days.size(); i++) {
            // a session may begin on the next worked day
            assertTrue(days.get(i).isBefore(days.get(i - 1).plusMonths(4).plusDays(5)), days.toString());
        }
    }

    @Test
    @Tag("FLUX-088")
    @Tag("FLUX-089")
    void followUpShouldComeEveryTwoMonthsAndTheReportSevenDaysAfterEachSession() throws IOException {
        int periods = 0;
        Map<String, LocalDate> reports = new HashMap<>();
        for (JsonElement one : desk.plan().getAsJsonArray("deliverables")) {
            JsonObject item = one.getAsJsonObject();
            periods += item.get("code").getAsString().equals("SUIVI") ? 1 : 0;
            if (item.get("code").getAsString().equals("RAPPORT-SC")) {
                reports.put(item.get("occurrence").getAsString(), LocalDate.parse(item.getAsJsonObject("current").get("end").getAsString()));
            }
        }
        // from J* + 4.5 to + 18 months: six whole periods and the rest, for each member
        assertEquals(0, periods % EngagementDesk.MEMBERS);
        assertTrue(periods / EngagementDesk.MEMBERS >= 6, periods + " periods");
        assertEquals(Set.of("SC5", "SC6", "SC7", "SC8", "SC9", "SC10", "SC11"), reports.keySet());
        for (Map.Entry<String, LocalDate> report : reports.entrySet()) {
            assertEquals(LocalDate.parse(desk.session(report.getKey()).get("end").getAsString()).plusDays(7), report.getValue(), report.getKey());
        }
    }

    private static Set<String> strings(JsonArray array) {
        Set<String> found = new HashSet<>();
        array.forEach(element -> found.add(element.getAsString()));
        return found;
    }
}
