package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;

/** A document to sign, and one that is refused. In this order. */
final class SignatureRecipes {

    private SignatureRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(CLAIRE_MARTIN, "GET /spaces/{slug}/deliverables/{id}/records").path("id", "recorded").after(SignatureRecipes::opened),
            read(NADIA_BENALI, "GET /spaces/{slug}/records/{id}/word").path("id", "record"),
            write(NADIA_BENALI, "POST /spaces/{slug}/records/{id}/signature", "jalon.signature").path("id", "record")
                .json("{'sha256':'$shown','consent':true}"),
            write(CLAIRE_MARTIN, "POST /spaces/{slug}/records/{id}/refusal", "jalon.envelope").path("id", "record")
                .json("{'motive':'Une erreur de nom.'}"));
    }

    private static void opened(Owned owned) throws IOException {
        SignatureDesk desk = SignatureDesk.open().deliver(false);
        JsonObject record = desk.decide("ACCORD");
        owned.put("recorded", desk.path().substring(desk.path().lastIndexOf('/') + 1));
        owned.put("record", record.get("id").getAsString());
        owned.put("shown", record.getAsJsonObject("signed").get("sha256").getAsString());
    }
}
