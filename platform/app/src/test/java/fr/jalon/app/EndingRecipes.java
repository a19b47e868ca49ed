package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;

import java.io.IOException;
import java.util.List;

/** A contract from its last meeting to the certificate of its end. In this order. */
final class EndingRecipes {

    private static final String ENDING = "/spaces/{slug}/engagements/{engagement}/contract/ending";

    private EndingRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            write(CLAIRE_MARTIN, "POST " + ENDING + "/meeting", "jalon.ending_meeting").json("{'on':'$today','conclusions':'Tout est rendu.'}"),
            read(CLAIRE_MARTIN, "GET " + ENDING),
            write(NADIA_BENALI, "POST " + ENDING + "/return", "jalon.ending_return")
                .json("{'certified':true,'items':[{'kind':'DATA','label':'Activité','given':'Effacée'}]}"),
            write(CLAIRE_MARTIN, "POST " + ENDING + "/balance", "jalon.ending_balance").after(EndingRecipes::bill).json("{'invoice':'$endInvoice'}"),
            write(CLAIRE_MARTIN, "POST " + ENDING + "/certificate", "jalon.ending_certificate").json("{'on':'$today'}"));
    }

    private static void bill(Owned owned) throws IOException {
        owned.put("endInvoice", new EndingDesk(owned).billed("F-SOLDE"));
    }
}
