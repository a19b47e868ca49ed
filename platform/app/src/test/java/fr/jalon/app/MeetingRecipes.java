package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.List;

/** A meeting that no rule dates. */
final class MeetingRecipes {

    private static final String MEETINGS = "/spaces/{slug}/engagements/{engagement}/meetings";
    private static final String WANTED = "{'kind':'RECADRAGE','nodeId':'$root','start':'$tomorrow','purposes':[],'agenda':['Retards']}";

    private MeetingRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(CLAIRE_MARTIN, "GET " + MEETINGS + "/kinds"),
            write(CLAIRE_MARTIN, "POST " + MEETINGS, "jalon.added_meeting").json(WANTED),
            write(CLAIRE_MARTIN, "PUT " + MEETINGS + "/{session}", "jalon.added_meeting").path("session", "meeting").after(MeetingRecipes::added)
                .json("{'start':'$afterwards','agenda':['Retards','Suites']}"),
            write(CLAIRE_MARTIN, "DELETE " + MEETINGS + "/{session}", "jalon.plan_item").path("session", "meeting"));
    }

    private static void added(Owned owned) throws IOException {
        owned.put("meeting", Platform.as(CLAIRE_MARTIN).post("/spaces/" + Owned.SLUG + "/engagements/" + owned.id("engagement") + "/meetings",
            JsonParser.parseString(owned.fill(WANTED.replace('\'', '"'))).getAsJsonObject()).required().json().getAsJsonObject().get("id")
            .getAsString());
    }
}
