package fr.jalon.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.CaughtMail;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.util.List;

/** Someone without an account whose card has an address of its own, in a seat of a site. */
record Newcomer(String email, String mandate) {

    private static final String SPACE = "/spaces/ars-paca";

    static Newcomer at(RegisterSite site) throws IOException {
        String email = "camille" + System.nanoTime() + "@exemple.fr";
        JsonHttp claire = Platform.as(DemoAccount.CLAIRE_MARTIN);
        String person = claire.post(SPACE + "/persons", EngagementDesk.body("familyName", "Essai", "givenName", "Camille", "email", email,
            "role", "MEMBER")).required().json().getAsJsonObject().get("id").getAsString();
        return new Newcomer(email, claire.post(site.path("/nodes/" + site.node() + "/seats/" + vacant(site) + "/mandates"),
            EngagementDesk.body("personId", person, "from", Platform.today().toString())).required().json().getAsJsonObject().get("id")
            .getAsString());
    }

    private static String vacant(RegisterSite site) throws IOException {
        for (JsonElement node : site.get(DemoAccount.CLAIRE_MARTIN, "/people").required().json().getAsJsonArray()) {
            if (node.getAsJsonObject().getAsJsonObject("node").get("id").getAsString().equals(site.node())) {
                for (JsonElement seat : node.getAsJsonObject().getAsJsonArray("seats")) {
                    JsonObject one = seat.getAsJsonObject();
                    if (one.get("vacant").getAsBoolean()) {
                        return one.get("role").getAsString();
                    }
                }
            }
        }
        throw new AssertionError("no vacant seat at the site");
    }

    /** @return what was sent there, oldest first */
    List<CaughtMail.Caught> mails() {
        return ItServices.services().mail().all().stream().filter(mail -> mail.to().equals(email)).toList();
    }
}
