package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.util.List;

/** One sheet of good practice from its draft to its withdrawal. In this order. */
final class PracticeRecipes {

    private static final String ALL = "/spaces/{slug}/practices";
    private static final String ONE = ALL + "/{practice}";
    private static final String SHARED = "/spaces/{slug}/shared-practices/{shared}";
    private static final String SEEN = "{'revision':$practiceRevision}";
    private static final String WHY = "{'revision':$practiceRevision,'reason':'Manque de chiffres'}";
    private static final String EVERYONE = "{'revision':$practiceRevision,'wholeSpace':true}";
    private static final String PLACE = "{'engagementId':'$engagement','nodeId':'$siteAix'}";

    private PracticeRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(ANNE_GARCIA, "GET " + ALL).query("?q=sortie"),
            read(ANNE_GARCIA, "GET /spaces/{slug}/practice-desk"),
            read(ANNE_GARCIA, "GET /spaces/{slug}/practice-desk/reuse-places"),
            write(ANNE_GARCIA, "POST " + ALL, "jalon.practice").json("{'engagementId':'$engagement','nodeId':'$siteAix','title':'Salon zygomatique',"
                + "'type':'sorties','problem':'Sorties tardives','means':'Un salon','results':'Des lits'}"),
            read(ANNE_GARCIA, "GET " + ONE).after(PracticeRecipes::note),
            write(ANNE_GARCIA, "PUT " + ONE + "/draft", "jalon.practice_version").json("{'revision':$practiceRevision,'title':'Salon zygomatique',"
                + "'type':'sorties','problem':'Sorties trop tardives','means':'Un salon','results':'Des lits','originShown':'PLACE'}"),
            write(ANNE_GARCIA, "POST " + ONE + "/tools", "jalon.practice_tool").after(PracticeRecipes::note)
                .json("{'revision':$practiceRevision,'documentId':'$document'}"),
            write(ANNE_GARCIA, "DELETE " + ONE + "/tools/{tool}", "jalon.practice_tool").after(PracticeRecipes::noteTool).query("?revision=$practiceRevision"),
            write(ANNE_GARCIA, "POST " + ONE + "/proposal", "jalon.practice_version").after(PracticeRecipes::note).json(SEEN),
            write(CLAIRE_MARTIN, "POST " + ONE + "/refusal", "jalon.practice_version").after(PracticeRecipes::note).json(WHY),
            write(ANNE_GARCIA, "POST " + ONE + "/draft", "jalon.practice_version").after(PracticeRecipes::note).json(SEEN),
            write(CLAIRE_MARTIN, "POST " + ONE + "/publication", "jalon.practice_publication").after(PracticeRecipes::propose).json(EVERYONE),
            write(CLAIRE_MARTIN, "POST " + ONE + "/level", "jalon.practice_publication").after(PracticeRecipes::note).json(EVERYONE),
            write(ANNE_GARCIA, "POST " + ONE + "/reuses", "jalon.practice_reuse").json(PLACE),
            write(CLAIRE_MARTIN, "POST " + ONE + "/sharing", "jalon.practice_sharing").after(PracticeRecipes::note).json(SEEN),
            read(ANNE_GARCIA, "GET " + SHARED).after(PracticeRecipes::noteShared).elsewhere(200),
            write(ANNE_GARCIA, "POST " + SHARED + "/reuses", "jalon.practice_reuse").json(PLACE).elsewhere(400),
            write(CLAIRE_MARTIN, "POST " + ONE + "/sharing/revocation", "jalon.practice_sharing").after(PracticeRecipes::note).json(WHY),
            write(CLAIRE_MARTIN, "POST " + ONE + "/withdrawal", "jalon.practice").after(PracticeRecipes::note).json(WHY));
    }

    private static void note(Owned owned) throws IOException {
        owned.put("practice", seen(ANNE_GARCIA, Owned.SLUG, "/practice-desk").getAsJsonArray("mine").get(0).getAsJsonObject().get("id").getAsString());
        owned.put("practiceRevision", sheet(owned).get("revision").getAsString());
    }

    private static void noteTool(Owned owned) throws IOException {
        note(owned);
        owned.put("tool", sheet(owned).getAsJsonObject("shown").getAsJsonArray("tools").get(0).getAsJsonObject().get("id").getAsString());
    }

    private static void propose(Owned owned) throws IOException {
        note(owned);
        Platform.as(ANNE_GARCIA).post("/spaces/" + Owned.SLUG + "/practices/" + owned.id("practice") + "/proposal",
            EngagementDesk.body("revision", Integer.valueOf(owned.id("practiceRevision")))).required();
        note(owned);
    }

    private static void noteShared(Owned owned) throws IOException {
        JsonArray items = seen(SOPHIE_LEFEBVRE, "ars-hauts-de-france", "/practices?q=zygomatique").getAsJsonArray("items");
        owned.put("shared", items.get(0).getAsJsonObject().get("id").getAsString());
    }

    private static JsonObject sheet(Owned owned) throws IOException {
        return seen(ANNE_GARCIA, Owned.SLUG, "/practices/" + owned.id("practice"));
    }

    private static JsonObject seen(DemoAccount account, String slug, String below) throws IOException {
        return Platform.as(account).get("/spaces/" + slug + below).required().json().getAsJsonObject();
    }
}
