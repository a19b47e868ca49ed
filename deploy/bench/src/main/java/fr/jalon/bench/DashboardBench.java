package fr.jalon.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.DemoApi;
import fr.jalon.local.Json;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The dashboard of the demo's space after 80 groups of five sites joined one of its engagements, each with 18 months of measures:
 * read by 1 and by 16 at once, place by place at two levels.
 */
final class DashboardBench {

    private static final String PATH = "/spaces/ars-paca/indicator-dashboard";
    private static final int GROUPS = 80;
    private static final int SITES = 5;
    private static final int PERIODS = 9;
    private static final String NODES = """
        WITH place AS (SELECT p.tenant_id, p.engagement_id, up.parent_id AS wave, n.level AS site, g.level AS grp
            FROM jalon.collection_period p JOIN jalon.node n ON n.tenant_id = p.tenant_id AND n.id = p.node_id
            JOIN jalon.edge e ON e.tenant_id = n.tenant_id AND e.child_id = n.id AND e.valid_to IS NULL
            JOIN jalon.node g ON g.tenant_id = n.tenant_id AND g.id = e.parent_id
            JOIN jalon.edge up ON up.tenant_id = g.tenant_id AND up.child_id = g.id AND up.valid_to IS NULL
            ORDER BY p.id LIMIT 1),
        made AS MATERIALIZED (SELECT place.*, i, gen_random_uuid() AS id FROM place, generate_series(1, ?) i),
        sites AS MATERIALIZED (SELECT made.*, j, gen_random_uuid() AS site_id FROM made, generate_series(1, ?) j),
        nodes AS (INSERT INTO jalon.node (tenant_id, id, engagement_id, level, label, created_at)
            SELECT tenant_id, id, engagement_id, grp, 'Banc ' || i, now() FROM made
            UNION ALL SELECT tenant_id, site_id, engagement_id, site, 'Banc ' || i || '-' || j, now() FROM sites)
        INSERT INTO jalon.edge (tenant_id, id, engagement_id, parent_id, child_id, valid_from)
            SELECT tenant_id, gen_random_uuid(), engagement_id, wave, id, date '2025-01-01' FROM made
            UNION ALL SELECT tenant_id, gen_random_uuid(), engagement_id, id, site_id, date '2025-01-01' FROM sites""";
    private static final String PERIOD_ROWS = """
        INSERT INTO jalon.collection_period (tenant_id, id, engagement_id, node_id, collection, number, first_on, last_on, due_on, expected, entered, validated)
        SELECT n.tenant_id, gen_random_uuid(), n.engagement_id, n.id, c.collection, k, f, (f + interval '2 months')::date - 1,
            (f + interval '75 days')::date, ?, ?, 0
        FROM jalon.node n, (SELECT collection FROM jalon.collection_period ORDER BY id LIMIT 1) c, generate_series(1, ?) k,
            LATERAL (SELECT (date_trunc('month', now()) - (20 - 2 * k) * interval '1 month')::date AS f) d
        WHERE n.label LIKE 'Banc %-%'""";
    private static final String MEASURE_ROWS = """
        INSERT INTO jalon.measure (tenant_id, id, engagement_id, period_id, indicator, version, indicator_version, unit, numerator, denominator, person_id, at)
        SELECT p.tenant_id, gen_random_uuid(), p.engagement_id, p.id, ?, 1, 0, ?, 30 + p.number, CASE WHEN ? THEN 100 END,
            (SELECT id FROM jalon.person WHERE tenant_id = p.tenant_id LIMIT 1), now()
        FROM jalon.collection_period p JOIN jalon.node n ON n.tenant_id = p.tenant_id AND n.id = p.node_id WHERE n.label LIKE 'Banc %-%'""";

    private final Product product;
    private final DemoApi api;
    private final int seconds;

    private DashboardBench(Product product, int seconds) throws IOException {
        this.product = product;
        this.api = new DemoApi(product.url(), product.keycloakUrl());
        this.seconds = seconds;
    }

    /** Measures on a product that runs with its demo data, and prints. */
    static void measure(Product product, int seconds) throws IOException, SQLException {
        DashboardBench bench = new DashboardBench(product, seconds);
        System.out.println(bench.fill() + " measures of " + GROUPS * SITES + " sites");
        for (String level : List.of("groupe", "site")) {
            for (int clients : new int[] {1, 16}) {
                System.out.println("  " + level + ", " + clients + " at once: " + GridBench.timed(clients, bench.seconds, (client, turn) -> bench.read(level)));
            }
        }
        bench.anatomy();
    }

    private void read(String level) throws IOException {
        api.get(DemoAccount.CLAIRE_MARTIN, PATH + "?programme=flux-patients&level=" + level);
    }

    private int fill() throws IOException, SQLException {
        JsonObject section = api.get(DemoAccount.CLAIRE_MARTIN, PATH + "?programme=flux-patients").getAsJsonObject().getAsJsonArray("sections").get(0)
            .getAsJsonObject();
        int indicators = section.getAsJsonArray("indicators").size();
        int rows = 0;
        try (Connection database = product.database()) {
            update(database, NODES, GROUPS, SITES);
            update(database, PERIOD_ROWS, indicators, indicators, PERIODS);
            for (JsonElement indicator : section.getAsJsonArray("indicators")) {
                rows += update(database, MEASURE_ROWS, Json.text(indicator, "code"), Json.text(indicator, "unit"),
                    Json.text(indicator, "formula").equals("RATIO"));
            }
            update(database, "ANALYZE jalon.node, jalon.edge, jalon.collection_period, jalon.measure");
        }
        return rows;
    }

    private static int update(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private void anatomy() throws IOException, SQLException {
        try (Connection database = product.database(); StatementLog log = new StatementLog(product.data().resolve("postgresql.log"), database)) {
            List<StatementLog.Sent> sent = log.of(() -> read("groupe"));
            System.out.println(String.format("  one reading: %d statements, %.1f ms of the server's time", sent.stream().filter(one -> !one.bracket()).count(),
                sent.stream().mapToDouble(StatementLog.Sent::millis).sum()));
        }
    }
}
