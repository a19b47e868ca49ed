package fr.jalon.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The benchmark's second start: PostgreSQL and Jalon as {@link Run} starts them, with the Keycloak of another run. Stands in this
 * package because the launcher's parts are not public.
 */
public final class RunBesideKeycloak {

    private RunBesideKeycloak() {
    }

    /** Arguments: port, data folder, address of Keycloak, the project's root. Runs until SIGTERM. */
    public static void main(String[] arguments) throws IOException {
        DataFolder folder = DataFolder.open(Path.of(arguments[1]));
        Installation installation = new Installation(Path.of(arguments[3]));
        KeptProperties secrets = new KeptProperties(folder.file("secrets.properties"));
        LocalPostgres postgres = LocalPostgres.start(folder, secrets, 0, System.out::println);
        PayaraServer payara = new PayaraServer(folder.file("payara"), LogFile.ofThisRun(folder.file("jalon.log")), Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            payara.awaitStop();
            postgres.stop();
        }, "stop"));
        installation.bringKeys(folder.folder("trusted-keys"));
        installation.bringPlugins(folder.folder("plugins"));
        payara.start(installation.war(), configuration(arguments, installation, folder, postgres, secrets));
    }

    private static Map<String, String> configuration(String[] arguments, Installation installation, DataFolder folder,
            LocalPostgres postgres, KeptProperties secrets) throws IOException {
        Map<String, String> configuration = Configuration.of("http://localhost:" + arguments[0], "local");
        Configuration.database(configuration, postgres.url(), postgres.ownerPassword(), postgres.appPassword());
        for (String realm : KeycloakRealms.NAMES) {
            configuration.put("jalon.oidc." + realm + ".issuer", arguments[2] + "/realms/" + realm);
            configuration.put("jalon.oidc." + realm + ".client-id", "jalon");
            // nobody signs in here
            configuration.put("jalon.oidc." + realm + ".client-secret", Secret.random());
        }
        configuration.put("jalon.tenants.dir", installation.tenants().toString());
        configuration.put("jalon.plugins.dir", folder.file("plugins").toString());
        configuration.put("jalon.plugins.trusted-keys.dir", folder.file("trusted-keys").toString());
        configuration.put("jalon.blobs.dir", folder.folder("blobs").toString());
        LocalSeal.configure(folder.root(), secrets, configuration);
        return configuration;
    }
}
