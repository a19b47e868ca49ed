package fr.jalon.local;

import java.nio.file.Path;

/**
 * What the command line asks for.
 *
 * @param port TCP port of Jalon on 127.0.0.1
 * @param data folder that keeps everything between two starts
 */
record RunOptions(int port, Path data) {

    static final String USAGE = """
        Utilisation : deploy/local/run [--port N] [--data DOSSIER]
          --port N        port de Jalon sur cette machine (8080 par défaut)
          --data DOSSIER  dossier des données, gardées d'un démarrage à l'autre
                          (par défaut ~/.local/share/jalon)""";

    private static final int DEFAULT_PORT = 8080;

    static RunOptions parse(String... arguments) {
        int port = DEFAULT_PORT;
        Path data = UserFolders.data();
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            switch (arguments[i]) {
                case "--port" -> port = port(value);
                case "--data" -> data = data(value);
                default -> throw new LaunchRefused("Option inconnue : " + arguments[i] + "\n" + USAGE);
            }
        }
        return new RunOptions(port, data);
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new LaunchRefused("--port attend un nombre de 1 à 65535, pas « " + value + " ».\n" + USAGE);
        }
        return Integer.parseInt(value);
    }

    private static Path data(String value) {
        if (value.isBlank()) {
            throw new LaunchRefused("--data attend un dossier.\n" + USAGE);
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    /** Address that browsers use. */
    String publicUrl() {
        return "http://localhost:" + port;
    }
}
