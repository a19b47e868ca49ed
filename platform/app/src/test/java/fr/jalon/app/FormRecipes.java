package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;

import java.util.List;
import java.util.stream.Stream;

/** A comparison from its first row to the choice. In this order. */
final class FormRecipes {

    private static final String ALL = "/spaces/{slug}/engagements/{engagement}/forms";
    private static final String ONE = "/spaces/{slug}/engagements/{engagement}/nodes/{node}/forms/{form}";

    private FormRecipes() {
    }

    static List<Recipe> all() {
        return Stream.of(
            read(CLAIRE_MARTIN, "GET " + ALL),
            read(CLAIRE_MARTIN, "GET " + ONE).after(owned -> owned.put("form", "scenarios")),
            write(NADIA_BENALI, "POST " + ONE + "/rows", "jalon.form_row").json("{'label':'GIP élargi'}"),
            read(CLAIRE_MARTIN, "GET " + ONE + "/state").query("?since=0"),
            write(NADIA_BENALI, "POST " + ONE + "/hold", "jalon.form_cell").after(Owned::noteFormRow).json("{'row':'$row','field':'budget'}"),
            write(NADIA_BENALI, "POST " + ONE + "/release", "jalon.form_cell").json("{'row':'$row','field':'budget'}"),
            write(NADIA_BENALI, "PUT " + ONE + "/cell", "jalon.form_cell")
                .json("{'row':'$row','field':'budget','values':['1200000'],'version':0}"),
            read(CLAIRE_MARTIN, "GET " + ONE + "/versions").query("?row=$row&field=budget"),
            write(NADIA_BENALI, "PUT " + ONE + "/rows/{row}", "jalon.form_row").json("{'label':'GIP étendu'}"),
            write(CLAIRE_MARTIN, "PUT " + ONE + "/weights", "jalon.form_cell")
                .json("{'weights':{'conformite':25,'gouvernance':25,'soutenabilite':25,'continuite':25}}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/choices", "jalon.form_choice").after(Owned::completeFormRow)
                .json("{'row':'$row','motive':'Le plus solide.'}"),
            write(NADIA_BENALI, "DELETE " + ONE + "/rows/{row}", "jalon.form_row").after(Owned::noteOtherFormRow))
            .map(recipe -> recipe.path("engagement", "mission").path("node", "missionNode")).toList();
    }
}
