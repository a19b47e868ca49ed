package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.HUGO_BLANC;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several people in one form: cells are held, versions are seen, nothing that was written is lost. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FormIT {

    private static final int WRITERS = 8;

    @Test
    void heldCellShouldWaitForWhoeverWritesThere() throws IOException {
        FormDesk form = FormDesk.open(MissionDesk.open(5), "cadrage");
        form.act(NADIA_BENALI, "/hold", "field", "attentes").required();
        JsonObject held = form.cell("$", "attentes");
        assertEquals("Nadia Benali", held.get("heldBy").getAsString());
        assertFalse(held.get("heldByMe").getAsBoolean());
        JsonHttp.Answer refused = write(form, HUGO_BLANC, "attentes", 0, "Texte de Hugo");
        assertEquals(409, refused.status());
        assertTrue(refused.body().contains("Nadia Benali écrit dans cette case"), refused.body());
        assertEquals(409, form.act(HUGO_BLANC, "/hold", "field", "attentes").status());
        form.act(HUGO_BLANC, "/release", "field", "attentes").required();
        assertEquals(409, write(form, HUGO_BLANC, "attentes", 0, "Texte de Hugo").status());
        write(form, NADIA_BENALI, "attentes", 0, "Un projet final en juin").required();
        write(form, HUGO_BLANC, "attentes", 1, "Un projet final le 30 juin").required();
        assertEquals("Un projet final le 30 juin", form.value("$", "attentes"));
    }

    @Test
    void forgottenHoldShouldEndAfterAMinute() throws IOException {
        FormDesk form = FormDesk.open(MissionDesk.open(5), "cadrage");
        form.act(NADIA_BENALI, "/hold", "field", "perimetre").required();
        try {
            TestClock.moveTo(Instant.now().plusSeconds(90));
            assertNull(form.cell("$", "perimetre").get("heldBy"));
            write(form, HUGO_BLANC, "perimetre", 0, "La région").required();
        } finally {
            TestClock.moveTo(null);
        }
    }

    @Test
    void olderVersionShouldBeRefusedWithWhoWroteAndEveryVersionStayReadable() throws IOException {
        FormDesk form = FormDesk.open(MissionDesk.open(5), "cadrage");
        write(form, NADIA_BENALI, "contraintes", 0, "Aucune").required();
        JsonHttp.Answer refused = write(form, CLAIRE_MARTIN, "contraintes", 0, "Le budget");
        assertEquals(409, refused.status());
        assertTrue(refused.body().contains("Nadia Benali a écrit dans cette case"), refused.body());
        assertEquals("Aucune", form.value("$", "contraintes"));
        write(form, CLAIRE_MARTIN, "contraintes", 1, "Le budget").required();
        write(form, CLAIRE_MARTIN, "contraintes", 2, "Le budget").required();
        write(form, CLAIRE_MARTIN, "contraintes", 2).required();
        JsonArray versions = Platform.as(HUGO_BLANC).get(form.path("/versions?field=contraintes")).required().json().getAsJsonArray();
        assertEquals(List.of("3", "2", "1"), FormDesk.texts(versions, "version"));
        assertEquals(List.of("[]", "[\"Le budget\"]", "[\"Aucune\"]"), versions.asList().stream().map(v -> v.getAsJsonObject().get("values").toString()).toList());
        assertNull(form.value("$", "contraintes"));
    }

    @Test
    void stateShouldTellOnlyWhatHappenedSince() throws IOException {
        FormDesk form = FormDesk.open(MissionDesk.open(5), "cadrage");
        write(form, NADIA_BENALI, "attentes", 0, "Première").required();
        long seen = form.state().get("revision").getAsLong();
        assertFalse(since(form, seen).get("changed").getAsBoolean());
        write(form, HUGO_BLANC, "operateur", 0, "Le GIP").required();
        form.act(HUGO_BLANC, "/hold", "field", "acteurs").required();
        JsonObject news = since(form, seen);
        assertEquals(List.of("operateur", "acteurs"), FormDesk.texts(news.getAsJsonArray("cells"), "field"));
        assertTrue(news.get("revision").getAsLong() > seen);
    }

    private static JsonObject since(FormDesk form, long revision) throws IOException {
        return Platform.as(CLAIRE_MARTIN).get(form.path("/state?since=" + revision)).required().json().getAsJsonObject();
    }

    @Test
    void badInputShouldBeToldAndChangeNothing() throws IOException {
        FormDesk form = FormDesk.open(MissionDesk.open(5), "cadrage");
        assertEquals(404, write(form, NADIA_BENALI, "inconnu", 0, "x").status());
        assertEquals(404, form.write(NADIA_BENALI, "M1", "attentes", 0, "x").status());
        assertEquals(404, write(form.other("inconnu"), NADIA_BENALI, "attentes", 0, "x").status());
        assertEquals(400, write(form, NADIA_BENALI, "installation", 0, "30 juin 2018").status());
        assertEquals(400, write(form, NADIA_BENALI, "acteurs", 0, "la mairie").status());
        assertEquals(400, write(form, NADIA_BENALI, "attentes", 0, "x".repeat(4001)).status());
        assertEquals(400, write(form, NADIA_BENALI, "attentes", 0, "deux", "valeurs").status());
        assertEquals(400, form.prove(NADIA_BENALI, "$", "attentes", "Preuve", "Texte").status());
        assertEquals(400, form.act(NADIA_BENALI, "/rows", "label", "Ligne").status());
        assertEquals(404, Platform.as(NADIA_BENALI).put(form.path("/cell"), MissionDesk.object()).status());
        assertEquals(404, write(form, SOPHIE_LEFEBVRE, "attentes", 0, "x").status());
        assertEquals(0, form.state().getAsJsonArray("cells").size());
    }

    @Test
    void eightWritersShouldAllBeKeptAndOneOfEightInTheSameCell() throws Exception {
        FormDesk gaps = FormDesk.open(MissionDesk.open(5), "ecart");
        List<String> rows = FormDesk.texts(gaps.state().getAsJsonArray("rows"), "key");
        DemoAccount[] people = {NADIA_BENALI, HUGO_BLANC, CLAIRE_MARTIN};
        assertEquals(Collections.nCopies(WRITERS * 4, 200), together(i -> gaps.write(people[i % 3], rows.get(i % WRITERS),
            List.of("existant", "suite", "attendu", "lecture").get(i / WRITERS), 0, i / WRITERS == 3 ? "vérifiée" : "Texte " + i), WRITERS * 4));
        assertEquals(WRITERS, gaps.state().getAsJsonArray("cells").asList().stream()
            .filter(cell -> cell.getAsJsonObject().get("field").getAsString().equals("suite")).count());
        List<Integer> same = together(i -> gaps.write(people[i % 3], "F4", "suite", 0, "Texte " + i), WRITERS);
        assertEquals(1, Collections.frequency(same, 200), same.toString());
        assertEquals(WRITERS - 1, Collections.frequency(same, 409), same.toString());
        assertEquals(1, gaps.cell("F4", "suite").get("version").getAsInt());
    }

    /** What one of several does at once. */
    private interface Act {
        JsonHttp.Answer one(int index) throws IOException;
    }

    private static List<Integer> together(Act act, int times) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<JsonHttp.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int index = i;
                answers.add(pool.submit(() -> act.one(index)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<JsonHttp.Answer> answer : answers) {
                statuses.add(answer.get().status());
            }
            return statuses;
        } finally {
            pool.shutdownNow();
        }
    }

    private static JsonHttp.Answer write(FormDesk form, DemoAccount account, String field, int version, String... values) throws IOException {
        return Platform.as(account).put(form.path("/cell"), MissionDesk.object("field", field, "values", List.of(values), "version", version));
    }
}
