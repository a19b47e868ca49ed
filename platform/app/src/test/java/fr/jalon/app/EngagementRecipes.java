package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import java.util.List;

/** How one opens an engagement, changes its tree, staffs it and moves its calendar. In this order. */
final class EngagementRecipes {

    private static final String ALL = "/spaces/{slug}/engagements";
    private static final String ONE = ALL + "/{engagement}";

    private EngagementRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(CLAIRE_MARTIN, "GET " + ALL),
            write(CLAIRE_MARTIN, "POST " + ALL, "jalon.engagement").elsewhere(400).json(Owned.opening()),
            read(CLAIRE_MARTIN, "GET " + ONE),
            read(CLAIRE_MARTIN, "GET " + ONE + "/people"),
            read(CLAIRE_MARTIN, "GET " + ONE + "/history"),
            read(CLAIRE_MARTIN, "GET " + ONE + "/plan"),
            read(CLAIRE_MARTIN, "GET " + ONE + "/sessions"),
            read(CLAIRE_MARTIN, "GET " + ALL + "/{id}/deliverables").path("id", "engagement"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/nodes", "jalon.node")
                .json("{'parentId':'$group','level':'site','label':'Salon','organisationId':'$hospital4'}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/nodes/{node}/relocation", "jalon.edge").path("node", "siteMartigues")
                .json("{'parentId':'$emptyGroup','from':'$tomorrow','cause':'Rapprochement des équipes'}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/nodes/{node}/departure", "jalon.edge").path("node", "siteArles")
                .json("{'on':'$tomorrow','cause':'Retrait du projet'}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/nodes/{node}/seats/{role}/mandates", "jalon.mandate").path("node", "emptyGroup")
                .json("{'personId':'$paul','from':'$today'}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/nodes/{node}/seats/{role}/mandates/{mandate}/end", "jalon.mandate")
                .path("node", "emptyGroup").after(Owned::noteMandate).json("{'on':'$tomorrow','cause':'Changement de poste'}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/nodes/{node}/gates/{phase}/override", "jalon.gate").path("node", "siteAix")
                .json("{'motive':'Les équipes sont prêtes.'}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/baselines", "jalon.baseline").json("{'reason':'Calendrier de départ'}"),
            read(CLAIRE_MARTIN, "GET " + ONE + "/baselines"),
            read(CLAIRE_MARTIN, "POST " + ONE + "/origins/preview").json("{'code':'J*','nodeId':'$wave','date':'$later','actual':true}"),
            write(CLAIRE_MARTIN, "PUT " + ONE + "/origins", "jalon.origin")
                .json("{'code':'J*','nodeId':'$wave','date':'$later','actual':true}"),
            read(CLAIRE_MARTIN, "GET " + ONE + "/parameters"),
            read(CLAIRE_MARTIN, "POST " + ONE + "/parameters/{code}/preview").path("code", "parameter")
                .json("{'value':7,'since':'$tomorrow'}"),
            write(CLAIRE_MARTIN, "PUT " + ONE + "/parameters/{code}", "jalon.parameter_value").path("code", "parameter")
                .json("{'value':7,'since':'$tomorrow','reason':'Accord du groupe'}"),
            write(CLAIRE_MARTIN, "PUT " + ONE + "/plan/{item}/pin", "jalon.plan_item")
                .json("{'date':'$tomorrow','reason':'Convenu avec le groupe','kind':'AGREED'}"),
            write(CLAIRE_MARTIN, "DELETE " + ONE + "/plan/{item}/pin", "jalon.plan_item"),
            write(CLAIRE_MARTIN, "PUT " + ONE + "/sessions/{session}/host", "jalon.plan_item").json("{'nodeId':'$siteAix'}"));
    }
}
