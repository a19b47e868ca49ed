package fr.jalon.bench;

import fr.jalon.bench.StatementLog.Sent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All measurements at one number of tenants, on a product that runs and is filled. */
final class Round {

    private static final int RECORDED_CLIENTS = 8;

    private final Bench bench;
    private final Options options;
    private final Product product;
    private final Connection database;
    private final int tenants;
    private final Machine machine;
    private final Restore restore;
    private final Targets targets;
    private final Load load;

    Round(Bench bench, Product product, Connection database, int tenants) throws IOException, SQLException {
        this.bench = bench;
        this.options = bench.options();
        this.product = product;
        this.database = database;
        this.tenants = tenants;
        this.machine = new Machine(product);
        this.restore = new Restore(database);
        this.targets = new Targets(product, database, restore.spaces());
        this.load = new Load(targets);
    }

    void measure() throws IOException, SQLException {
        bench.report().add(new Report.Memories(tenants + " spaces, at rest", machine.memory()));
        warmUp();
        for (Operation operation : Operation.values()) {
            if (bench.outOfTime()) {
                bench.say("Out of time: « " + operation.label() + " » with " + tenants + " spaces is left out.");
                continue;
            }
            measure(operation);
        }
        bench.report().add(new Report.Memories(tenants + " spaces, after the load", machine.memory()));
    }

    // the same code runs compiled afterwards, as on a server that was not started just now
    private void warmUp() throws IOException, SQLException {
        bench.say("Warming up…");
        for (Operation operation : Operation.values()) {
            load.run(operation, Math.min(RECORDED_CLIENTS, options.mostClients()), options.seconds());
        }
        reset();
    }

    private void reset() throws IOException, SQLException {
        restore.putBack();
        targets.rewind();
        // nobody reads the measured uploads; at 1 MB each they would fill the disk
        Path blobs = product.data().resolve("blobs");
        try (Stream<Path> files = Files.walk(blobs)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private void measure(Operation operation) throws IOException, SQLException {
        long begin = System.currentTimeMillis();
        List<List<Sent>> requests = record(operation);
        reset();
        List<String> scripts = requests.stream().map(request -> Script.of(request, operation.repeat(), begin)).toList();
        double alone = 0;
        for (int clients : options.clients()) {
            Report.Cell cell = cell(operation, clients, scripts);
            bench.report().add(cell);
            bench.say(String.format("%-24s %4d spaces %2d clients: Jalon %.1f/s, p50 %.1f ms; pgbench %s", operation.label(), tenants, clients,
                cell.app().perSecond(), cell.app().p50(), cell.pgbench() == null ? "–" : String.format("%.1f/s, p50 %.1f ms",
                    cell.pgbench().perSecond(), cell.pgbench().p50())));
            alone = alone == 0 ? cell.app().p50() : alone;
        }
        anatomy(operation, requests, alone);
    }

    private List<List<Sent>> record(Operation operation) throws IOException, SQLException {
        List<List<Sent>> requests = new ArrayList<>();
        try (StatementLog log = new StatementLog(product.data().resolve("postgresql.log"), database)) {
            // connections of the pools take the new settings with their next statement, not before
            for (int i = 0; i < 4; i++) {
                load.once(Operation.ACTIONS);
            }
            for (int i = 0; i < options.mostClients(); i++) {
                requests.add(log.of(() -> load.once(operation)));
            }
        }
        return requests;
    }

    private Report.Cell cell(Operation operation, int clients, List<String> scripts) throws IOException, SQLException {
        Machine.Cpu before = machine.cpu();
        Figures app = load.run(operation, clients, options.seconds());
        Machine.Cpu cpu = machine.cpu().since(before).per(app.requests());
        if (operation == Operation.DECISION || operation == Operation.UPLOAD) {
            reset();
        }
        Optional<Path> program = bench.pgbench();
        Figures sql = program.isEmpty() ? null : new Pgbench(program.get(), bench.folder(), product).run(scripts, clients, options.seconds());
        return new Report.Cell(operation, tenants, clients, app, sql, cpu);
    }

    private void anatomy(Operation operation, List<List<Sent>> requests, double alone) throws IOException, SQLException {
        Recording recording = new Recording(product.pid(), bench.folder());
        Recording.Result java = null;
        long recorded = 0;
        if (recording.start()) {
            recorded = load.run(operation, Math.min(RECORDED_CLIENTS, options.mostClients()), options.seconds()).requests();
            java = recording.stop().orElse(null);
            reset();
        }
        double brackets = requests.stream().flatMap(List::stream).filter(Sent::bracket).count();
        double statements = requests.stream().mapToInt(List::size).sum() - brackets;
        double millis = requests.stream().mapToDouble(request -> request.stream().mapToDouble(Sent::millis).sum()).sorted()
            .skip(requests.size() / 2).findFirst().orElse(0);
        bench.report().add(new Report.Anatomy(operation, tenants, statements / requests.size(), brackets / requests.size(), millis, alone,
            StatementLog.counted(requests.get(0)), java, recorded));
    }
}
