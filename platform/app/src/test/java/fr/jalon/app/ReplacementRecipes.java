package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;

/** A replacement from its notice to its withdrawal: the seat stays as the other recipes know it. In this order. */
final class ReplacementRecipes {

    private static final String ALL = "/spaces/{slug}/engagements/{engagement}/replacements";
    private static final String ONE = ALL + "/{replacement}";

    private ReplacementRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(CLAIRE_MARTIN, "GET " + ALL),
            write(NADIA_BENALI, "POST " + ALL, "jalon.replacement").after(ReplacementRecipes::noteMandate)
                .json("{'mandateId':'$consultantMandate','from':'$tomorrow'}"),
            write(NADIA_BENALI, "POST " + ONE + "/proposals", "jalon.replacement_proposal").after(ReplacementRecipes::note)
                .json("{'familyName':'Vidal','givenName':'Rose','titles':'Consultante','email':'rose.vidal@conseil.example','startsOn':'$tomorrow'}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/proposals/{proposal}/answer", "jalon.replacement_proposal").after(ReplacementRecipes::note)
                .json("{'accepted':false,'motive':'Aucune expérience des flux.'}"),
            write(NADIA_BENALI, "POST " + ONE + "/withdrawal", "jalon.replacement").json("{'reason':'Le consultant reste.'}"));
    }

    private static void noteMandate(Owned owned) throws IOException {
        owned.put("consultantMandate", new ReplacementDesk(owned).mandate("Paul Roux").get("id").getAsString());
    }

    private static void note(Owned owned) throws IOException {
        JsonObject replacement = new ReplacementDesk(owned).one(CLAIRE_MARTIN);
        owned.put("replacement", replacement.get("id").getAsString());
        JsonArray proposals = replacement.getAsJsonArray("proposals");
        if (!proposals.isEmpty()) {
            owned.put("proposal", proposals.get(0).getAsJsonObject().get("id").getAsString());
        }
    }
}
