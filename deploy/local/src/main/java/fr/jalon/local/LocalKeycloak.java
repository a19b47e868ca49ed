package fr.jalon.local;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** The Keycloak of a local run, with Jalon's three realms and their demo accounts. */
final class LocalKeycloak {

    /** Client whose tokens scripts use: direct grant, no browser. */
    static final String SCRIPT_CLIENT = "jalon-scripts";

    private static final Duration READY_LIMIT = Duration.ofMinutes(4);
    private static final int FIRST_PORT = 8180;
    private static final int PORTS = 800;

    private final KeycloakServer server;
    private final int port;
    private final String clientSecret;

    private LocalKeycloak(KeycloakServer server, int port, String clientSecret) {
        this.server = server;
        this.port = port;
        this.clientSecret = clientSecret;
    }

    /** Starts the process; {@link #awaitRealms} waits for it, so that other servers can start meanwhile. */
    static LocalKeycloak start(Path home, KeptProperties secrets, Consumer<String> say) {
        KeycloakDistribution distribution = KeycloakDistribution.builtIn(UserFolders.cache(), say);
        KeycloakServer server = new KeycloakServer(home.resolve("keycloak"), LogFile.rotated(home.resolve("keycloak.log")));
        try {
            server.stopOrphan(say);
            int port = port(home, secrets);
            server.start(distribution, port, secrets.get("keycloak.administrator", Secret::random));
            return new LocalKeycloak(server, port, secrets.get("oidc.client-secret", Secret::random));
        } catch (IOException e) {
            throw new LaunchRefused("Keycloak n'a pas pu démarrer (" + e.getMessage() + ").", e);
        }
    }

    // accounts are known by issuer and sub, and the issuer names the port: it never changes for one data folder
    private static int port(Path home, KeptProperties secrets) throws IOException {
        int port = Integer.parseInt(secrets.get("keycloak.port", () -> String.valueOf(firstPort(home))));
        if (!FreePort.isFree(port)) {
            throw new LaunchRefused("Le port " + port + ", celui de Keycloak dans ce dossier de données, est pris par un autre programme. Arrêtez "
                + "ce programme (« ss -ltnp 'sport = :" + port + "' » le montre) : les comptes connus de Jalon dépendent de cette adresse.");
        }
        return port;
    }

    // below the ports that the system gives to outgoing connections, and another one for each folder that starts just now
    private static int firstPort(Path home) {
        int port = FIRST_PORT + Math.floorMod(home.toAbsolutePath().hashCode(), PORTS);
        while (!FreePort.isFree(port)) {
            port++;
        }
        return port;
    }

    /** Waits until Keycloak answers, brings the realms up to date and checks that each one can be discovered. */
    void awaitRealms(KeptProperties secrets, String publicUrl) {
        try {
            awaitDiscovery("master");
            new KeycloakRealms(url(), secrets.get("keycloak.administrator"), publicUrl, clientSecret).ensureAll();
            for (String realm : KeycloakRealms.NAMES) {
                awaitDiscovery(realm);
            }
        } catch (IOException e) {
            throw new LaunchRefused("Keycloak a démarré mais refuse ses domaines (" + e.getMessage() + ").", e);
        }
    }

    // the port opens before the server is ready
    private void awaitDiscovery(String realm) throws IOException {
        JsonHttp http = new JsonHttp(url());
        long end = System.nanoTime() + READY_LIMIT.toNanos();
        while (System.nanoTime() < end) {
            server.requireAlive();
            if (answers(http, "/realms/" + realm + "/.well-known/openid-configuration")) {
                return;
            }
            Pause.millis(200);
        }
        throw new LaunchRefused("Keycloak ne répond pas après " + READY_LIMIT.toMinutes() + " minutes.");
    }

    private static boolean answers(JsonHttp http, String path) throws IOException {
        try {
            return http.get(path).ok();
        } catch (ConnectException | HttpTimeoutException e) {
            return false;
        }
    }

    /** Address for browsers and for Jalon, without a slash at its end. */
    String url() {
        return "http://localhost:" + port;
    }

    String issuer(String realm) {
        return url() + "/realms/" + realm;
    }

    String clientSecret() {
        return clientSecret;
    }

    /** A bearer token of a demo account, by direct grant. */
    static String token(String keycloakUrl, DemoAccount account) throws IOException {
        return new JsonHttp(keycloakUrl).postForm("/realms/" + account.realm() + "/protocol/openid-connect/token",
            Map.of("grant_type", "password", "client_id", SCRIPT_CLIENT, "username", account.userName(),
                "password", DemoAccount.PASSWORD, "scope", "openid"))
            .required().json().getAsJsonObject().get("access_token").getAsString();
    }

    boolean isRunning() {
        return server.isAlive();
    }

    void stop() {
        server.stop();
    }
}
