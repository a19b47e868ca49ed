package fr.jalon.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;

/** The first manager of a space: invited by the platform's administrator, accepted by the account itself. */
record DemoManager(String space, DemoAccount account, String familyName, String givenName) implements DemoStep {

    @Override
    public String title() {
        return "responsable de l'espace " + space;
    }

    @Override
    public boolean present(DemoApi api) throws IOException {
        for (JsonElement found : api.as(account).get("/me").required().json().getAsJsonObject().getAsJsonArray("spaces")) {
            if (found.getAsJsonObject().get("slug").getAsString().equals(space)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void load(DemoApi api) throws IOException {
        JsonObject invitation = new JsonObject();
        invitation.addProperty("familyName", familyName);
        invitation.addProperty("givenName", givenName);
        String url = api.as(DemoAccount.ADMIN_PLATEFORME).post("/admin/spaces/" + space + "/invitations", invitation)
            .required().json().getAsJsonObject().get("url").getAsString();
        JsonObject acceptance = new JsonObject();
        acceptance.addProperty("token", url.substring(url.indexOf('#') + 1));
        api.as(account).post("/invitations/accept", acceptance).required();
    }
}
