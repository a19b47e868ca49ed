package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;

/** The replacements of an engagement that the tests opened for themselves. */
record ReplacementDesk(Owned owned) {

    private static final String SPACE = "/spaces/ars-paca";

    static ReplacementDesk open() throws IOException {
        return new ReplacementDesk(Owned.made());
    }

    String path(String below) {
        return SPACE + "/engagements/" + owned.id("engagement") + below;
    }

    JsonObject board(DemoAccount account) throws IOException {
        return Platform.as(account).get(path("/replacements")).required().json().getAsJsonObject();
    }

    /** @return the only replacement */
    JsonObject one(DemoAccount account) throws IOException {
        JsonArray all = board(account).getAsJsonArray("replacements");
        if (all.size() != 1) {
            throw new AssertionError(all.toString());
        }
        return all.get(0).getAsJsonObject();
    }

    /** @return the newest mandate of a person as the screen of seats shows it */
    JsonObject mandate(String personName) throws IOException {
        JsonObject found = null;
        for (JsonElement node : Platform.as(CLAIRE_MARTIN).get(path("/people")).required().json().getAsJsonArray()) {
            for (JsonElement seat : node.getAsJsonObject().getAsJsonArray("seats")) {
                for (JsonElement mandate : seat.getAsJsonObject().getAsJsonArray("mandates")) {
                    found = mandate.getAsJsonObject().get("personName").getAsString().equals(personName) ? mandate.getAsJsonObject() : found;
                }
            }
        }
        if (found == null) {
            throw new AssertionError("no mandate of " + personName);
        }
        return found;
    }

    /** @return the warning about a seat, or null */
    String caution(DemoAccount account, String role) throws IOException {
        for (JsonElement node : Platform.as(account).get(path("/people")).required().json().getAsJsonArray()) {
            for (JsonElement found : node.getAsJsonObject().getAsJsonArray("seats")) {
                JsonObject seat = found.getAsJsonObject();
                if (seat.get("role").getAsString().equals(role) && seat.has("caution")) {
                    return seat.get("caution").getAsString();
                }
            }
        }
        return null;
    }

    JsonHttp.Answer announce(DemoAccount account, String personName, String from) throws IOException {
        return Platform.as(account).post(path("/replacements"), EngagementDesk.body("mandateId", mandate(personName).get("id").getAsString(),
            "from", from, "reason", "Départ de la société"));
    }

    JsonHttp.Answer act(DemoAccount account, String below, Object... namesAndValues) throws IOException {
        return Platform.as(account).post(path("/replacements/" + one(CLAIRE_MARTIN).get("id").getAsString() + below),
            EngagementDesk.body(namesAndValues));
    }

    JsonHttp.Answer propose(DemoAccount account, String givenName, String familyName, String startsOn) throws IOException {
        return act(account, "/proposals", "givenName", givenName, "familyName", familyName, "titles", "Consultante, master en santé publique",
            "email", "remplacante@conseil.example", "startsOn", startsOn);
    }

    JsonHttp.Answer answer(DemoAccount account, boolean accepted, String motive) throws IOException {
        JsonArray proposals = one(CLAIRE_MARTIN).getAsJsonArray("proposals");
        String last = proposals.get(proposals.size() - 1).getAsJsonObject().get("id").getAsString();
        return act(account, "/proposals/" + last + "/answer", "accepted", accepted, "motive", motive);
    }

    /** @return a person's line about a replacement of this engagement, or null */
    JsonObject action(DemoAccount account) throws IOException {
        for (JsonElement action : Platform.as(account).get(SPACE + "/actions").required().json().getAsJsonArray()) {
            JsonObject line = action.getAsJsonObject();
            if (line.get("kind").getAsString().endsWith("_REPLACEMENT") && line.get("engagementId").getAsString().equals(owned.id("engagement"))) {
                return line;
            }
        }
        return null;
    }

    /** @return the first deliverable of the site where someone writes, someone else checks and someone else hands over */
    DeliverableDesk owed() throws IOException {
        for (JsonElement row : Platform.as(CLAIRE_MARTIN).get(path("/deliverables")).required().json().getAsJsonArray()) {
            DeliverableDesk desk = new DeliverableDesk(row.getAsJsonObject().get("id").getAsString());
            boolean there = row.getAsJsonObject().getAsJsonObject("node").get("id").getAsString().equals(owned.id("siteAix"));
            if (there && desk.get().has("checker") && desk.allowed(DemoAccount.ANNE_GARCIA).contains("HAND_OVER")) {
                return desk;
            }
        }
        throw new AssertionError("nothing to write at the site");
    }
}
