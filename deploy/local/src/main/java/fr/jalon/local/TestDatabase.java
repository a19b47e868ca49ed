package fr.jalon.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Databases for tests: one real PostgreSQL per JVM, started at the first use and stopped when the JVM ends, with the roles of
 * the real run. It forgets everything at the end, hence it does not wait for the disk.
 *
 * <pre>{@code
 * TestDatabase.Database database = TestDatabase.freshDatabase("kernel", empty -> migrate(empty.owner()));
 * try (Connection connection = database.app().getConnection()) { … }
 * }</pre>
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new HashMap<>();

    private TestDatabase() {
    }

    /** @return a new empty database, owned by jalon_owner */
    public static Database freshDatabase() {
        return create("template0");
    }

    /**
     * A new database that already holds what the preparation wrote. The preparation runs once per JVM and name; every
     * further call copies its result, which takes some tens of milliseconds.
     *
     * @param template    name of the preparation
     * @param preparation fills an empty database, usually with Flyway as the owner; it must close its connections
     */
    public static Database freshDatabase(String template, Preparation preparation) {
        synchronized (TEMPLATES) {
            String prepared = TEMPLATES.get(template);
            if (prepared == null) {
                Database empty = create("template0");
                prepare(template, preparation, empty);
                prepared = empty.name();
                TEMPLATES.put(template, prepared);
            }
            return create(prepared);
        }
    }

    private static void prepare(String template, Preparation preparation, Database empty) {
        try {
            preparation.fill(empty);
        } catch (Exception e) {
            throw new IllegalStateException("the preparation « " + template + " » failed", e);
        }
    }

    private static Database create(String template) {
        TestPostgres server = TestPostgres.running();
        String name = "jalon_" + NUMBER.incrementAndGet();
        try {
            server.roles().create(name, template);
        } catch (SQLException e) {
            throw new IllegalStateException("no test database " + name + " from " + template, e);
        }
        return new Database(name, server.roles().url(name), server.password());
    }

    /** Fills an empty database. */
    @FunctionalInterface
    public interface Preparation {
        /** @param empty the new database; no connection to it may stay open */
        void fill(Database empty) throws Exception;
    }

    /**
     * One database and its three roles.
     *
     * @param name     name of the database
     * @param url      JDBC URL without user and password
     * @param password password of the three roles
     */
    public record Database(String name, String url, String password) {

        public String ownerUser() {
            return PostgresRoles.OWNER;
        }

        public String appUser() {
            return PostgresRoles.APP;
        }

        public String backupUser() {
            return PostgresRoles.BACKUP;
        }

        /** The role that runs migrations: owner of the database, subject to FORCE ROW LEVEL SECURITY. */
        public DataSource owner() {
            return as(ownerUser());
        }

        /** The role that serves requests: owns nothing, subject to row-level security. */
        public DataSource app() {
            return as(appUser());
        }

        /** The role that reads everything, past row-level security. */
        public DataSource backup() {
            return as(backupUser());
        }

        public Connection ownerConnection() throws SQLException {
            return DriverManager.getConnection(url, ownerUser(), password);
        }

        public Connection appConnection() throws SQLException {
            return DriverManager.getConnection(url, appUser(), password);
        }

        private DataSource as(String user) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(url);
            source.setUser(user);
            source.setPassword(password);
            return source;
        }
    }
}
