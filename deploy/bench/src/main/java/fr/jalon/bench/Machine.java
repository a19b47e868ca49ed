package fr.jalon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Linux says of the product's processes. */
final class Machine {

    private static final double TICKS = 100;

    private final long jalon;
    private final long keycloak;
    private final long postgres;

    /** Memory in megabytes: pages that several processes share count once, split among them. */
    record Memory(double jalon, double keycloak, double postgres) {
    }

    /** Processor seconds used so far. */
    record Cpu(double jalon, double postgres, double bench) {

        Cpu since(Cpu before) {
            return new Cpu(jalon - before.jalon, postgres - before.postgres, bench - before.bench);
        }

        /** @return milliseconds of Jalon, PostgreSQL and this program for each request */
        Cpu per(long requests) {
            double scale = requests == 0 ? 0 : 1000.0 / requests;
            return new Cpu(jalon * scale, postgres * scale, bench * scale);
        }
    }

    Machine(Product product) throws IOException {
        jalon = product.pid();
        keycloak = pid(product.data().resolve("keycloak/keycloak.pid"));
        postgres = pid(product.data().resolve("postgresql/postmaster.pid"));
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }

    Memory memory() throws IOException {
        return new Memory(megabytes(jalon), megabytes(keycloak), sum(postgres, Machine::megabytes));
    }

    Cpu cpu() throws IOException {
        return new Cpu(seconds(jalon), sum(postgres, Machine::seconds), seconds(ProcessHandle.current().pid()));
    }

    @FunctionalInterface
    private interface Measure {
        double of(long pid) throws IOException;
    }

    private static double sum(long parent, Measure measure) throws IOException {
        double total = measure.of(parent);
        try (Stream<ProcessHandle> children = ProcessHandle.of(parent).stream().flatMap(ProcessHandle::descendants)) {
            for (ProcessHandle child : children.toList()) {
                total += measure.of(child.pid());
            }
        }
        return total;
    }

    private static double megabytes(long pid) throws IOException {
        return lines(Path.of("/proc/" + pid + "/smaps_rollup")).stream().filter(line -> line.startsWith("Pss:")).findFirst()
            .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).orElse(0.0);
    }

    private static double seconds(long pid) throws IOException {
        Optional<String> stat = lines(Path.of("/proc/" + pid + "/stat")).stream().findFirst();
        if (stat.isEmpty()) {
            return 0;
        }
        // the name in parentheses may hold blanks
        String[] fields = stat.get().substring(stat.get().lastIndexOf(')') + 2).split(" ");
        // own and ended children's time, user and system: PostgreSQL's processes come and go
        double ticks = 0;
        for (int field = 11; field <= 14; field++) {
            ticks += Double.parseDouble(fields[field]);
        }
        return ticks / TICKS;
    }

    // a process may end between its listing and its reading
    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException ended) {
            return List.of();
        }
    }

    static String description() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name")).findFirst()
            .map(line -> line.substring(line.indexOf(':') + 2)).orElse("unknown processor");
        long memory = Files.readAllLines(Path.of("/proc/meminfo")).stream().filter(line -> line.startsWith("MemTotal")).findFirst()
            .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 / 1024).orElse(0L);
        return Runtime.getRuntime().availableProcessors() + " × " + processor + ", " + memory + " GB, Linux " + System.getProperty("os.version")
            + ", Java " + System.getProperty("java.version") + ", load average at the start "
            + Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
