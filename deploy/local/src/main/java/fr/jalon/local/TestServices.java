package fr.jalon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One PostgreSQL, one Keycloak and one mail server for integration tests, in a temporary folder and on free ports. They stop with
 * {@link #close()}, at the latest when the JVM ends; nothing is kept.
 */
public final class TestServices implements AutoCloseable {

    private final Path folder;
    private final KeptProperties secrets;
    private final String publicUrl;
    private final TestDatabase.Database database;
    private final LocalKeycloak keycloak;
    private final CaughtMail mail;
    private final Thread stopAtExit = new Thread(this::stop, "test-services-stop");
    private boolean stopped;

    private TestServices(Path folder, KeptProperties secrets, String publicUrl) {
        this.folder = folder;
        this.secrets = secrets;
        this.publicUrl = publicUrl;
        this.keycloak = LocalKeycloak.start(folder, secrets, message -> { });
        Runtime.getRuntime().addShutdownHook(stopAtExit);
        this.database = TestDatabase.freshDatabase();
        this.mail = CaughtMail.start(FreePort.find());
    }

    /**
     * Starts both and waits for the realms.
     *
     * @param publicUrl address at which browsers will find Jalon, such as {@code http://localhost:28080}
     */
    public static TestServices start(String publicUrl) {
        try {
            Path folder = Files.createTempDirectory("jalon-test-services-");
            KeptProperties secrets = new KeptProperties(folder.resolve("secrets.properties"));
            secrets.set("keycloak.port", String.valueOf(FreePort.find()));
            TestServices services = new TestServices(folder, secrets, publicUrl);
            services.keycloak.awaitRealms(secrets, publicUrl);
            return services;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What Jalon needs to know of these servers: {@code jalon.db.*}, {@code jalon.oidc.*}, {@code jalon.public-url},
     * {@code jalon.administrators}, {@code jalon.seal.*} and {@code jalon.profile=test}. Folders (tenants, plugins, blobs) are the caller's to add.
     */
    public Map<String, String> configuration() {
        Map<String, String> configuration = Configuration.of(publicUrl, "test");
        Configuration.database(configuration, database.url(), database.password(), database.password());
        Configuration.identityProviders(configuration, keycloak);
        mail.configure(configuration);
        try {
            LocalSeal.configure(folder, secrets, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return configuration;
    }

    /** The database of this run, for tests that look behind the API. */
    public TestDatabase.Database database() {
        return database;
    }

    /** What Jalon sent by mail. */
    public CaughtMail mail() {
        return mail;
    }

    /** Address of Keycloak, without a slash at its end. */
    public String keycloakUrl() {
        return keycloak.url();
    }

    /**
     * A bearer token of a demo account.
     *
     * @param userName for instance {@code claire.martin}
     */
    public String token(String userName) {
        DemoAccount account = DemoAccount.named(userName).orElseThrow(() -> new IllegalArgumentException("no demo account " + userName));
        try {
            return LocalKeycloak.token(keycloak.url(), account);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A temporary folder of this run; it disappears with it. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
        stop();
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        mail.stop();
        keycloak.stop();
        try {
            DeletedFolder.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
