package fr.jalon.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The command {@code deploy/local/token}: prints a bearer token of a demo account of the running local Jalon. */
public final class Token {

    private static final String USAGE = "Utilisation : deploy/local/token COMPTE [--data DOSSIER]\nComptes : "
        + Arrays.stream(DemoAccount.values()).map(DemoAccount::userName).collect(Collectors.joining(", "));

    private Token() {
    }

    /** Prints the token alone on the standard output; messages go to the standard error. */
    public static void main(String[] arguments) {
        try {
            System.out.println(token(arguments));
        } catch (LaunchRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static String token(String... arguments) {
        if (arguments.length != 1 && !(arguments.length == 3 && arguments[1].equals("--data"))) {
            throw new LaunchRefused(USAGE);
        }
        DemoAccount account = DemoAccount.named(arguments[0])
            .orElseThrow(() -> new LaunchRefused("Compte de démonstration inconnu : " + arguments[0] + "\n" + USAGE));
        Path data = arguments.length == 3 ? Path.of(arguments[2]).toAbsolutePath() : UserFolders.data();
        try {
            return LocalKeycloak.token(RunningState.read(data).get("keycloak-url"), account);
        } catch (IOException e) {
            throw new LaunchRefused("Keycloak ne donne pas de jeton pour " + account.userName() + " (" + e.getMessage() + ").", e);
        }
    }
}
