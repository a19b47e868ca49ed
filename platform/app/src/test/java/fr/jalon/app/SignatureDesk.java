package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/**
 * A deliverable of the example programme whose decisions are put on record: Nadia hands over and signs first, Claire decides
 * and signs second. Nadia also writes at the same place, so that she still sees it when she may not sign any more.
 */
record SignatureDesk(String engagement, String path) {

    static final String SPACE = ExampleDesk.SPACE;
    private static final String OCTETS = "application/octet-stream";

    static SignatureDesk open() throws IOException {
        JsonHttp claire = Platform.as(CLAIRE_MARTIN);
        String nadia = Platform.as(NADIA_BENALI).get(SPACE).required().json().getAsJsonObject().getAsJsonObject("me").get("personId").getAsString();
        JsonObject request = ExampleDesk.request(claire, "example", "1.0.0", Platform.today());
        for (JsonElement seat : request.getAsJsonArray("seats")) {
            JsonObject at = seat.getAsJsonObject();
            at.addProperty("from", Platform.today().minusDays(30).toString());
            if (at.get("nodeKey").getAsString().equals("m0")) {
                at.addProperty("personId", nadia);
            }
        }
        String id = claire.post(SPACE + "/engagements", request).required().json().getAsJsonObject().get("id").getAsString();
        ExampleDesk desk = new ExampleDesk(claire, id);
        return new SignatureDesk(id, SPACE + "/deliverables/" + desk.owed("PROJET", 0).get("id").getAsString());
    }

    /** Writes or writes again, and hands over. */
    SignatureDesk deliver(boolean again) throws IOException {
        JsonHttp nadia = Platform.as(NADIA_BENALI);
        String document = nadia.postBytes(SPACE + "/documents", Multipart.TYPE, Multipart.document("projet.pdf", Multipart.PDF).end())
            .required().json().getAsJsonObject().get("id").getAsString();
        nadia.post(path + "/drafts", EngagementDesk.body("documentId", document, "version", 1)).required();
        if (!again) {
            nadia.post(path + "/hand-over", new JsonObject()).required();
        }
        nadia.post(path + "/deliver", new JsonObject()).required();
        return this;
    }

    /** @return the envelope that the decision opened */
    JsonObject decide(String kind, Object... more) throws IOException {
        JsonArray deliveries = seen(CLAIRE_MARTIN, "").getAsJsonObject().getAsJsonArray("deliveries");
        JsonObject decision = EngagementDesk.body(more);
        decision.addProperty("kind", kind);
        decision.add("deliveryId", deliveries.get(deliveries.size() - 1).getAsJsonObject().get("id"));
        Platform.as(CLAIRE_MARTIN).post(path + "/decisions", decision).required();
        return record(CLAIRE_MARTIN, 0);
    }

    /** @return the record of that place, newest first, as this account sees it */
    JsonObject record(DemoAccount account, int place) throws IOException {
        return records(account).get(place).getAsJsonObject();
    }

    JsonArray records(DemoAccount account) throws IOException {
        return seen(account, "/records").getAsJsonArray();
    }

    JsonElement seen(DemoAccount account, String below) throws IOException {
        return Platform.as(account).get(path + below).required().json();
    }

    static JsonHttp.Answer sign(DemoAccount account, JsonObject record) throws IOException {
        return sign(account, record, record.getAsJsonObject("signed").get("sha256").getAsString(), true);
    }

    static JsonHttp.Answer sign(DemoAccount account, JsonObject record, String sha256, boolean consent) throws IOException {
        return Platform.as(account).post(SPACE + "/records/" + record.get("id").getAsString() + "/signature",
            EngagementDesk.body("sha256", sha256, "consent", consent));
    }

    static JsonHttp.Answer refuse(DemoAccount account, JsonObject record, String motive) throws IOException {
        return Platform.as(account).post(SPACE + "/records/" + record.get("id").getAsString() + "/refusal", EngagementDesk.body("motive", motive));
    }

    /** Fails unless the act was refused with that status and a sentence that holds these words. */
    static void refused(int status, String words, JsonHttp.Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals(true, answer.body().contains(words), answer.body());
    }

    static byte[] bytes(DemoAccount account, JsonObject file) throws IOException {
        return Wire.send(account, "GET", SPACE + "/documents/" + file.get("documentId").getAsString() + "/versions/"
            + file.get("version").getAsInt() + "/content", "", new byte[0]).body();
    }

    /** Asks as somebody who is not signed in. */
    static HttpResponse<byte[]> verify(byte[] file, String client) throws IOException {
        return Wire.send("POST", Wire.API + "/verifications", BodyPublishers.ofByteArray(file), "Content-Type", OCTETS,
            "X-Forwarded-For", client);
    }

    /** @return whether « Mes actions » asks this person to sign it */
    static boolean awaited(DemoAccount account, JsonObject record) throws IOException {
        for (JsonElement action : Platform.as(account).get(SPACE + "/actions").required().json().getAsJsonArray()) {
            if (action.getAsJsonObject().get("id").equals(record.get("id"))) {
                assertEquals("SIGN", action.getAsJsonObject().get("kind").getAsString());
                return true;
            }
        }
        return false;
    }

    /** @return identifiers of the newest decision, to be replaced */
    String decision() throws IOException {
        JsonArray decisions = seen(CLAIRE_MARTIN, "").getAsJsonObject().getAsJsonArray("decisions");
        return decisions.get(decisions.size() - 1).getAsJsonObject().get("id").getAsString();
    }

    /** Ends Nadia's mandate as the one who hands over, as of yesterday. */
    void endDirection() throws IOException {
        for (JsonElement node : Platform.as(CLAIRE_MARTIN).get(SPACE + "/engagements/" + engagement + "/people").required().json().getAsJsonArray()) {
            JsonObject at = node.getAsJsonObject();
            for (JsonElement seat : at.getAsJsonArray("seats")) {
                JsonObject one = seat.getAsJsonObject();
                if (at.getAsJsonObject("node").get("label").getAsString().equals("Membre 0") && one.get("role").getAsString().equals("direction")) {
                    Platform.as(CLAIRE_MARTIN).post(SPACE + "/engagements/" + engagement + "/nodes/"
                        + at.getAsJsonObject("node").get("id").getAsString() + "/seats/direction/mandates/"
                        + one.getAsJsonArray("mandates").get(0).getAsJsonObject().get("id").getAsString() + "/end",
                        EngagementDesk.body("on", Platform.today().minusDays(1).toString(), "cause", "Départ")).required();
                    return;
                }
            }
        }
        throw new AssertionError("nobody hands over");
    }
}
