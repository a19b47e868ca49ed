package fr.jalon.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What other commands need to know of a running Jalon; the file is there while it runs. */
final class RunningState {

    private static final String FILE = "running.properties";

    private RunningState() {
    }

    static void write(DataFolder folder, String publicUrl, String keycloakUrl, String databaseUrl) throws IOException {
        KeptProperties state = new KeptProperties(folder.file(FILE));
        state.set("public-url", publicUrl);
        state.set("keycloak-url", keycloakUrl);
        state.set("database-url", databaseUrl);
        state.set("pid", String.valueOf(ProcessHandle.current().pid()));
    }

    static void remove(DataFolder folder) throws IOException {
        Files.deleteIfExists(folder.file(FILE));
    }

    /** The state of the Jalon that runs on this folder; refused when none does. */
    static KeptProperties read(Path data) throws IOException {
        KeptProperties state = new KeptProperties(data.resolve(FILE));
        String pid = state.get("pid");
        // a killed run leaves the file behind
        if (pid == null || ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
            throw new LaunchRefused("Aucun Jalon ne tourne avec le dossier de données " + data
                + ". Lancez-le avec deploy/local/run, ou indiquez son dossier avec --data.");
        }
        return state;
    }
}
