package fr.jalon.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The servers of a local run and their common end: Payara stops first, then what it works with. The order holds for
 * Ctrl-C, SIGTERM and a start that fails half way.
 */
final class LocalServices {

    private static final long WATCH_MILLIS = 2_000;

    private final DataFolder folder;
    private final Consumer<String> say;
    private LocalPostgres postgres;
    private LocalKeycloak keycloak;
    private CaughtMail mail;
    private MailPage mailPage;
    private PayaraServer payara;
    private volatile boolean stopping;

    private LocalServices(DataFolder folder, Consumer<String> say) {
        this.folder = folder;
        this.say = say;
    }

    /** Nothing runs yet; from now on the end of this JVM stops whatever was started. */
    static LocalServices guard(DataFolder folder, Consumer<String> say) {
        LocalServices services = new LocalServices(folder, say);
        Runtime.getRuntime().addShutdownHook(new Thread(services::stop, "jalon-stop"));
        return services;
    }

    void startPostgres(KeptProperties secrets) {
        postgres = LocalPostgres.start(folder, secrets, 0, say);
    }

    void startKeycloak(KeptProperties secrets) {
        keycloak = LocalKeycloak.start(folder.root(), secrets, say);
    }

    void startMail() throws IOException {
        mail = CaughtMail.start(FreePort.find());
        mailPage = MailPage.open(mail);
    }

    void startPayara(int port, Path war, Map<String, String> configuration) {
        payara = new PayaraServer(folder.file("payara"), LogFile.ofThisRun(folder.file("jalon.log")), port);
        payara.start(war, configuration);
    }

    void awaitRealms(KeptProperties secrets, String publicUrl) {
        keycloak.awaitRealms(secrets, publicUrl);
    }

    void configure(Map<String, String> configuration) throws IOException {
        Configuration.database(configuration, postgres.url(), postgres.ownerPassword(), postgres.appPassword());
        Configuration.identityProviders(configuration, keycloak);
        mail.configure(configuration);
    }

    String keycloakUrl() {
        return keycloak.url();
    }

    /** Where the caught mail is shown. */
    String mailUrl() {
        return mailPage.url();
    }

    String databaseUrl() {
        return postgres.url();
    }

    /** Returns never while all is well; refused when a server ends by itself. */
    void watch() {
        while (true) {
            Pause.millis(WATCH_MILLIS);
            if (!stopping && !postgres.isRunning()) {
                throw new LaunchRefused("PostgreSQL s'est arrêté. Son journal : " + folder.file("postgresql.log"));
            }
            if (!stopping && !keycloak.isRunning()) {
                throw new LaunchRefused("Keycloak s'est arrêté. Son journal : " + folder.file("keycloak.log"));
            }
        }
    }

    private void stop() {
        stopping = true;
        say.accept("\nArrêt…");
        if (payara != null) {
            payara.awaitStop();
        }
        if (mailPage != null) {
            mailPage.close();
            mail.stop();
        }
        try {
            if (keycloak != null) {
                keycloak.stop();
            }
            if (postgres != null) {
                postgres.stop();
            }
            RunningState.remove(folder);
            folder.close();
            say.accept("Jalon est arrêté, les données sont dans " + folder.root());
        } catch (LaunchRefused | IOException e) {
            say.accept(e.getMessage());
        }
    }
}
