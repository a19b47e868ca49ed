package fr.jalon.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies the template's rows into other spaces, as the superuser: mass data only, whatever is measured goes through the API.
 * Each identifier is changed by the number of the space, in its table and wherever a text names it; times and order stay.
 */
final class Copies {

    private static final Set<String> KEPT = Set.of("account_id", "proc_def_id_", "deployment_id_");
    private static final String ANY_ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String PARTS = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)[0-9a-f]{4}([0-9a-f]{8})";

    private final Connection database;

    Copies(Connection database) {
        this.database = database;
    }

    /** Fills every generated space that has no row yet. */
    void make() throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String table : tables()) {
            statement(table).ifPresent(statements::add);
        }
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            // no foreign key is checked: the copies hang together as the template does
            statement.execute("SET session_replication_role = replica");
            // 'b': the engine's identifiers end in the machine's MAC address, which may begin like a small number
            statement.execute("CREATE TEMPORARY TABLE empty_space AS SELECT id AS bench_space, 'b' || lpad(to_hex(substr(slug, " + (TenantFolder.PREFIX.length() + 1)
                + ")::integer), 3, '0') AS bench_number FROM control.tenant t WHERE slug LIKE '" + TenantFolder.PREFIX
                + "%' AND NOT EXISTS (SELECT FROM jalon.person p WHERE p.tenant_id = t.id)");
            for (String copy : statements) {
                statement.execute(copy);
            }
            statement.execute("DROP TABLE empty_space");
            statement.execute("SET session_replication_role = DEFAULT");
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
            statement.execute("CHECKPOINT");
        }
    }

    /** @return every table with rows of tenants, with its schema */
    List<String> tables() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(
                "SELECT c.oid::regclass FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped"
                + " WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text IN ('jalon', 'workflow', 'control')"
                + " AND c.relname <> 'invitation' ORDER BY 1")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private java.util.Optional<String> statement(String table) throws SQLException {
        String template = " WHERE tenant_id = (SELECT id FROM control.tenant WHERE slug = '" + Template.SPACE + "')";
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement("SELECT a.attname, a.atttypid::regtype::text FROM pg_attribute a"
                + " WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum")) {
            query.setString(1, table);
            try (ResultSet columns = query.executeQuery()) {
                while (columns.next()) {
                    names.add(columns.getString(1));
                    values.add(value(table, template, columns.getString(1), columns.getString(2)));
                }
            }
        }
        if (!exists("SELECT FROM " + table + template)) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of("INSERT INTO " + table + " (" + String.join(", ", names) + ") SELECT " + String.join(", ", values) + " FROM " + table
            + " CROSS JOIN empty_space" + template);
    }

    private String value(String table, String template, String column, String type) throws SQLException {
        boolean text = type.equals("text") || type.startsWith("character varying");
        if (column.equals("tenant_id") || column.equals("tenant_id_")) {
            return text ? "bench_space::text" : "bench_space";
        }
        if (KEPT.contains(column) || !text && !type.equals("uuid")) {
            return column;
        }
        if (type.equals("uuid")) {
            return "overlay(" + column + "::text placing bench_number from 25 for 4)::uuid";
        }
        return exists("SELECT FROM " + table + template + " AND " + column + " ~ '" + ANY_ID + "'")
            ? "regexp_replace(" + column + ", '" + PARTS + "', '\\1' || bench_number || '\\2', 'g')" : column;
    }

    private boolean exists(String query) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery("SELECT EXISTS (" + query + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** @return rows of the larger tables, largest first */
    Map<String, Long> rows() throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(
                "SELECT relid::regclass::text, n_live_tup FROM pg_stat_user_tables WHERE n_live_tup > 0 ORDER BY n_live_tup DESC, 1 LIMIT 14")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    long databaseBytes() throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery("SELECT pg_database_size(current_database())")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
