package fr.jalon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;

/** One deliverable of the demo data and those who act on it. Each test takes one that no other test has taken. */
record DeliverableDesk(String id) {

    private static final String SPACE = "/spaces/ars-paca";
    private static final int PATIENCE = 80;
    private static final Set<String> TAKEN = new HashSet<>();

    /**
     * @return the last deliverable, by due day, that waits for its first draft by this person and has someone else to check
     *         it: the first ones are left to people and to the browser
     */
    static synchronized DeliverableDesk next(DemoAccount writer) throws IOException {
        for (JsonElement engagement : Platform.as(writer).get(SPACE + "/engagements").required().json().getAsJsonArray()) {
            String rows = SPACE + "/engagements/" + engagement.getAsJsonObject().get("id").getAsString() + "/deliverables";
            JsonArray owed = Platform.as(writer).get(rows).required().json().getAsJsonArray();
            for (int i = owed.size() - 1; i >= 0; i--) {
                JsonObject row = owed.get(i).getAsJsonObject();
                DeliverableDesk desk = new DeliverableDesk(row.get("id").getAsString());
                boolean untouched = row.get("state").getAsString().equals("TO_PREPARE") && !TAKEN.contains(desk.id);
                if (untouched && desk.fits(writer) && TAKEN.add(desk.id)) {
                    return desk;
                }
            }
        }
        throw new AssertionError("the demo data have no deliverable left for " + writer);
    }

    private boolean fits(DemoAccount writer) throws IOException {
        JsonObject deliverable = get();
        return deliverable.has("checker") && deliverable.getAsJsonObject("validator").getAsJsonArray("people").size() > 0
            && allowed(writer).contains("HAND_OVER");
    }

    /** Brings it to its first delivery. */
    DeliverableDesk delivered() throws IOException {
        attach(DemoAccount.ANNE_GARCIA);
        done(DemoAccount.ANNE_GARCIA, "hand-over");
        done(DemoAccount.PAUL_ROUX, "forward");
        done(DemoAccount.NADIA_BENALI, "deliver");
        return this;
    }

    JsonObject get() throws IOException {
        return seen("").getAsJsonObject();
    }

    String text(String field) throws IOException {
        return get().get(field).getAsString();
    }

    /** Waits until its state is this one: a wake-up may be served by the timer rather than by the move of the clock. */
    void awaitState(String state) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE && !state.equals(text("state")); i++) {
            Thread.sleep(250);
        }
        assertEquals(state, text("state"));
    }

    /** Waits until its history has that many entries. */
    void awaitHistory(int entries) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE && history().size() < entries; i++) {
            Thread.sleep(250);
        }
        assertTrue(history().size() >= entries, () -> "nothing happened to " + id);
    }

    Set<String> allowed(DemoAccount account) throws IOException {
        JsonObject deliverable = Platform.as(account).get(path("")).required().json().getAsJsonObject();
        return new TreeSet<>(strings(deliverable.getAsJsonArray("allowed")));
    }

    JsonArray history() throws IOException {
        return seen("/history").getAsJsonArray();
    }

    /** @return BPMN elements at which the process stands */
    List<String> current() throws IOException {
        return strings(seen("/diagram").getAsJsonObject().getAsJsonArray("current"));
    }

    String diagram() throws IOException {
        return seen("/diagram").getAsJsonObject().get("xml").getAsString();
    }

    /** @return this person's line for it */
    JsonObject actions(DemoAccount account) throws IOException {
        for (JsonElement action : Platform.as(account).get(SPACE + "/actions").required().json().getAsJsonArray()) {
            if (action.getAsJsonObject().get("id").getAsString().equals(id)) {
                return action.getAsJsonObject();
            }
        }
        throw new AssertionError("nothing waits for " + account);
    }

    /** Uploads a small PDF and attaches it. */
    void attach(DemoAccount account) throws IOException {
        String boundary = "jalon-" + UUID.randomUUID();
        String body = part(boundary, "name", null, "Projet " + UUID.randomUUID())
            + part(boundary, "confidentiality", null, "INTERNAL")
            + part(boundary, "file", "projet.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
            + "--" + boundary + "--\r\n";
        JsonObject card = Platform.as(account).postBytes(SPACE + "/documents", "multipart/form-data; boundary=" + boundary,
            body.getBytes(StandardCharsets.ISO_8859_1)).required().json().getAsJsonObject();
        done(account, "drafts", "documentId", card.get("id").getAsString(), "version", 1);
    }

    private static String part(String boundary, String name, String file, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
            + (file == null ? "" : "; filename=\"" + file + "\"\r\nContent-Type: application/pdf") + "\r\n\r\n" + content + "\r\n";
    }

    void done(DemoAccount account, String act, Object... namesAndValues) throws IOException {
        JsonHttp.Answer answer = act(account, act, namesAndValues);
        assertEquals(204, answer.status(), act + ": " + answer.body());
    }

    JsonHttp.Answer act(DemoAccount account, String act, Object... namesAndValues) throws IOException {
        return Platform.as(account).post(path("/" + act), body(namesAndValues));
    }

    /** @return the decision of that effect that may be taken now, or any once the step is over */
    JsonObject kind(String effect) throws IOException {
        JsonArray kinds = get().getAsJsonArray("decisionKinds");
        for (JsonElement kind : kinds) {
            if (kind.getAsJsonObject().get("effect").getAsString().equals(effect)) {
                return kind.getAsJsonObject();
            }
        }
        return body("code", "NONE");
    }

    /** @return identifier of the decision taken in that place, from 0 */
    String decision(int index) throws IOException {
        return get().getAsJsonArray("decisions").get(index).getAsJsonObject().get("id").getAsString();
    }

    JsonHttp.Answer decide(DemoAccount account, JsonObject kind, Object... namesAndValues) throws IOException {
        JsonArray deliveries = get().getAsJsonArray("deliveries");
        JsonObject decision = body(namesAndValues);
        decision.add("kind", kind.get("code"));
        decision.add("deliveryId", deliveries.get(deliveries.size() - 1).getAsJsonObject().get("id"));
        return Platform.as(account).post(path("/decisions"), decision);
    }

    /** Postpones together with someone else who waits at the same barrier; answers the status. */
    int decide(DemoAccount account, JsonObject kind, CyclicBarrier barrier) throws Exception {
        JsonArray deliveries = get().getAsJsonArray("deliveries");
        JsonObject decision = body("motive", "Incomplet.", "delayDays", 10);
        decision.add("kind", kind.get("code"));
        decision.add("deliveryId", deliveries.get(deliveries.size() - 1).getAsJsonObject().get("id"));
        barrier.await();
        return Platform.as(account).post(path("/decisions"), decision).status();
    }

    private static JsonObject body(Object... namesAndValues) {
        JsonObject body = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.add((String) namesAndValues[i], new Gson().toJsonTree(namesAndValues[i + 1]));
        }
        return body;
    }

    private JsonElement seen(String below) throws IOException {
        return Platform.as(DemoAccount.CLAIRE_MARTIN).get(path(below)).required().json();
    }

    private String path(String below) {
        return SPACE + "/deliverables/" + id + below;
    }

    private static List<String> strings(JsonArray array) {
        List<String> found = new ArrayList<>();
        array.forEach(element -> found.add(element.getAsString()));
        return found;
    }
}
