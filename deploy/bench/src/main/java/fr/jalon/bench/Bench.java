package fr.jalon.bench;

import fr.jalon.local.DemoApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The whole benchmark, in one run. */
public final class Bench {

    private final Options options;
    private final Path root;
    private final Path folder;
    private final Report report = new Report();
    private final Optional<Path> pgbench = Pgbench.find();
    private final CopyOnWriteArrayList<Product> running = new CopyOnWriteArrayList<>();
    private final long begin = System.nanoTime();
    private volatile boolean stopping;

    private Bench(Options options, Path root) {
        this.options = options;
        this.root = root;
        this.folder = root.resolve("deploy/bench/target/bench");
    }

    /** The system property {@code jalon.local.root} is the project's root, {@code jalon.bench.classes} this module's classes. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        try {
            List<String> words = new ArrayList<>(List.of(arguments));
            boolean grid = words.remove("--grid");
            boolean dashboard = words.remove("--dashboard");
            boolean engagement = words.remove("--engagement");
            Bench bench = new Bench(Options.parse(words.toArray(String[]::new)), Path.of(System.getProperty("jalon.local.root")).toAbsolutePath().normalize());
            Runtime.getRuntime().addShutdownHook(new Thread(bench::clean, "clean"));
            bench.runUntilStopped(engagement ? bench::engagement : dashboard ? bench::dashboard : grid ? bench::grid : bench::run);
        } catch (BenchRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** One of the benchmarks. */
    private interface Part {
        void measure() throws IOException, SQLException;
    }

    private void runUntilStopped(Part part) {
        try {
            prepare();
            part.measure();
        } catch (BenchRefused | IOException | SQLException failure) {
            // after Ctrl-C everything fails, and nobody asks why
            if (!stopping) {
                throw failure instanceof BenchRefused refused ? refused : new BenchRefused("The benchmark failed: " + failure, failure);
            }
        }
    }

    private void prepare() throws IOException {
        Product.stopLeftOver(folder.resolve("data"));
        Product.stopLeftOver(folder.resolve("second"));
        delete(folder);
        Files.createDirectories(folder);
        TenantFolder.write(root.resolve("tenants"), tenantsFolder(), options.tenants().get(0));
    }

    private void grid() throws IOException, SQLException {
        Product product = started(options.tenants().get(0), true);
        try {
            GridBench.measure(product, options.seconds(), folder);
        } finally {
            stop(product);
        }
    }

    private void dashboard() throws IOException, SQLException {
        Product product = started(options.tenants().get(0), true);
        try {
            DashboardBench.measure(product, options.seconds());
        } finally {
            stop(product);
        }
    }

    private void engagement() throws IOException, SQLException {
        Product product = started(options.tenants().get(0), true);
        try {
            EngagementBench.measure(product, options.seconds(), folder, pgbench);
        } finally {
            stop(product);
        }
    }

    private void run() throws IOException, SQLException {
        facts();
        int first = options.tenants().get(0);
        for (int tenants : options.tenants()) {
            if (outOfTime()) {
                say("Out of time: " + tenants + " spaces are left out.");
                continue;
            }
            TenantFolder.write(root.resolve("tenants"), tenantsFolder(), tenants);
            round(tenants, tenants == first);
        }
        say("\n" + report.write(folder.resolveSibling("")) + "\nWritten: " + folder.resolveSibling("bench.md") + " and bench.json");
    }

    private void facts() throws IOException {
        report.fact(LocalDate.now() + ", " + Machine.description());
        report.fact("clients, Jalon, Keycloak and PostgreSQL on this one machine; each measurement " + options.seconds() + " s after a warm-up");
        if (pgbench.isEmpty()) {
            say("pgbench is not installed: its columns stay empty. On Debian: apt-get install postgresql-contrib");
        }
        report.fact(pgbench.map(program -> "pgbench: " + program).orElse("pgbench was not installed"));
    }

    private Path tenantsFolder() {
        return folder.resolve("tenants");
    }

    private void round(int tenants, boolean first) throws IOException, SQLException {
        Product product = started(tenants, first);
        try (Connection database = product.database()) {
            if (first) {
                if (options.starts()) {
                    startBeside(product);
                }
                say("Bringing the template through the API…");
                new Template(new DemoApi(product.url(), product.keycloakUrl())).fill(options.waves(), options.pending());
            }
            Copies copies = new Copies(database);
            say("Copying it into the other spaces…");
            copies.make();
            report.add(new Report.Filled(tenants, copies.databaseBytes() / 1_000_000, copies.rows()));
            new Round(this, product, database, tenants).measure();
        } finally {
            stop(product);
        }
        if (first && options.starts()) {
            Product again = started(tenants, false);
            stop(again);
        }
    }

    private Product started(int tenants, boolean first) throws IOException {
        say("Starting the product with " + tenants + " spaces…");
        Product product = Product.local(root, folder.resolve("data"), tenantsFolder(), options.port());
        running.add(product);
        Product.Start start = product.start();
        product.awaitDemoData();
        report.add(new Report.Starting("Jalon, PostgreSQL and Keycloak, " + tenants + " spaces" + (first ? ", new data folder" : ", kept data"),
            start.page(), start.ready()));
        return product;
    }

    private void startBeside(Product product) throws IOException {
        say("Starting a second Jalon beside the Keycloak that runs…");
        for (String data : new String[] {", new data folder", ", kept data"}) {
            Product second = Product.besideKeycloakOf(product, root, folder.resolve("second"), options.port() + 1);
            running.add(second);
            Product.Start start = second.start();
            report.add(new Report.Starting("Jalon and PostgreSQL, Keycloak running already, " + options.tenants().get(0) + " spaces" + data,
                start.page(), start.ready()));
            stop(second);
        }
    }

    private void stop(Product product) {
        product.stop();
        running.remove(product);
    }

    /** The end of this program, Ctrl-C and SIGTERM included: nothing runs on, the data are gone, the report stays. */
    private void clean() {
        stopping = true;
        running.forEach(Product::stop);
        try {
            delete(folder);
        } catch (IOException e) {
            System.err.println("Not deleted: " + folder + " (" + e.getMessage() + ")");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    boolean outOfTime() {
        return (System.nanoTime() - begin) / 60_000_000_000L >= options.minutes();
    }

    void say(String message) {
        System.out.println(message);
    }

    Options options() {
        return options;
    }

    Report report() {
        return report;
    }

    Optional<Path> pgbench() {
        return pgbench;
    }

    Path folder() {
        return folder;
    }
}
