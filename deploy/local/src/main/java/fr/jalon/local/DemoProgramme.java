package fr.jalon.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;

/** A programme switched on in a space by the platform's administrator. */
record DemoProgramme(String space, String plugin) implements DemoStep {

    @Override
    public String title() {
        return "programme " + plugin + " dans l'espace " + space;
    }

    @Override
    public boolean present(DemoApi api) throws IOException {
        for (JsonElement installed : api.get(DemoAccount.ADMIN_PLATEFORME, "/admin/plugins").getAsJsonArray()) {
            if (Json.text(installed, "id").equals(plugin) && enabledIn(installed.getAsJsonObject())) {
                return true;
            }
        }
        return false;
    }

    private boolean enabledIn(JsonObject installed) {
        for (JsonElement slug : installed.getAsJsonArray("enabledSpaces")) {
            if (slug.getAsString().equals(space)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void load(DemoApi api) throws IOException {
        api.as(DemoAccount.ADMIN_PLATEFORME).put("/admin/spaces/" + space + "/plugins/" + plugin, Json.object()).required();
    }
}
