package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The indicators of an engagement that the tests opened for themselves, long enough ago for several periods to be over. */
record IndicatorDesk(String engagement, String aix, String arles, String martigues, String group, String wave) {

    private static final String SPACE = "/spaces/ars-paca";

    static IndicatorDesk open() throws IOException {
        return of(Owned.made());
    }

    /** Moves the launch of an owned engagement a year back. */
    static IndicatorDesk of(Owned owned) throws IOException {
        IndicatorDesk desk = new IndicatorDesk(owned.id("engagement"), owned.id("siteAix"), owned.id("siteArles"), owned.id("siteMartigues"),
            owned.id("group"), owned.id("wave"));
        desk.launch(Platform.today().minusMonths(12));
        return desk;
    }

    void launch(LocalDate day) throws IOException {
        Platform.as(CLAIRE_MARTIN).put(path("/origins"), EngagementDesk.body("code", "J*", "nodeId", wave, "date", day.toString(),
            "actual", true)).required();
    }

    /** Moves the launch until the first period is due that day, which is worked. */
    void launchSoThatDue(LocalDate day) throws IOException {
        LocalDate launch = day.minusMonths(7);
        for (int tries = 0; tries < 12; tries++) {
            launch(launch);
            LocalDate due = LocalDate.parse(point(CLAIRE_MARTIN, aix, "lits-vides", 0).get("due").getAsString());
            if (due.equals(day)) {
                return;
            }
            launch = launch.plusDays(ChronoUnit.DAYS.between(due, day));
        }
        throw new AssertionError("no launch makes a period due on " + day);
    }

    /** @return titles of what a person was reminded of in this engagement's indicators */
    List<String> reminders(DemoAccount account) throws IOException {
        List<String> titles = new ArrayList<>();
        for (JsonElement told : Platform.as(account).get(SPACE + "/notifications?kind=DEADLINE").required().json().getAsJsonArray()) {
            if (told.getAsJsonObject().get("link").getAsString().contains(engagement + "/indicateurs")) {
                titles.add(told.getAsJsonObject().get("title").getAsString());
            }
        }
        return titles;
    }

    String path(String below) {
        return SPACE + "/engagements/" + engagement + below;
    }

    JsonHttp.Answer get(DemoAccount account, String below) throws IOException {
        return Platform.as(account).get(path("/indicators" + below));
    }

    JsonHttp.Answer post(DemoAccount account, String below, Object... namesAndValues) throws IOException {
        return Platform.as(account).post(path("/indicators" + below), EngagementDesk.body(namesAndValues));
    }

    JsonObject board(DemoAccount account, String node) throws IOException {
        return get(account, "/" + node).required().json().getAsJsonObject();
    }

    JsonObject indicator(DemoAccount account, String node, String code) throws IOException {
        return find(board(account, node).getAsJsonArray("indicators"), code);
    }

    static JsonObject find(JsonArray indicators, String code) {
        for (JsonElement indicator : indicators) {
            if (indicator.getAsJsonObject().get("code").getAsString().equals(code)) {
                return indicator.getAsJsonObject();
            }
        }
        return null;
    }

    /** @return the measure of a period, the first being 0 */
    JsonObject point(DemoAccount account, String node, String code, int period) throws IOException {
        return indicator(account, node, code).getAsJsonArray("points").get(period).getAsJsonObject();
    }

    /** Enters figures over whatever stands there. */
    JsonHttp.Answer enter(DemoAccount account, String node, String code, int period, Object... namesAndValues) throws IOException {
        JsonObject now = point(CLAIRE_MARTIN, node, code, period);
        JsonObject body = EngagementDesk.body(namesAndValues);
        body.addProperty("nodeId", node);
        body.addProperty("indicator", code);
        body.add("periodId", now.get("periodId"));
        if (!body.has("version")) {
            body.add("version", now.get("version"));
        }
        return Platform.as(account).post(path("/indicators/measures"), body);
    }

    /** @return a person's line about the engagement, or null */
    JsonObject action(DemoAccount account, String kind) throws IOException {
        for (JsonElement action : Platform.as(account).get(SPACE + "/actions").required().json().getAsJsonArray()) {
            JsonObject line = action.getAsJsonObject();
            if (line.get("kind").getAsString().equals(kind) && line.get("link").getAsString().contains(engagement)) {
                return line;
            }
        }
        return null;
    }
}
