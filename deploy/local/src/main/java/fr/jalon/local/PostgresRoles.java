package fr.jalon.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The three roles that Jalon knows. {@code jalon_owner} owns the database and runs its migrations; {@code jalon_app} serves
 * requests and owns nothing, inherits nothing and cannot pass row-level security; {@code jalon_backup} reads everything.
 * None is a superuser.
 */
final class PostgresRoles {

    static final String OWNER = "jalon_owner";
    static final String APP = "jalon_app";
    static final String BACKUP = "jalon_backup";

    private final String serverUrl;
    private final String superuserPassword;

    PostgresRoles(int port, String superuserPassword) {
        this.serverUrl = "jdbc:postgresql://127.0.0.1:" + port + "/";
        this.superuserPassword = superuserPassword;
    }

    String url(String database) {
        return serverUrl + database;
    }

    /** Makes the roles or resets their rights and passwords: a start repairs what an earlier one left half done. */
    void ensureRoles(String ownerPassword, String appPassword, String backupPassword) throws SQLException {
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
            ensureRole(statement, OWNER, "NOBYPASSRLS INHERIT", ownerPassword);
            ensureRole(statement, APP, "NOBYPASSRLS NOINHERIT", appPassword);
            ensureRole(statement, BACKUP, "BYPASSRLS INHERIT", backupPassword);
            statement.execute("GRANT pg_read_all_data TO " + BACKUP);
            // a forgotten transaction must not keep its locks for ever
            statement.execute("ALTER ROLE " + APP + " SET idle_in_transaction_session_timeout = '60s'");
        }
    }

    private static void ensureRole(Statement statement, String role, String rights, String password) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            if (!found.next()) {
                statement.execute("CREATE ROLE " + role);
            }
        }
        statement.execute("ALTER ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION " + rights
            + " PASSWORD '" + password + "'");
    }

    /** Makes the database if it is missing; only the three roles may connect to it. */
    void ensureDatabase(String database) throws SQLException {
        boolean missing;
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
            missing = !found.next();
        }
        if (missing) {
            create(database, "template0");
        }
    }

    /** Makes a database as a copy of another one, which nobody may be connected to. */
    void create(String database, String template) throws SQLException {
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database + " OWNER " + OWNER + " TEMPLATE " + template);
            statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + database + " TO " + APP + ", " + BACKUP);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), PostgresServer.SUPERUSER, superuserPassword);
    }
}
