package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import java.util.List;
import java.util.stream.Stream;

/** How one orders, prices, counts and pays under a contract. In this order. */
final class ContractRecipes {

    private static final String ONE = "/spaces/{slug}/engagements/{engagement}/contract";

    private ContractRecipes() {
    }

    static List<Recipe> all() {
        return Stream.of(
            read(CLAIRE_MARTIN, "GET " + ONE),
            write(CLAIRE_MARTIN, "POST " + ONE + "/tranches/{tranche}/decision", "jalon.tranche_decision")
                .json("{'kind':'AFFIRMED','motive':'Le scénario est retenu.','on':'$today'}"),
            write(CLAIRE_MARTIN, "PUT " + ONE + "/budget", "jalon.contract_budget").json("{'amount':60000}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/prices", "jalon.price_line")
                .json("{'label':'Reprographie','kind':'UNIT_PRICE','unit':'page','quantity':100,'unitAmount':0.1}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/loads", "jalon.load_entry")
                .json("{'phase':'ETAPE-1','actor':'AGENCE','kind':'ESTIMATED','days':12.5}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/invoices", "jalon.invoice")
                .json("{'number':'F-1','receivedOn':'$today','lines':[{'price':'#1','amount':10}]}"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/invoices/{invoice}/payment", "jalon.invoice").after(Owned::noteInvoice)
                .json("{'on':'$today'}")).map(recipe -> recipe.path("engagement", "mission")).toList();
    }
}
