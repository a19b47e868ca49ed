package fr.jalon.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param clients numbers of simultaneous clients, each measured
 * @param tenants numbers of tenants, ascending, each measured
 * @param seconds length of one measurement
 * @param port    TCP port of Jalon; the next one serves a second Jalon for a moment
 * @param pending deliveries that wait for a decision in each generated space
 * @param waves   engagements in each generated space, beside the demo's own
 * @param minutes after that many, what was not measured yet is left out
 * @param starts  whether starts with and without Keycloak are measured
 */
record Options(List<Integer> clients, List<Integer> tenants, int seconds, int port, int pending, int waves, int minutes,
               boolean starts) {

    static final String USAGE = """
        Usage: deploy/bench/run [--quick] [--clients 1,8,32] [--tenants 20,1000] [--seconds 8] [--no-starts] [--minutes 22] [--port 9850] [--grid | --dashboard | --engagement]
          --quick      1 and 8 clients, 20 tenants, 3 seconds each: under 4 minutes
          --clients    numbers of simultaneous clients
          --tenants    numbers of spaces, at least 3 each
          --seconds    length of each measurement
          --no-starts  leave out the starts with and without Keycloak
          --minutes    after that many, what was not measured yet is left out (22, with --quick 6)
          --port       port of Jalon; the next one must be free too
          --grid       only a grid of 10 and of 200 rows, read and written by 1 and by 8 at once
          --dashboard  only the dashboard over 80 groups of five sites, read by 1 and by 16 at once
          --engagement one of 18 months with 1,500 actions and 12,000 measures, read and moved by 1 and by 16 at once""";

    private static final Options FULL = new Options(List.of(1, 8, 32), List.of(20, 1000), 8, 9850, 40, 2, 22, true);
    private static final Options QUICK = new Options(List.of(1, 8), List.of(20), 3, 9850, 12, 1, 6, true);

    static Options parse(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        Options options = words.contains("--quick") ? QUICK : FULL;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--quick")) {
                continue;
            }
            if (arguments[i].equals("--no-starts")) {
                options = options.withoutStarts();
                continue;
            }
            if (i + 1 == arguments.length) {
                throw new BenchRefused("A value is missing after " + arguments[i] + ".\n" + USAGE);
            }
            options = options.with(arguments[i], numbers(arguments[i], arguments[++i]));
        }
        return options;
    }

    private Options withoutStarts() {
        return new Options(clients, tenants, seconds, port, pending, waves, minutes, false);
    }

    private Options with(String name, List<Integer> values) {
        int first = values.get(0);
        return switch (name) {
            case "--clients" -> new Options(values, tenants, seconds, port, pending, waves, minutes, starts);
            case "--tenants" -> new Options(clients, atLeast(3, values), seconds, port, pending, waves, minutes, starts);
            case "--seconds" -> new Options(clients, tenants, first, port, pending, waves, minutes, starts);
            case "--minutes" -> new Options(clients, tenants, seconds, port, pending, waves, first, starts);
            case "--port" -> new Options(clients, tenants, seconds, first, pending, waves, minutes, starts);
            default -> throw new BenchRefused("Unknown option: " + name + "\n" + USAGE);
        };
    }

    private static List<Integer> atLeast(int least, List<Integer> values) {
        if (values.get(0) < least) {
            throw new BenchRefused("--tenants: at least " + least + ", two of them are the demo's own.");
        }
        return values;
    }

    private static List<Integer> numbers(String option, String text) {
        if (!text.matches("[1-9]\\d{0,4}(,[1-9]\\d{0,4})*")) {
            throw new BenchRefused(option + " takes positive numbers, not « " + text + " ».\n" + USAGE);
        }
        return Arrays.stream(text.split(",")).map(Integer::valueOf).sorted().distinct().toList();
    }

    int mostClients() {
        return clients.get(clients.size() - 1);
    }
}
