package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import java.util.List;

/** How one prices, orders, acknowledges and cancels under a contract. In this order. */
final class OrderRecipes {

    private static final String ONE = "/spaces/{slug}/engagements/{engagement}/contract";
    private static final String ORDERS = ONE + "/orders";
    private static final String DRAFT = "{'place':'$root','subject':'Appui','reason':'Un besoin.','dueDays':30,"
        + "'lines':[{'code':'JOUR-SITE','quantity':2}]}";

    private OrderRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            write(CLAIRE_MARTIN, "POST " + ONE + "/price-schedule", "jalon.unit_price")
                .json("{'code':'JOUR-SITE','amount':900,'vatRate':20}"),
            write(CLAIRE_MARTIN, "PUT " + ONE + "/price-schedule/maximum", "jalon.order_maximum").json("{'amount':50000}"),
            write(CLAIRE_MARTIN, "POST " + ORDERS, "jalon.contract_order").json(DRAFT),
            read(CLAIRE_MARTIN, "GET " + ORDERS),
            write(CLAIRE_MARTIN, "PUT " + ORDERS + "/{order}", "jalon.contract_order").after(Owned::noteOrder)
                .json(DRAFT.replace("Appui", "Appui revu")),
            read(CLAIRE_MARTIN, "GET " + ORDERS + "/{order}/pdf").after(Owned::noteOrder),
            write(CLAIRE_MARTIN, "POST " + ORDERS + "/{order}/placement", "jalon.contract_order").after(Owned::noteOrder)
                .json("{'net':1800}"),
            write(CLAIRE_MARTIN, "POST " + ORDERS + "/{order}/performance", "jalon.contract_order").after(Owned::noteOrder)
                .json("{'on':'$today'}"),
            write(CLAIRE_MARTIN, "POST " + ORDERS + "/{order}/cancellation", "jalon.contract_order").after(Owned::draftOrder)
                .json("{'motive':'Le besoin a disparu.'}"));
    }

    static String draft() {
        return DRAFT.replace('\'', '"');
    }
}
