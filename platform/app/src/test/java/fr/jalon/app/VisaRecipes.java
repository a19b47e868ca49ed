package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.LUCIE_MOREAU;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;

/** A delivery that waits for a visa. In this order. */
final class VisaRecipes {

    private VisaRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(CLAIRE_MARTIN, "GET /spaces/{slug}/deliverables/{id}/visas").path("id", "seen").after(VisaRecipes::delivered),
            write(LUCIE_MOREAU, "POST /spaces/{slug}/visas/{id}/answer", "jalon.signature").path("id", "visa")
                .json("{'outcome':'GIVEN','sha256':['$digest'],'consent':true,'metOn':'$today'}"));
    }

    private static void delivered(Owned owned) throws IOException {
        VisaDesk desk = VisaDesk.open().deliver();
        JsonObject visa = desk.visa(0);
        owned.put("seen", desk.roadmap().id());
        owned.put("visa", visa.get("id").getAsString());
        owned.put("digest", visa.getAsJsonArray("documents").get(0).getAsJsonObject().get("sha256").getAsString());
    }
}
