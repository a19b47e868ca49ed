package fr.jalon.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The command {@code deploy/local/run}: PostgreSQL, Keycloak and Jalon on this machine, until Ctrl-C. Everything that cannot
 * start is said in one French sentence, and the exit code is 1.
 */
public final class Run {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Paris"));
    private static final PrintStream TERMINAL = PayaraServer.terminal();

    private Run() {
    }

    /** Starts everything, then waits. The system property {@code jalon.local.root} is the project's root. */
    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains("--help")) {
            TERMINAL.println(RunOptions.USAGE);
            return;
        }
        try {
            run(RunOptions.parse(arguments), new Installation(Path.of(System.getProperty("jalon.local.root")).toAbsolutePath()));
        } catch (LaunchRefused e) {
            TERMINAL.println("\nJalon ne démarre pas. " + e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            TERMINAL.println("\nJalon ne démarre pas. " + e);
            System.exit(1);
        }
    }

    private static void run(RunOptions options, Installation installation) throws IOException {
        long begin = System.nanoTime();
        requireFreePort(options);
        Path war = installation.war();
        DataFolder folder = DataFolder.open(options.data());
        LocalServices services = LocalServices.guard(folder, Run::say);
        KeptProperties secrets = new KeptProperties(folder.file("secrets.properties"));
        say("Données : " + folder.root());
        say("PostgreSQL démarre…");
        services.startPostgres(secrets);
        say("Keycloak démarre…");
        services.startKeycloak(secrets);
        services.startMail();
        say("Jalon démarre…");
        List<String> plugins = bringPlugins(installation, folder);
        services.startPayara(options.port(), war, configuration(options, installation, folder, services, secrets));
        services.awaitRealms(secrets, options.publicUrl());
        Readiness readiness = new Readiness("http://127.0.0.1:" + options.port(), folder.file("jalon.log"));
        readiness.await();
        PluginCheck.requireStarted(plugins, readiness, new DemoApi(options.publicUrl(), services.keycloakUrl()));
        loadDemoData(options, services);
        RunningState.write(folder, options.publicUrl(), services.keycloakUrl(), services.databaseUrl());
        greet(options, services, (System.nanoTime() - begin) / 1_000_000_000);
        services.watch();
    }

    private static void requireFreePort(RunOptions options) {
        if (!FreePort.isFree(options.port())) {
            throw new LaunchRefused("Le port " + options.port() + " est déjà pris par un autre programme. Choisissez-en un autre, par exemple --port "
                + (options.port() + 1) + ".");
        }
    }

    private static List<String> bringPlugins(Installation installation, DataFolder folder) throws IOException {
        installation.bringKeys(folder.folder("trusted-keys"));
        return installation.bringPlugins(folder.folder("plugins"));
    }

    private static Map<String, String> configuration(RunOptions options, Installation installation, DataFolder folder, LocalServices services,
            KeptProperties secrets) throws IOException {
        Map<String, String> configuration = Configuration.of(options.publicUrl(), "local");
        services.configure(configuration);
        configuration.put("jalon.tenants.dir", installation.tenants().toString());
        configuration.put("jalon.plugins.dir", folder.file("plugins").toString());
        configuration.put("jalon.plugins.trusted-keys.dir", folder.file("trusted-keys").toString());
        configuration.put("jalon.blobs.dir", folder.folder("blobs").toString());
        LocalSeal.configure(folder.root(), secrets, configuration);
        return configuration;
    }

    // a demo that is not complete is no reason to refuse work: Jalon runs, and the next start goes on with it
    private static void loadDemoData(RunOptions options, LocalServices services) {
        try {
            DemoApi api = new DemoApi(options.publicUrl(), services.keycloakUrl());
            LocalDate today = LocalDate.now(CLOCK);
            DemoData.load(api, today, Run::say);
            DemoData.work(api, today);
        } catch (IOException e) {
            say("Les données de démonstration sont incomplètes (" + e.getMessage() + "). Jalon fonctionne ; le prochain démarrage les complétera.");
        }
    }

    private static void greet(RunOptions options, LocalServices services, long seconds) {
        TERMINAL.println("\nJalon est prêt en " + seconds + " s : " + options.publicUrl() + "\n\nComptes de démonstration (mot de passe : "
            + DemoAccount.PASSWORD + ")");
        for (DemoAccount account : DemoAccount.values()) {
            TERMINAL.printf("  %-18s %-20s %s%n", account.userName(), account.realm(), account.description());
        }
        TERMINAL.println("\nCourrier intercepté (rien n'est envoyé, tout disparaît à l'arrêt) : " + services.mailUrl());
        TERMINAL.println("\nCtrl-C arrête tout ; les données restent.");
    }

    private static void say(String message) {
        TERMINAL.println(message);
    }
}
