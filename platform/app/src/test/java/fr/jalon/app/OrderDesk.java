package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.net.http.HttpResponse;

/** The orders of one contract: Claire acts for the buyer. */
record OrderDesk(String engagement) {

    private static final String ORDERS = "/orders";

    static JsonArray lines(Object... codesAndQuantities) {
        JsonArray lines = new JsonArray();
        for (int i = 0; i < codesAndQuantities.length; i += 2) {
            lines.add(MissionDesk.object("code", codesAndQuantities[i], "quantity", codesAndQuantities[i + 1]));
        }
        return lines;
    }

    /** @return a right draft, to be changed at will */
    static JsonObject order(String place, JsonArray lines) {
        JsonObject order = MissionDesk.object("place", place, "subject", "Appui au diagnostic", "reason", "Deux services en tension.", "dueDays", 30);
        order.add("lines", lines);
        return order;
    }

    private String path(String below) {
        return MissionDesk.SPACE + "/engagements/" + engagement + "/contract" + below;
    }

    JsonHttp.Answer price(DemoAccount account, Object... namesAndValues) throws IOException {
        return Platform.as(account).post(path("/price-schedule"), MissionDesk.object(namesAndValues));
    }

    /** As {@link #price}, by Claire, and it must be done. */
    void priced(Object... namesAndValues) throws IOException {
        JsonHttp.Answer answer = price(CLAIRE_MARTIN, namesAndValues);
        assertEquals(204, answer.status(), answer.body());
    }

    JsonHttp.Answer maximum(DemoAccount account, Object amount) throws IOException {
        return Platform.as(account).put(path("/price-schedule/maximum"), MissionDesk.object("amount", amount));
    }

    JsonHttp.Answer draft(DemoAccount account, JsonObject order) throws IOException {
        return Platform.as(account).post(path(ORDERS), order);
    }

    /** @return the order that Claire drafted */
    JsonObject drafted(JsonObject order) throws IOException {
        return draft(CLAIRE_MARTIN, order).required().json().getAsJsonObject();
    }

    JsonHttp.Answer rewrite(JsonObject order, JsonObject draft) throws IOException {
        return Platform.as(CLAIRE_MARTIN).put(path(ORDERS + "/" + id(order)), draft);
    }

    JsonHttp.Answer act(DemoAccount account, JsonObject order, String act, Object... namesAndValues) throws IOException {
        return Platform.as(account).post(path(ORDERS + "/" + id(order) + "/" + act), MissionDesk.object(namesAndValues));
    }

    JsonHttp.Answer place(DemoAccount account, JsonObject order) throws IOException {
        return act(account, order, "placement", "net", order.get("net").getAsBigDecimal());
    }

    /** @return what Claire drafted and placed, as it was drafted */
    JsonObject placed(JsonObject draft) throws IOException {
        JsonObject order = drafted(draft);
        JsonHttp.Answer answer = place(CLAIRE_MARTIN, order);
        assertEquals(204, answer.status(), answer.body());
        return order;
    }

    byte[] pdf(DemoAccount account, JsonObject order) throws IOException {
        return page(account, order).body();
    }

    int pdfStatus(DemoAccount account, JsonObject order) throws IOException {
        return page(account, order).statusCode();
    }

    private HttpResponse<byte[]> page(DemoAccount account, JsonObject order) throws IOException {
        return Wire.send(account, "GET", path(ORDERS + "/" + id(order) + "/pdf"), "", new byte[0]);
    }

    JsonObject book(DemoAccount account) throws IOException {
        return Platform.as(account).get(path(ORDERS)).required().json().getAsJsonObject();
    }

    /** @return the order as it stands */
    JsonObject now(DemoAccount account, JsonObject order) throws IOException {
        for (JsonElement one : book(account).getAsJsonArray("orders")) {
            if (id(one.getAsJsonObject()).equals(id(order))) {
                return one.getAsJsonObject();
            }
        }
        throw new AssertionError(order.get("number") + " is not seen by " + account);
    }

    static String id(JsonObject order) {
        return order.get("id").getAsString();
    }
}
