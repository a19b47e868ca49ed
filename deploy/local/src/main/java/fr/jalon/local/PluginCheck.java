package fr.jalon.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Refuses a start in which one of the build's own plugins did not start. */
final class PluginCheck {

    private PluginCheck() {
    }

    /** @param files the plugins that came with this build; others are the administrator's affair */
    static void requireStarted(List<String> files, Readiness readiness, DemoApi api) throws IOException {
        List<String> failed = readiness.pluginsNotStarted().stream()
            .filter(named -> files.contains(named.substring(0, Math.max(0, named.lastIndexOf(':')))))
            .filter(named -> !named.endsWith(":DISABLED")).toList();
        if (!failed.isEmpty()) {
            throw new LaunchRefused("Un programme livré avec Jalon n'a pas démarré : " + String.join(", ", failed) + reasons(api));
        }
    }

    private static String reasons(DemoApi api) throws IOException {
        List<String> reasons = new ArrayList<>();
        JsonHttp.Answer answer = api.as(DemoAccount.ADMIN_PLATEFORME).get("/admin/plugins");
        if (answer.ok()) {
            for (JsonElement element : answer.json().getAsJsonArray()) {
                JsonObject plugin = element.getAsJsonObject();
                if (plugin.has("reason") && !plugin.get("reason").isJsonNull()) {
                    reasons.add("\n  " + plugin.get("file").getAsString() + " : " + plugin.get("reason").getAsString());
                }
            }
        }
        return String.join("", reasons);
    }
}
