package fr.jalon.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as JSON and as tables. */
final class Report {

    private final List<String> facts = new ArrayList<>();
    private final List<Starting> starts = new ArrayList<>();
    private final List<Filled> filled = new ArrayList<>();
    private final List<Memories> memory = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Anatomy> anatomies = new ArrayList<>();

    /** A start: what of, seconds until the sign-in page and until ready. */
    record Starting(String what, double page, double ready) {
    }

    /** How full the database was. */
    record Filled(int tenants, long megabytes, Map<String, Long> rows) {
    }

    /** Resident memory of the three servers, in megabytes. */
    record Memories(String when, Machine.Memory of) {
    }

    /** One measurement; {@code pgbench} is null where it was not there, {@code cpu} holds milliseconds a request. */
    record Cell(Operation operation, int tenants, int clients, Figures app, Figures pgbench, Machine.Cpu cpu) {
    }

    /**
     * Where the time of one request goes, by one client.
     *
     * @param statements how many were sent, transaction brackets left out
     * @param brackets   how many BEGIN and COMMIT
     * @param sqlMillis  server's time for all of them, logging them on
     * @param millis     median of the whole request, logging off
     * @param most       texts sent most often
     * @param recording  by eight clients; null where Java cannot record
     * @param requests   how many the recording covers
     */
    record Anatomy(Operation operation, int tenants, double statements, double brackets, double sqlMillis, double millis, Map<String, Integer> most,
                   Recording.Result recording, long requests) {
    }

    void fact(String fact) {
        facts.add(fact);
    }

    void add(Starting start) {
        starts.add(start);
    }

    void add(Filled fill) {
        filled.add(fill);
    }

    void add(Memories memories) {
        memory.add(memories);
    }

    void add(Cell cell) {
        cells.add(cell);
    }

    void add(Anatomy anatomy) {
        anatomies.add(anatomy);
    }

    /** Writes {@code bench.json} and {@code bench.md}. @return the tables */
    String write(Path folder) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("facts", facts);
        all.put("starts", starts);
        all.put("filled", filled);
        all.put("memory", memory);
        all.put("measurements", cells);
        all.put("anatomy", anatomies);
        Files.writeString(folder.resolve("bench.json"),
            new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues().create().toJson(all));
        String tables = tables();
        Files.writeString(folder.resolve("bench.md"), tables);
        return tables;
    }

    private String tables() {
        StringBuilder text = new StringBuilder();
        facts.forEach(fact -> text.append("- ").append(fact).append('\n'));
        filled.forEach(fill -> text.append("- ").append(fill.tenants()).append(" spaces: database of ").append(fill.megabytes())
            .append(" MB; rows: ").append(fill.rows()).append('\n'));
        measurements(text);
        anatomy(text);
        text.append("\n| start | sign-in page s | ready s |\n|---|---:|---:|\n");
        starts.forEach(start -> line(text, "| %s | %.1f | %.1f |", start.what(), start.page(), start.ready()));
        text.append("\n| resident memory, MB | Jalon | Keycloak | PostgreSQL |\n|---|---:|---:|---:|\n");
        memory.forEach(m -> line(text, "| %s | %.0f | %.0f | %.0f |", m.when(), m.of().jalon(), m.of().keycloak(), m.of().postgres()));
        return text.toString();
    }

    private void measurements(StringBuilder text) {
        text.append("\n| operation | spaces | clients | Jalon req/s | p50 ms | p95 | p99 | pgbench req/s | p50 ms | p95 | p99 | pgbench ÷ Jalon")
            .append(" | CPU ms a request: Jalon | PostgreSQL | clients |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        for (Cell c : cells) {
            Figures sql = c.pgbench();
            line(text, "| %s | %d | %d | %.1f%s | %.1f | %.1f | %.1f | %s | %.1f | %.1f | %.1f |", c.operation().label(), c.tenants(), c.clients(),
                c.app().perSecond(), c.app().failures() == 0 ? "" : " (" + c.app().failures() + " failed)", c.app().p50(), c.app().p95(), c.app().p99(),
                sql == null ? "– | – | – | – | –" : String.format(Locale.ROOT, "%.1f | %.1f | %.1f | %.1f | %.1f", sql.perSecond(), sql.p50(),
                    sql.p95(), sql.p99(), sql.perSecond() / c.app().perSecond()), c.cpu().jalon(), c.cpu().postgres(), c.cpu().bench());
        }
    }

    private void anatomy(StringBuilder text) {
        text.append("\n| operation | spaces | statements a request | BEGIN, COMMIT | SQL ms (server) | request ms | SQL share | connection waits ms a request |")
            .append(" Java samples by layer |\n|---|---:|---:|---:|---:|---:|---:|---:|---|\n");
        for (Anatomy a : anatomies) {
            Recording.Result java = a.recording();
            line(text, "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.0f %% | %s | %s |", a.operation().label(), a.tenants(), a.statements(), a.brackets(),
                a.sqlMillis(), a.millis(), 100 * a.sqlMillis() / a.millis(),
                java == null ? "–" : String.format(Locale.ROOT, "%.2f", java.waitMillis() / Math.max(1, a.requests())), shares(java));
        }
        text.append("\nStatements sent most often in one request:\n");
        anatomies.forEach(a -> {
            text.append("\n").append(a.operation().label()).append(", ").append(a.tenants()).append(" spaces\n\n");
            a.most().forEach((sql, count) -> line(text, "- %d × `%s`", count, sql));
        });
    }

    private static String shares(Recording.Result java) {
        if (java == null) {
            return "–";
        }
        List<String> parts = new ArrayList<>();
        java.shares().forEach((layer, share) -> {
            if (share >= 0.02) {
                parts.add(String.format(Locale.ROOT, "%s %.0f %%", layer, 100 * share));
            }
        });
        return String.join(", ", parts) + " (" + java.samples() + " samples)";
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
