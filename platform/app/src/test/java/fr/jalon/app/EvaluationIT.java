package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people think of a meeting, asked on their phones and read by those who hold it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EvaluationIT {

    @Test
    @Tag("CORE-016")
    @Tag("FLUX-043")
    void questionnaireShouldOpenOnTheDayAndTakeEachAnswerOnce() throws Exception {
        SessionRoom room = SessionRoom.of(Owned.made());
        EvaluationDesk desk = new EvaluationDesk(room);
        room.agree(Platform.today().plusDays(3));
        assertEquals(409, desk.open(PAUL_ROUX).status(), "the meeting is still to come");
        room.agree(Platform.today());
        assertEquals("NOT_OPEN", desk.seen(ANNE_GARCIA).get("state").getAsString());
        assertEquals(403, desk.open(ANNE_GARCIA).status(), "who answers does not open");
        assertEquals(404, desk.open(SOPHIE_LEFEBVRE).status());
        String secret = desk.secret(PAUL_ROUX);
        JsonObject asked = Wire.object(EvaluationDesk.asked(secret));
        assertTrue(asked.get("anonymous").getAsBoolean());
        assertEquals(6, asked.getAsJsonArray("questions").size());
        assertEquals("", Wire.fault(EvaluationDesk.answer(secret, EvaluationDesk.key(), 6, ""), 400), "no mark of the scale");
        HttpResponse<byte[]> bare = EvaluationDesk.answer(secret, EvaluationDesk.key(), 0, "Rien");
        assertEquals("", Wire.fault(bare, 400));
        assertEquals("interet", Wire.object(bare).getAsJsonArray("errors").get(0).getAsJsonObject().get("field").getAsString());
        assertEquals("", Wire.fault(EvaluationDesk.answer(secret, "01890000-0000-7000-8000-000000000000", 3, ""), 400), "a key that tells the time");
        String key = EvaluationDesk.key();
        taken(EvaluationDesk.answer(secret, key, 4, "Une pause"));
        taken(EvaluationDesk.answer(secret, key, 1, "Une autre"));
        assertEquals(1, desk.seen(PAUL_ROUX).get("answers").getAsInt(), "the answer was lost on its way and sent again");
        desk.withdraw(PAUL_ROUX).required();
        assertEquals("", Wire.fault(EvaluationDesk.asked(secret), 404));
        assertEquals("", Wire.fault(EvaluationDesk.answer(secret, EvaluationDesk.key(), 4, ""), 404));
        taken(EvaluationDesk.answer(desk.secret(CLAIRE_MARTIN), EvaluationDesk.key(), 4, ""));
        assertEquals(2, desk.seen(PAUL_ROUX).get("answers").getAsInt());
    }

    @Test
    @Tag("CORE-016")
    @Tag("FLUX-044")
    void statisticsShouldBeReadOnceItIsClosedByThoseWhoHoldOrDecide() throws Exception {
        SessionRoom room = SessionRoom.of(Owned.made());
        EvaluationDesk desk = new EvaluationDesk(room);
        room.agree(Platform.today());
        String secret = desk.secret(PAUL_ROUX);
        int[] marks = {5, 4, 4, 2, 5};
        String[] said = {"Moins de diapositives", "", "Commencer plus tôt", "Accueillir les pharmaciens", ""};
        for (int i = 0; i < marks.length; i++) {
            assertFalse(desk.seen(PAUL_ROUX).has("results"), "one answer after the other would tell who gave it");
            taken(EvaluationDesk.answer(secret, EvaluationDesk.key(), marks[i], said[i]));
        }
        assertEquals(403, desk.close(ANNE_GARCIA).status());
        desk.close(PAUL_ROUX).required();
        assertEquals("", Wire.fault(EvaluationDesk.answer(secret, EvaluationDesk.key(), 1, ""), 404), "closed for good");
        assertEquals(409, desk.open(PAUL_ROUX).status());
        assertEquals(409, desk.close(PAUL_ROUX).status());
        JsonArray results = desk.seen(CLAIRE_MARTIN).getAsJsonArray("results");
        JsonObject interest = SessionRoom.among(results, "code", "interet");
        assertEquals("4.0", interest.get("mean").getAsString());
        assertEquals("0 1 0 2 2", counts(interest));
        JsonArray texts = SessionRoom.among(results, "code", "suggestions").getAsJsonArray("texts");
        assertEquals("Accueillir les pharmaciens", texts.get(0).getAsJsonObject().get("text").getAsString(), "not in the order of arrival");
        assertEquals(3, texts.size());
        JsonObject anne = desk.seen(ANNE_GARCIA);
        assertFalse(anne.get("reader").getAsBoolean());
        assertFalse(anne.has("results"));
        assertEquals(0, desk.gathered(ANNE_GARCIA).size());
        JsonObject gathered = desk.gathered(CLAIRE_MARTIN).get(0).getAsJsonObject();
        assertEquals(5, gathered.get("answers").getAsInt());
        assertTrue(SessionRoom.among(gathered.getAsJsonArray("sessions"), "id", room.session()).has("means"));
        assertTrue(Platform.as(CLAIRE_MARTIN).get("/spaces/" + Owned.SLUG + "/notifications?kind=MEETING").required().body()
            .contains(room.session() + "?vue=evaluation"), "who decides is told");
    }

    @Test
    @Tag("CORE-016")
    void fewAnswersShouldStayHiddenAndCloseByThemselves() throws Exception {
        SessionRoom room = SessionRoom.of(Owned.made());
        EvaluationDesk desk = new EvaluationDesk(room);
        room.agree(Platform.today());
        String secret = desk.secret(PAUL_ROUX);
        taken(EvaluationDesk.answer(secret, EvaluationDesk.key(), 1, "Trop long"));
        try {
            TestClock.moveTo(Instant.now().plus(Duration.ofDays(16)));
            assertEquals("", Wire.fault(EvaluationDesk.asked(secret), 404));
        } finally {
            TestClock.moveTo(null);
        }
        JsonObject closed = desk.seen(PAUL_ROUX);
        assertEquals("CLOSED", closed.get("state").getAsString());
        assertEquals(1, closed.get("answers").getAsInt());
        assertFalse(closed.has("results"), "one person's words");
        JsonObject gathered = desk.gathered(PAUL_ROUX).get(0).getAsJsonObject();
        assertEquals(0, gathered.get("answers").getAsInt());
        assertFalse(SessionRoom.among(gathered.getAsJsonArray("sessions"), "id", room.session()).has("means"));
        assertFalse(gathered.toString().contains("Trop long"));
    }

    @Test
    @Tag("CORE-016")
    void nothingThatIsKeptShouldTellWhoAnswered() throws Exception {
        SessionRoom room = SessionRoom.of(Owned.made());
        EvaluationDesk desk = new EvaluationDesk(room);
        room.agree(Platform.today());
        String secret = desk.secret(PAUL_ROUX);
        TenantRows before = TenantRows.of(Owned.SLUG);
        taken(EvaluationDesk.answer(secret, EvaluationDesk.key(), 3, "Dit par Anne"));
        assertEquals(Set.of("jalon.session_evaluation_answer"), before.differences(TenantRows.of(Owned.SLUG)), "no trace elsewhere");
        assertEquals(Set.of("content", "evaluation_id", "id", "name", "tenant_id"), columns());
        assertEquals(0, one("SELECT count(*) FROM jalon.session_evaluation_answer WHERE name IS NOT NULL"));
        assertEquals(0, one("SELECT count(*) FROM control.guest_link WHERE encode(secret_hash, 'escape') LIKE '%" + secret + "%'"));
    }

    private static Set<String> columns() throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection backup = ItServices.services().database().backup().getConnection(); Statement statement = backup.createStatement();
                ResultSet rows = statement.executeQuery("SELECT attname FROM pg_attribute WHERE attrelid = 'jalon.session_evaluation_answer'::regclass"
                    + " AND attnum > 0 AND NOT attisdropped")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private static int one(String count) throws SQLException {
        try (Connection backup = ItServices.services().database().backup().getConnection(); Statement statement = backup.createStatement();
                ResultSet row = statement.executeQuery(count)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String counts(JsonObject question) {
        StringBuilder counts = new StringBuilder();
        question.getAsJsonArray("distribution").forEach(share -> counts.append(' ').append(share.getAsJsonObject().get("count").getAsInt()));
        return counts.substring(1);
    }

    private static void taken(HttpResponse<byte[]> answer) {
        assertEquals(2, answer.statusCode() / 100, () -> Wire.text(answer));
    }
}
