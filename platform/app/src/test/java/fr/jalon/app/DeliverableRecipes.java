package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;

import java.util.List;
import java.util.stream.Stream;

/** One deliverable from its draft to observations on a postponement. In this order. */
final class DeliverableRecipes {

    private static final String ONE = "/spaces/{slug}/deliverables/{id}";

    private DeliverableRecipes() {
    }

    static List<Recipe> all() {
        return Stream.of(
            read(CLAIRE_MARTIN, "GET " + ONE).after(Owned::desk),
            read(CLAIRE_MARTIN, "GET " + ONE + "/diagram"),
            read(CLAIRE_MARTIN, "GET " + ONE + "/history"),
            write(ANNE_GARCIA, "POST " + ONE + "/drafts", "jalon.draft").json("{'documentId':'$document','version':1}"),
            write(ANNE_GARCIA, "POST " + ONE + "/hand-over", "jalon.obligation"),
            write(PAUL_ROUX, "POST " + ONE + "/send-back", "jalon.obligation").json("{'reason':'Ajoutez les objectifs.'}"),
            write(PAUL_ROUX, "POST " + ONE + "/forward", "jalon.obligation").after(owned -> {
                owned.desk().attach(ANNE_GARCIA);
                owned.desk().done(ANNE_GARCIA, "hand-over");
            }),
            write(NADIA_BENALI, "POST " + ONE + "/deliver", "jalon.delivery"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/decisions", "jalon.decision").after(owned -> owned.noteDecision("POSTPONED"))
                .json("{'kind':'$kind','deliveryId':'$delivery','motive':'Incomplet.','delayDays':10}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/deadline/suspension", "jalon.deadline")
                .json("{'from':'$tomorrow','motive':'Pièces attendues'}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/deadline/resumption", "jalon.deadline")
                .json("{'on':'$afterwards','motive':'Pièces reçues'}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/deadline/extension", "jalon.deadline")
                .json("{'amount':5,'unit':'OUVRE','motive':'Accord des parties'}"),
            write(NADIA_BENALI, "POST " + ONE + "/observations", "jalon.observation").json("{'text':'Tout y est.'}"))
            .map(recipe -> recipe.path("id", "obligation")).toList();
    }
}
