package fr.jalon.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks a started server whether it can serve, and says why not. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final JsonHttp http;
    private final Path log;

    Readiness(String url, Path log) {
        this.http = new JsonHttp(url);
        this.log = log;
    }

    /** Waits until the server is ready; refused at once when nothing was deployed. */
    void await() {
        long end = System.nanoTime() + LIMIT.toNanos();
        List<JsonObject> checks = List.of();
        while (System.nanoTime() < end) {
            try {
                JsonHttp.Answer answer = http.get("/health/ready");
                if (answer.ok()) {
                    return;
                }
                checks = checks(answer);
                if (checks.isEmpty() || checks.stream().anyMatch(Readiness::nothingDeployed)) {
                    throw new LaunchRefused("L'application ne s'est pas déployée.\n" + DeploymentLog.reason(log) + "\nJournal complet : " + log);
                }
            } catch (IOException e) {
                // not listening yet
                Pause.millis(100);
            }
            Pause.millis(300);
        }
        throw new LaunchRefused("Jalon ne devient pas prêt : " + named(checks) + "\n" + DeploymentLog.reason(log) + "\nJournal complet : " + log);
    }

    /** Plugins that are not started, as {@code file:STATE}; empty when all are. */
    List<String> pluginsNotStarted() throws IOException {
        for (JsonObject check : checks(http.get("/health/ready"))) {
            if (check.get("name").getAsString().equals("plugins") && check.has("data") && check.getAsJsonObject("data").has("notStarted")) {
                return List.of(check.getAsJsonObject("data").get("notStarted").getAsString().split(","));
            }
        }
        return List.of();
    }

    // Payara's own words for an application that failed to deploy
    private static boolean nothingDeployed(JsonObject check) {
        return check.get("name").getAsString().equals("No Application deployed");
    }

    private static List<JsonObject> checks(JsonHttp.Answer answer) throws IOException {
        List<JsonObject> checks = new ArrayList<>();
        if (answer.json().isJsonObject() && answer.json().getAsJsonObject().has("checks")) {
            for (JsonElement check : answer.json().getAsJsonObject().getAsJsonArray("checks")) {
                checks.add(check.getAsJsonObject());
            }
        }
        return checks;
    }

    private static String named(List<JsonObject> checks) {
        List<String> down = new ArrayList<>();
        for (JsonObject check : checks) {
            if (!check.get("status").getAsString().equals("UP")) {
                down.add(check.get("name").getAsString() + (check.has("data") ? " " + check.get("data") : ""));
            }
        }
        return down.isEmpty() ? "aucune réponse de /health/ready" : String.join(", ", down);
    }
}
