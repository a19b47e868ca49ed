package fr.jalon.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from PostgreSQL's own log which statements a request sent, with their parameters and the server's time for each. Logging
 * is on only while single requests are recorded; generated data alone is logged.
 */
final class StatementLog implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of("log_min_duration_statement", "0", "log_error_verbosity", "default",
        "log_line_prefix", "JLN %p ");
    private static final Pattern LINE = Pattern.compile("JLN (\\d+) (LOG|DETAIL): {2}(.*)", Pattern.DOTALL);
    private static final Pattern TIMED = Pattern.compile("duration: ([0-9.]+) ms {2}(parse|bind|execute|statement)([^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");
    private static final Pattern BACKGROUND = Pattern.compile("due_wakeups|pg_stat_|log_min_duration|pg_reload_conf");

    private final Path file;
    private final Connection database;
    private final String ownProcess;

    /**
     * A statement as it was executed.
     *
     * @param process process of its connection
     * @param sql     text with {@code $1, $2 …}
     * @param values  SQL literals of the parameters, {@code NULL} included
     * @param millis  server's time for parsing, binding and executing
     */
    record Sent(String process, String sql, List<String> values, double millis) {

        /** @return whether it begins or ends a transaction and does nothing else */
        boolean bracket() {
            return sql.matches("(?i)(BEGIN|COMMIT|ROLLBACK)\\b.*");
        }
    }

    StatementLog(Path file, Connection database) throws SQLException {
        this.file = file;
        this.database = database;
        try (Statement statement = database.createStatement(); var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            ownProcess = row.getString(1);
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                statement.execute("ALTER SYSTEM SET " + setting.getKey() + " = '" + setting.getValue() + "'");
            }
        }
        reload();
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String setting : SETTINGS.keySet()) {
                statement.execute("ALTER SYSTEM RESET " + setting);
            }
        }
        reload();
    }

    private void reload() throws SQLException {
        try (Statement statement = database.createStatement()) {
            // each connection takes the new settings at its next statement once the postmaster has told it
            statement.execute("SELECT pg_reload_conf(), pg_sleep(0.5)");
        }
    }

    /** Work whose statements are wanted. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** @return what was sent while the work ran, in order; nothing else may use the product meanwhile */
    List<Sent> of(Work work) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long begin = log.length();
            work.run();
            byte[] written = new byte[(int) (log.length() - begin)];
            log.seek(begin);
            log.readFully(written);
            return parse(new String(written, StandardCharsets.UTF_8), ownProcess);
        }
    }

    static List<Sent> parse(String log, String ownProcess) {
        List<Sent> sent = new ArrayList<>();
        Map<String, Double> begun = new HashMap<>();
        for (String entry : log.split("\n(?=JLN )")) {
            // PostgreSQL indents the lines that continue an entry
            Matcher line = LINE.matcher(entry.strip().replace("\n\t", "\n"));
            if (!line.matches() || line.group(1).equals(ownProcess)) {
                continue;
            }
            if (line.group(2).equals("LOG")) {
                timed(line.group(1), line.group(3), begun, sent);
            } else if (!sent.isEmpty() && begun.getOrDefault(line.group(1), 0.0) == 0.0) {
                parameters(line.group(1), line.group(3), sent);
            }
        }
        return sent.stream().filter(statement -> !BACKGROUND.matcher(statement.sql()).find()).toList();
    }

    private static void timed(String process, String message, Map<String, Double> begun, List<Sent> sent) {
        Matcher timed = TIMED.matcher(message);
        if (!timed.matches()) {
            return;
        }
        double millis = Double.parseDouble(timed.group(1));
        if (timed.group(2).equals("parse") || timed.group(2).equals("bind")) {
            begun.merge(process, Math.max(millis, 1e-9), Double::sum);
            return;
        }
        Double before = begun.remove(process);
        sent.add(new Sent(process, timed.group(4).strip(), List.of(), millis + (before == null ? 0 : before)));
    }

    private static void parameters(String process, String detail, List<Sent> sent) {
        Sent last = sent.get(sent.size() - 1);
        if (!last.process().equals(process)) {
            return;
        }
        List<String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            values.add(parameter.group(2));
        }
        sent.set(sent.size() - 1, new Sent(process, last.sql(), List.copyOf(values), last.millis()));
    }

    /** @return how often each text was sent, most often first */
    static Map<String, Integer> counted(List<Sent> sent) {
        Map<String, Integer> counts = new HashMap<>();
        sent.stream().filter(statement -> !statement.bracket()).forEach(statement -> counts.merge(statement.sql(), 1, Integer::sum));
        Map<String, Integer> sorted = new java.util.LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(8)
            .forEach(entry -> sorted.put(shortened(entry.getKey()), entry.getValue()));
        return sorted;
    }

    private static String shortened(String sql) {
        String line = String.join(" ", Arrays.asList(sql.split("\\s+")));
        return line.length() <= 110 ? line : line.substring(0, 107) + "…";
    }
}
