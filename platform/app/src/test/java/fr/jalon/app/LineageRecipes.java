package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.util.List;

/** A project that follows another one of its space, and carries over from it. */
final class LineageRecipes {

    private static final String ALL = "/spaces/{slug}/engagements/{engagement}/earlier";

    private LineageRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(CLAIRE_MARTIN, "GET " + ALL),
            write(CLAIRE_MARTIN, "POST " + ALL, "jalon.engagement_follow").json("{'earlierId':'$mission'}"),
            read(CLAIRE_MARTIN, "GET " + ALL + "/{follow}/documents").after(LineageRecipes::note),
            write(CLAIRE_MARTIN, "DELETE " + ALL + "/{follow}", "jalon.engagement_follow"),
            write(CLAIRE_MARTIN, "POST " + ALL + "/{follow}/carried", "jalon.engagement_carry").json("{'kind':'RESULTS'}").after(LineageRecipes::again));
    }

    private static String path(Owned owned) {
        return "/spaces/ars-paca/engagements/" + owned.id("engagement") + "/earlier";
    }

    private static void note(Owned owned) throws IOException {
        JsonArray earlier = Platform.as(CLAIRE_MARTIN).get(path(owned)).required().json().getAsJsonObject().getAsJsonArray("earlier");
        owned.put("follow", earlier.get(0).getAsJsonObject().get("id").getAsString());
    }

    private static void again(Owned owned) throws IOException {
        Platform.as(CLAIRE_MARTIN).post(path(owned), EngagementDesk.body("earlierId", owned.id("mission"))).required();
        note(owned);
    }
}
