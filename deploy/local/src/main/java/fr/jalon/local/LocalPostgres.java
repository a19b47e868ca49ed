package fr.jalon.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The PostgreSQL of a local run: its data stay in the data folder between two starts, and what it confirmed is on the disk.
 * Passwords are random and kept beside the data in a file that only the owner reads.
 */
final class LocalPostgres {

    /** Name of the one database. */
    static final String DATABASE = "jalon";

    private static final int MAJOR_VERSION = 18;
    // an error's detail and statement show values of rows: they do not belong into a log
    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on",
        "max_connections", "100", "shared_buffers", "128MB", "log_error_verbosity", "terse", "log_min_error_statement", "panic",
        "log_parameter_max_length_on_error", "0", "log_statement", "none");

    private final PostgresServer server;
    private final KeptProperties secrets;
    private final int port;

    private LocalPostgres(PostgresServer server, KeptProperties secrets, int port) {
        this.server = server;
        this.secrets = secrets;
        this.port = port;
    }

    /**
     * Starts PostgreSQL on the folder's data, after stopping one that a killed run left there.
     *
     * @param port    TCP port on 127.0.0.1; 0 takes any free one
     * @param secrets passwords, made at the first start
     * @param say     told in French what takes time or was repaired
     */
    static LocalPostgres start(DataFolder folder, KeptProperties secrets, int port, Consumer<String> say) {
        return start(PostgresAccount.choose(), folder, secrets, port, say);
    }

    static LocalPostgres start(PostgresAccount account, DataFolder folder, KeptProperties secrets, int port, Consumer<String> say) {
        Path data = folder.file("postgresql");
        PostgresServer server = new PostgresServer(account, data, LogFile.rotated(folder.file("postgresql.log")));
        try {
            requireSameVersion(data);
            stopOrphan(server, say);
            if (!server.isInitialised()) {
                say.accept("PostgreSQL : première création de la base…");
                server.initialise(secrets.get("postgresql.superuser", Secret::random), true);
            }
            if (port != 0 && !FreePort.isFree(port)) {
                throw new LaunchRefused("Le port " + port + ", demandé pour PostgreSQL, est déjà pris par un autre programme.");
            }
            int used = port == 0 ? FreePort.find() : port;
            server.start(used, DURABLE);
            return new LocalPostgres(server, secrets, used).withRoles();
        } catch (IOException e) {
            throw new LaunchRefused("PostgreSQL ne peut pas utiliser le dossier " + data + " (" + e.getMessage() + ").", e);
        }
    }

    // the folder's lock is ours, hence whoever started this server is gone
    private static void stopOrphan(PostgresServer server, Consumer<String> say) {
        server.postmaster().ifPresent(process -> {
            say.accept("PostgreSQL (processus " + process.pid() + ") tournait encore après un arrêt brutal de Jalon : arrêt propre avant de repartir.");
            server.stop();
        });
    }

    private static void requireSameVersion(Path data) throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (Files.exists(file) && !Files.readString(file).strip().equals(String.valueOf(MAJOR_VERSION))) {
            throw new LaunchRefused("Les données de " + data + " viennent de PostgreSQL " + Files.readString(file).strip() + ", Jalon utilise la version "
                + MAJOR_VERSION + ". Choisissez un autre dossier avec --data, ou migrez ces données (docs/operations.md).");
        }
    }

    private LocalPostgres withRoles() throws IOException {
        String superuser = secrets.get("postgresql.superuser");
        if (superuser == null) {
            server.stop();
            throw new LaunchRefused("Le fichier secrets.properties du dossier de données a perdu les mots de passe de PostgreSQL. "
                + "Restaurez-le depuis une sauvegarde.");
        }
        PostgresRoles roles = new PostgresRoles(port, superuser);
        try {
            roles.ensureRoles(ownerPassword(), appPassword(), secrets.get("postgresql.backup", Secret::random));
            roles.ensureDatabase(DATABASE);
            return this;
        } catch (SQLException e) {
            server.stop();
            throw new LaunchRefused("PostgreSQL a démarré mais refuse la préparation de la base : " + e.getMessage(), e);
        }
    }

    int port() {
        return port;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    String ownerPassword() throws IOException {
        return secrets.get("postgresql.owner", Secret::random);
    }

    String appPassword() throws IOException {
        return secrets.get("postgresql.app", Secret::random);
    }

    boolean isRunning() {
        return server.postmaster().isPresent();
    }

    /** Stops at once; everything committed is on the disk. */
    void stop() {
        server.stop();
    }
}
