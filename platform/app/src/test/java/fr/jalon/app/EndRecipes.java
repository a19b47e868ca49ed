package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import java.util.List;

/** A project of its own, which ends. In this order. */
final class EndRecipes {

    private static final String END = " /spaces/{slug}/engagements/{engagement}/end";

    private EndRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(CLAIRE_MARTIN, "GET" + END).path("engagement", "ending").after(owned -> owned.put("ending", MissionDesk.open(40).id())),
            write(CLAIRE_MARTIN, "POST" + END, "jalon.engagement").path("engagement", "ending")
                .json("{'on':'$today','reason':'Marché résilié.'}"));
    }
}
