package fr.jalon.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Keeps the rows of some spaces and puts them back, so that the same deliveries can be decided again. */
final class Restore {

    private static final int SPACES = 60;

    private final Connection database;
    private final List<String> tables;
    private final List<String> spaces = new ArrayList<>();

    /** Keeps the rows of up to 60 generated spaces. */
    Restore(Connection database) throws SQLException {
        this.database = database;
        this.tables = new Copies(database).tables();
        try (Statement statement = database.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT id::text FROM control.tenant WHERE slug LIKE '" + TenantFolder.PREFIX
                    + "%' ORDER BY md5(id::text) LIMIT " + SPACES)) {
                while (rows.next()) {
                    spaces.add(rows.getString(1));
                }
            }
            statement.execute("DROP SCHEMA IF EXISTS bench CASCADE");
            statement.execute("CREATE SCHEMA bench");
            for (String table : tables) {
                statement.execute("CREATE TABLE " + kept(table) + " AS SELECT * FROM " + table + condition());
            }
        }
    }

    /** @return identifiers of the spaces that can be put back */
    List<String> spaces() {
        return List.copyOf(spaces);
    }

    void putBack() throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute("SET LOCAL session_replication_role = replica");
            for (String table : tables) {
                statement.execute("DELETE FROM " + table + condition());
                statement.execute("INSERT INTO " + table + " SELECT * FROM " + kept(table));
            }
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
        }
    }

    private static String kept(String table) {
        return "bench.\"" + table + "\"";
    }

    private String condition() {
        return " WHERE tenant_id IN ('" + String.join("','", spaces) + "')";
    }
}
