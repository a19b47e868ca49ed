package fr.jalon.bench;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.bench.Operation.Repeat;
import fr.jalon.bench.StatementLog.Sent;
import fr.jalon.local.DemoApi;
import fr.jalon.local.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One engagement of eighteen months with six sites, 1,500 actions and 12,000 measures, in its seventeenth month: its pages read by 1
 * and by 16 at once, beside the same SQL sent by pgbench; its calendar counted again after its launch moves.
 */
final class EngagementBench {

    private static final String SPACE = "/spaces/" + Template.SPACE;
    private static final int ACTIONS = 1_500;
    private static final int MEASURES = 12_000;
    private static final int MOST = 16;
    private static final String ACTION_ROWS = """
        INSERT INTO jalon.register_entry (tenant_id, id, engagement_id, node_id, register, number, title, state, due_on, attributes, opened_at, cancelled, revision)
        SELECT e.tenant_id, gen_random_uuid(), e.engagement_id, site.id, e.register, e.number + i, 'Action du banc ' || i, e.state, e.due_on + i % 300,
            e.attributes, e.opened_at, false, 1
        FROM jalon.register_entry e, generate_series(1, ?) i, LATERAL (SELECT array_agg(id ORDER BY id) AS ids FROM jalon.node n
            WHERE n.tenant_id = e.tenant_id AND n.engagement_id = e.engagement_id AND n.level = 'site') sites,
            LATERAL (SELECT sites.ids[1 + i % cardinality(sites.ids)] AS id) site
        WHERE e.engagement_id = ? AND e.title = 'Action du banc'""";
    private static final String MEASURE_ROWS = """
        INSERT INTO jalon.measure (tenant_id, id, engagement_id, period_id, indicator, version, indicator_version, unit, numerator, denominator, person_id, at)
        SELECT p.tenant_id, gen_random_uuid(), p.engagement_id, p.id, ?, v, 0, ?, 30 + p.number + v, CASE WHEN ? THEN 100 END,
            (SELECT id FROM jalon.person WHERE tenant_id = p.tenant_id LIMIT 1), now()
        FROM jalon.collection_period p, generate_series(1, ?) v WHERE p.engagement_id = ?""";

    private final Product product;
    private final DemoApi api;
    private final int seconds;
    private final Path folder;
    private final Optional<Path> pgbench;
    private String path;
    private UUID id;
    private String wave;
    private LocalDate launch;

    private EngagementBench(Product product, int seconds, Path folder, Optional<Path> pgbench) throws IOException {
        this.product = product;
        this.api = new DemoApi(product.url(), product.keycloakUrl());
        this.seconds = seconds;
        this.folder = folder;
        this.pgbench = pgbench;
    }

    /** Measures on a product that runs with its demo data, and prints. */
    static void measure(Product product, int seconds, Path folder, Optional<Path> pgbench) throws IOException, SQLException {
        EngagementBench bench = new EngagementBench(product, seconds, folder, pgbench);
        bench.open();
        bench.fill();
        for (Map.Entry<String, String> page : bench.pages().entrySet()) {
            bench.read(page.getKey(), page.getValue());
        }
        bench.move();
    }

    private void open() throws IOException {
        id = UUID.fromString(new Template(api).open(99));
        path = SPACE + "/engagements/" + id;
        wave = Json.text(api.get(CLAIRE_MARTIN, path).getAsJsonObject().getAsJsonObject("tree").getAsJsonArray("children").get(0), "id");
        launch = LocalDate.now().minusMonths(17);
        place("J*", wave, launch);
    }

    private void place(String code, String node, LocalDate day) throws IOException {
        api.as(CLAIRE_MARTIN).put(path + "/origins", origin(code, node, day)).required();
    }

    private static JsonObject origin(String code, String node, LocalDate day) {
        return Json.object("code", code, "nodeId", node, "date", day.toString(), "actual", true);
    }

    private void fill() throws IOException, SQLException {
        JsonElement site = api.get(CLAIRE_MARTIN, path + "/indicators").getAsJsonArray().get(0);
        api.post(CLAIRE_MARTIN, path + "/registers/actions/entries", "nodeId", Json.text(site, "id"), "title", "Action du banc", "dueOn",
            launch.plusMonths(6).toString());
        JsonObject section = api.get(CLAIRE_MARTIN, SPACE + "/indicator-dashboard?programme=flux-patients").getAsJsonObject().getAsJsonArray("sections")
            .get(0).getAsJsonObject();
        try (Connection database = product.database()) {
            int actions = update(database, ACTION_ROWS, ACTIONS - 1, id);
            long cells = count(database, "collection_period") * section.getAsJsonArray("indicators").size();
            int measures = 0;
            for (JsonElement indicator : section.getAsJsonArray("indicators")) {
                measures += update(database, MEASURE_ROWS, Json.text(indicator, "code"), Json.text(indicator, "unit"),
                    Json.text(indicator, "formula").equals("RATIO"), (int) (MEASURES / cells), id);
            }
            update(database, "ANALYZE jalon.register_entry, jalon.measure, jalon.collection_period, jalon.plan_item, jalon.obligation");
            say(String.format("6 sites, %d dates, %d obligations, %d actions, %d measures", count(database, "plan_item"),
                count(database, "obligation"), actions + 1, measures));
        }
    }

    private long count(Connection database, String table) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("SELECT count(*) FROM jalon." + table + " WHERE engagement_id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static int update(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("head of the project", path);
        pages.put("its calendar", path + "/plan");
        pages.put("its deliverables", path + "/deliverables");
        pages.put("its actions", path + "/registers/actions");
        pages.put("indicators of the group", path + "/indicators/" + wave);
        pages.put("the region's projects", SPACE + "/region");
        pages.put("my actions", SPACE + "/actions");
        return pages;
    }

    private void read(String name, String page) throws IOException, SQLException {
        GridBench.Act act = (client, turn) -> api.get(CLAIRE_MARTIN, page);
        List<Sent> sent = sent(act);
        say(String.format("%s: %d statements, %.1f ms of the server's time", name, sent.stream().filter(one -> !one.bracket()).count(), millis(sent)));
        for (int clients : new int[] {1, MOST}) {
            say("  " + clients + " at once: " + GridBench.timed(clients, seconds, act));
            if (pgbench.isPresent()) {
                String script = Script.of(sent, Repeat.AS_IT_IS, 0);
                say("     pgbench: " + GridBench.words(new Pgbench(pgbench.get(), folder, product).run(Collections.nCopies(clients, script), clients, seconds)));
            }
        }
    }

    /** One at a time: two who move the same origin wait for each other, and that is all it would show. */
    private void move() throws IOException, SQLException {
        GridBench.Act preview = (client, turn) -> api.as(CLAIRE_MARTIN).post(path + "/origins/preview", origin("J*", wave, launch.plusDays(1 + turn % 20)))
            .required();
        say("preview of a moved launch: " + GridBench.timed(1, seconds, preview));
        GridBench.Act move = (client, turn) -> place("J*", wave, launch.plusDays(1 + turn % 20));
        List<Sent> sent = sent(move);
        say(String.format("moved launch: %d statements, %.1f ms of the server's time", sent.stream().filter(one -> !one.bracket()).count(), millis(sent)));
        say("  1 at once: " + GridBench.timed(1, seconds, move));
    }

    private List<Sent> sent(GridBench.Act act) throws IOException, SQLException {
        try (Connection database = product.database(); StatementLog log = new StatementLog(product.data().resolve("postgresql.log"), database)) {
            // connections of the pools take the new settings with their next statement, not before
            for (int i = 0; i < 4; i++) {
                act.once(0, i);
            }
            return log.of(() -> act.once(0, 5));
        }
    }

    private static double millis(List<Sent> sent) {
        return sent.stream().mapToDouble(Sent::millis).sum();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
