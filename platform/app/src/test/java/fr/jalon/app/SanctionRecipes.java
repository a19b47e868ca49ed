package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;

/** A procedure from its notice to its lifting, and a penalty that is waived. In this order. */
final class SanctionRecipes {

    private static final String ONE = "/spaces/{slug}/engagements/{engagement}/contract";
    private static final String ALL = ONE + "/sanctions";

    private SanctionRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            write(CLAIRE_MARTIN, "POST " + ALL, "jalon.sanction").json("{'motive':'Rien ne vient.','letter':'1A 234','sentOn':'$today'}"),
            read(CLAIRE_MARTIN, "GET " + ALL),
            write(CLAIRE_MARTIN, "POST " + ALL + "/{sanction}/receipt", "jalon.sanction_receipt").after(SanctionRecipes::note).json("{'on':'$today'}"),
            write(CLAIRE_MARTIN, "POST " + ALL + "/{sanction}/lifting", "jalon.sanction_lifting").json("{'motive':'Tout est venu.'}"),
            read(CLAIRE_MARTIN, "GET " + ONE + "/penalties"),
            write(CLAIRE_MARTIN, "POST " + ONE + "/penalties/{obligation}/decision", "jalon.penalty").path("obligation", "lateObligation")
                .after(SanctionRecipes::deliverLate).json("{'kind':'WAIVED','motive':'Un retard du kit.'}"));
    }

    private static void note(Owned owned) throws IOException {
        owned.put("sanction", new SanctionDesk(owned).last().get("id").getAsString());
    }

    private static void deliverLate(Owned owned) throws IOException {
        JsonObject line = new SanctionDesk(owned).penalty("Propositions d'amendement", null);
        SanctionDesk.delivered(line, NADIA_BENALI);
        owned.put("lateObligation", line.get("obligation").getAsString());
    }
}
