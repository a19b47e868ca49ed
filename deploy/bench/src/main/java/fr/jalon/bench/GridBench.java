package fr.jalon.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.DemoApi;
import fr.jalon.local.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One comparison of the demo's mission, first with 10 rows, then with 200 of 10 filled fields each: reading it, asking what is new,
 * and writing in cells of one's own, at 1 and at 8 writers. Compare the sizes and the numbers of writers, not the machines.
 */
final class GridBench {

    private static final String SPACE = "/spaces/ars-paca";
    private static final List<String> FIELDS = List.of("axes", "portefeuille", "budget", "ressources", "juridique", "social", "conformite",
        "gouvernance", "soutenabilite", "continuite");
    private static final List<DemoAccount> WRITERS = List.of(DemoAccount.NADIA_BENALI, DemoAccount.PAUL_ROUX, DemoAccount.CLAIRE_MARTIN,
        DemoAccount.HUGO_BLANC);
    private static final int MOST = 8;

    private final Product product;
    private final DemoApi api;
    private final int seconds;
    private final Path folder;
    private String path;

    private GridBench(Product product, int seconds, Path folder) throws IOException {
        this.product = product;
        this.api = new DemoApi(product.url(), product.keycloakUrl());
        this.seconds = seconds;
        this.folder = folder;
    }

    /** Measures on a product that runs with its demo data, and prints. */
    static void measure(Product product, int seconds, Path folder) throws IOException, SQLException {
        GridBench bench = new GridBench(product, seconds, folder);
        bench.find();
        for (int rows : new int[] {10, 200}) {
            bench.fill(rows);
            bench.round(rows);
        }
        bench.anatomy();
    }

    private void find() throws IOException {
        JsonElement mission = Json.find(api.get(DemoAccount.CLAIRE_MARTIN, SPACE + "/engagements"), "title", "Mise en place du GRADeS, mission à mi-parcours")
            .orElseThrow(() -> new BenchRefused("The demo holds no mission: its data were not loaded. Read Jalon's log in " + product.data() + "."));
        String at = SPACE + "/engagements/" + Json.text(mission, "id");
        path = at + "/nodes/" + Json.text(api.get(DemoAccount.CLAIRE_MARTIN, at).getAsJsonObject().get("tree"), "id") + "/forms/scenarios";
    }

    private JsonArray rows() throws IOException {
        return api.get(DemoAccount.CLAIRE_MARTIN, path).getAsJsonObject().getAsJsonObject("state").getAsJsonArray("rows");
    }

    private void fill(int wanted) throws IOException {
        for (int i = rows().size(); i < wanted; i++) {
            api.post(DemoAccount.NADIA_BENALI, path + "/rows", "label", "Scénario " + (i + 1));
        }
        for (JsonElement row : rows()) {
            for (String field : FIELDS) {
                write(DemoAccount.NADIA_BENALI, Json.text(row, "key"), field, 0);
            }
        }
    }

    /** @return the status: 409 says that the cell had a version already */
    private int write(DemoAccount account, String row, String field, int version) throws IOException {
        boolean number = FIELDS.indexOf(field) >= 6 || field.equals("budget");
        JsonObject entry = Json.object("row", row, "field", field, "values", List.of(number ? "" + version % 5 : "Texte " + version), "version", version);
        return api.as(account).put(path + "/cell", entry).status();
    }

    private void round(int rows) throws IOException {
        say(String.format("%d rows × %d fields", rows, FIELDS.size()));
        say("  read whole: " + timed(1, (writer, turn) -> api.get(DemoAccount.CLAIRE_MARTIN, path)));
        long revision = api.get(DemoAccount.CLAIRE_MARTIN, path).getAsJsonObject().getAsJsonObject("state").get("revision").getAsLong();
        say("  nothing new: " + timed(1, (writer, turn) -> api.get(DemoAccount.CLAIRE_MARTIN, path + "/state?since=" + revision)));
        for (int writers : new int[] {1, MOST}) {
            say("  write a cell, " + writers + " at once: " + timed(writers, written()));
        }
    }

    /** One act of one client. */
    interface Act {
        void once(int client, int turn) throws IOException;
    }

    /** Each writer goes on in a cell of its own, so that none waits for a hold; the versions are those that it wrote itself. */
    private Act written() throws IOException {
        JsonArray rows = rows();
        int[] versions = new int[MOST];
        for (int i = 0; i < MOST; i++) {
            versions[i] = api.get(DemoAccount.CLAIRE_MARTIN, path + "/versions?row=" + Json.text(rows.get(i), "key") + "&field=axes").getAsJsonArray().size();
        }
        return (client, turn) -> {
            int status = write(WRITERS.get(client % WRITERS.size()), Json.text(rows.get(client), "key"), "axes", versions[client]);
            if (status != 200) {
                throw new IOException("writer " + client + " got " + status);
            }
            versions[client]++;
        };
    }

    private String timed(int clients, Act act) throws IOException {
        return timed(clients, seconds, act);
    }

    static String timed(int clients, int seconds, Act act) throws IOException {
        run(clients, 2, act);
        return words(run(clients, seconds, act));
    }

    static String words(Figures figures) {
        return String.format("%.1f/s, p50 %.1f ms, p95 %.1f, p99 %.1f (%d requests, %d failed)", figures.perSecond(), figures.p50(), figures.p95(),
            figures.p99(), figures.requests(), figures.failures());
    }

    /** @return what so many clients saw in that time; each sends its next request when it has the last answer */
    static Figures run(int clients, int seconds, Act act) throws IOException {
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        AtomicLong failures = new AtomicLong();
        long begin = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(() -> {
                    for (int turn = 0; System.nanoTime() - begin < seconds * 1_000_000_000L; turn++) {
                        long sent = System.nanoTime();
                        act.once(client, turn);
                        nanos.add(System.nanoTime() - sent);
                    }
                    return null;
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("The load stopped: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            throw Product.interrupted(e);
        } finally {
            threads.shutdownNow();
        }
        return Figures.of(nanos, failures.get(), (System.nanoTime() - begin) / 1e9);
    }

    /** Where the time of a write goes: its statements, and the layers that Jalon's threads were in at 8 writers. */
    private void anatomy() throws IOException, SQLException {
        Act act = written();
        try (Connection database = product.database(); StatementLog log = new StatementLog(product.data().resolve("postgresql.log"), database)) {
            for (int i = 0; i < 4; i++) {
                act.once(0, i);
            }
            List<StatementLog.Sent> sent = log.of(() -> act.once(0, 0));
            say(String.format("  one write: %d statements, %.1f ms of the server's time", sent.stream().filter(one -> !one.bracket()).count(),
                sent.stream().mapToDouble(StatementLog.Sent::millis).sum()));
        }
        Recording recording = new Recording(product.pid(), folder);
        if (recording.start()) {
            run(MOST, seconds, act);
            recording.stop().ifPresent(java -> say("  layers at 8 writers: " + java.shares()));
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
