package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.JULIE_FABRE;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A macro-planning of absolute dates, agreed after the opening, with meetings that come back. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MissionPlanIT {

    private static final LocalDate FRAMING = LocalDate.of(2027, 10, 4);

    @Test
    @Tag("GRAD-026")
    @Tag("GRAD-027")
    @Tag("GRAD-028")
    @Tag("CORE-012")
    void datesAgreedAtFramingShouldBringTheMeetings() throws IOException {
        MissionDesk mission = MissionDesk.open(20);
        assertEquals(List.of(), sessions(mission, "POINT"));
        mission.origin("CADRAGE", FRAMING);
        mission.origin("DEBUT-1", FRAMING);
        mission.origin("FIN-1", LocalDate.of(2027, 10, 29));
        mission.origin("DEBUT-2", LocalDate.of(2027, 11, 2));
        mission.origin("FIN-2", LocalDate.of(2027, 12, 31));
        mission.origin("DEBUT-3", LocalDate.of(2028, 1, 3));
        mission.origin("FIN-3", LocalDate.of(2028, 6, 30));
        List<LocalDate> points = sessions(mission, "POINT");
        assertEquals(LocalDate.of(2027, 10, 19), points.get(0));
        for (int i = 1; i < points.size(); i++) {
            long gap = ChronoUnit.DAYS.between(points.get(i - 1), points.get(i));
            assertTrue(gap >= 12 && gap <= 18, "about a fortnight, on a worked day: " + gap);
        }
        assertEquals(18, points.size());
        assertEquals(List.of(LocalDate.of(2027, 10, 25)), sessions(mission, "ECHANGE-2"));
        assertEquals(List.of(LocalDate.of(2027, 12, 27)), sessions(mission, "ECHANGE-3"));
        mission.origin("FIN-3", LocalDate.of(2028, 3, 31));
        assertEquals(11, sessions(mission, "POINT").size());
        assertEquals(2, mission.put(CLAIRE_MARTIN, "/parameters/rythme-point", "value", 7, "since", "2027-10-01", "reason",
            "Un point par semaine").status() / 100);
        assertTrue(sessions(mission, "POINT").size() > 20, sessions(mission, "POINT").toString());
    }

    @Test
    @Tag("GRAD-010")
    void worksShouldBeListedAndTheirReadingKept() throws IOException {
        MissionDesk mission = MissionDesk.open(20);
        String node = mission.seen("").getAsJsonObject().getAsJsonObject("tree").get("id").getAsString();
        JsonObject work = mission.post(NADIA_BENALI, "/registers/travaux/entries", "nodeId", node, "title", "Schéma directeur régional",
            "attributes", Map.of("nature", "texte régional")).required().json().getAsJsonObject();
        assertEquals("à lire", work.get("state").getAsString());
        assertEquals(404, mission.post(JULIE_FABRE, "/registers/travaux/entries", "nodeId", node, "title", "Autre").status());
        mission.post(NADIA_BENALI, "/register-entries/" + work.get("id").getAsString() + "/state", "state", "lu", "reason",
            "Retenu : cinq projets", "revision", work.get("revision").getAsInt()).required();
        JsonObject statement = mission.seen("/register-statement").getAsJsonObject();
        assertTrue(statement.getAsJsonArray("ended").toString().contains("Schéma directeur régional"), statement.toString());
    }

    private static List<LocalDate> sessions(MissionDesk mission, String code) throws IOException {
        List<LocalDate> days = new ArrayList<>();
        for (JsonElement session : mission.seen("/sessions").getAsJsonArray()) {
            JsonObject row = session.getAsJsonObject();
            if (row.get("code").getAsString().equals(code)) {
                days.add(LocalDate.parse(row.get("start").getAsString()));
            }
        }
        return days;
    }
}
