package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A dossier of proof, and its archive. In this order. */
final class DossierRecipes {

    private static final String ALL = "/spaces/{slug}/engagements/{engagement}/contract/dossiers";

    private DossierRecipes() {
    }

    static List<Recipe> all() {
        return Stream.of(
            write(CLAIRE_MARTIN, "POST " + ALL, "jalon.dossier"),
            read(CLAIRE_MARTIN, "GET " + ALL),
            read(CLAIRE_MARTIN, "GET " + ALL + "/{dossier}/archive").after(DossierRecipes::made))
            .map(recipe -> recipe.path("engagement", "mission")).toList();
    }

    private static void made(Owned owned) throws IOException {
        owned.put("dossier", Platform.as(CLAIRE_MARTIN).get("/spaces/ars-paca/engagements/" + owned.id("mission") + "/contract/dossiers")
            .required().json().getAsJsonArray().get(0).getAsJsonObject().get("id").getAsString());
    }
}
