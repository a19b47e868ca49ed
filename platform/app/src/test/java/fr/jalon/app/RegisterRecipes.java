package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import java.util.List;

/** One entry of a register from its opening to its cancellation. In this order. */
final class RegisterRecipes {

    private static final String ALL = "/spaces/{slug}/engagements/{engagement}/registers";
    private static final String ONE = "/spaces/{slug}/engagements/{engagement}/register-entries/{entry}";

    private RegisterRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(CLAIRE_MARTIN, "GET " + ALL),
            write(CLAIRE_MARTIN, "POST " + ALL + "/{register}/entries", "jalon.register_entry").after(owned -> owned.put("register", "risques"))
                .json("{'nodeId':'$siteAix','title':'Départ du chef de projet','probability':2,'impact':3,'dueOn':'$tomorrow'}"),
            read(CLAIRE_MARTIN, "GET " + ALL + "/{register}").query("?late=false"),
            read(CLAIRE_MARTIN, "GET " + ONE).after(Owned::noteEntry),
            read(CLAIRE_MARTIN, "GET " + ONE + "/history"),
            write(CLAIRE_MARTIN, "PUT " + ONE, "jalon.register_entry")
                .json("{'revision':$revision,'title':'Départ du chef de projet','probability':3,'impact':3,'prevention':'Suppléant'}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/state", "jalon.register_entry").after(Owned::noteEntry)
                .json("{'revision':$revision,'state':'surveillé'}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/cancellation", "jalon.register_change").after(Owned::noteEntry)
                .json("{'revision':$revision,'reason':'Le chef de projet reste.'}"),
            read(CLAIRE_MARTIN, "GET /spaces/{slug}/engagements/{engagement}/register-statement").query("?from=2026-01-31&to=2026-01-31"),
            read(CLAIRE_MARTIN, "GET /spaces/{slug}/engagements/{engagement}/register-statement/word").query("?from=2026-01-31&to=2026-01-31"),
            read(CLAIRE_MARTIN, "GET /spaces/{slug}/engagements/{engagement}/register-statement/pdf").query("?from=2026-01-31&to=2026-01-31"));
    }
}
