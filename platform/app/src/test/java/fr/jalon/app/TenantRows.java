package fr.jalon.app;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All rows of one tenant, read by the backup role past row-level security.
 *
 * Mail that is on its way is left out: the dispatcher erases it when it pleases.
 *
 * @param byTable table to the count of its rows and the sum of their versions
 */
record TenantRows(Map<String, String> byTable) {

    private static final String TABLES = "SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n"
        + " ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = ? AND a.atttypid = 'uuid'::regtype"
        + " WHERE c.relkind = 'r' AND n.nspname IN ('jalon', 'workflow') AND c.relname <> 'outgoing_mail' AND EXISTS (SELECT FROM pg_attribute t"
        + " WHERE t.attrelid = c.oid AND t.attname = 'tenant_id')";

    /** @return the versions of the rows that are stored now for the space of that slug: writing the same again is a change */
    static TenantRows of(String slug) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Connection backup = ItServices.services().database().backup().getConnection()) {
            String tenant = tenant(backup, slug);
            // who wrote a row's version last tells a change without reading what stands in the row
            String query = tables(backup, "tenant_id").stream().map(table -> "SELECT '" + table + "', count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0)"
                + " FROM " + table + " WHERE tenant_id = '" + tenant + "'").collect(Collectors.joining(" UNION ALL "));
            try (Statement statement = backup.createStatement(); ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    rows.put(row.getString(1), row.getString(2));
                }
            }
        }
        return new TenantRows(rows);
    }

    /** @return every identifier that a row of that space has */
    static Set<String> identifiers(String slug) throws SQLException {
        Set<String> found = new HashSet<>();
        try (Connection backup = ItServices.services().database().backup().getConnection()) {
            String tenant = tenant(backup, slug);
            for (String table : tables(backup, "id")) {
                try (Statement statement = backup.createStatement(); ResultSet row = statement.executeQuery(
                        "SELECT id::text FROM " + table + " WHERE tenant_id = '" + tenant + "'")) {
                    while (row.next()) {
                        found.add(row.getString(1));
                    }
                }
            }
        }
        return found;
    }

    /** @return tables whose rows are not the same in the other */
    Set<String> differences(TenantRows other) {
        Set<String> changed = new TreeSet<>();
        byTable.forEach((table, rows) -> {
            if (!rows.equals(other.byTable.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    private static String tenant(Connection backup, String slug) throws SQLException {
        return one(backup, "SELECT id::text FROM control.tenant WHERE slug = '" + slug + "'");
    }

    private static Set<String> tables(Connection backup, String column) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (var statement = backup.prepareStatement(TABLES)) {
            statement.setString(1, column);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
        }
        return tables;
    }

    private static String one(Connection backup, String query) throws SQLException {
        try (Statement statement = backup.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
