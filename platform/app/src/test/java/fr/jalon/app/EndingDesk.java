package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.util.List;

/** The end of a contract that the tests opened for themselves. */
record EndingDesk(Owned owned) {

    static EndingDesk open() throws IOException {
        return new EndingDesk(Owned.made());
    }

    private String path(String below) {
        return MissionDesk.SPACE + "/engagements/" + owned.id("engagement") + "/contract" + below;
    }

    int status(DemoAccount account) throws IOException {
        return Platform.as(account).get(path("/ending")).status();
    }

    JsonObject board(DemoAccount account) throws IOException {
        return Platform.as(account).get(path("/ending")).required().json().getAsJsonObject();
    }

    JsonHttp.Answer post(DemoAccount account, String below, Object... namesAndValues) throws IOException {
        return Platform.as(account).post(path(below), MissionDesk.object(namesAndValues));
    }

    /** @return the end of the contract as that person may bring it on */
    List<String> allowed(DemoAccount account) throws IOException {
        return board(account).getAsJsonArray("allowed").asList().stream().map(JsonElement::getAsString).toList();
    }

    JsonHttp.Answer returned(DemoAccount account, boolean certified, JsonObject... items) throws IOException {
        JsonObject body = MissionDesk.object("certified", certified);
        JsonArray all = new JsonArray();
        List.of(items).forEach(all::add);
        body.add("items", all);
        return Platform.as(account).post(path("/ending/return"), body);
    }

    static JsonObject item(String kind, String label, String given) {
        return MissionDesk.object("kind", kind, "label", label, "given", given);
    }

    /** @return an invoice that may be paid at once */
    String billed(String number) throws IOException {
        assertEquals(204, post(CLAIRE_MARTIN, "/prices", "label", "Accompagnement " + number, "kind", "LUMP_SUM", "unitAmount", 1000).status());
        JsonArray prices = contract().getAsJsonObject("schedule").getAsJsonArray("prices");
        String code = prices.get(prices.size() - 1).getAsJsonObject().get("code").getAsString();
        JsonHttp.Answer answer = post(CLAIRE_MARTIN, "/invoices", "number", number, "receivedOn", Platform.today().toString(), "lines",
            List.of(MissionDesk.object("price", code, "amount", 1000)));
        assertEquals(204, answer.status(), answer.body());
        for (JsonElement invoice : contract().getAsJsonArray("invoices")) {
            if (invoice.getAsJsonObject().get("number").getAsString().equals(number)) {
                return invoice.getAsJsonObject().get("id").getAsString();
            }
        }
        throw new AssertionError("no invoice " + number);
    }

    private JsonObject contract() throws IOException {
        return Platform.as(CLAIRE_MARTIN).get(path("")).required().json().getAsJsonObject();
    }

    /** @return whether the contractor's declaration is on that person's list */
    boolean awaited(DemoAccount account) throws IOException {
        return Platform.as(account).get(MissionDesk.SPACE + "/actions").required().json().getAsJsonArray().asList().stream()
            .map(JsonElement::getAsJsonObject).anyMatch(action -> action.get("kind").getAsString().equals("CERTIFY_RETURN")
                && action.get("engagementId").getAsString().equals(owned.id("engagement")));
    }

    /** @return what the project's end would leave undone */
    String unfinished() throws IOException {
        return Platform.as(CLAIRE_MARTIN).get(MissionDesk.SPACE + "/engagements/" + owned.id("engagement") + "/end").required().body();
    }
}
