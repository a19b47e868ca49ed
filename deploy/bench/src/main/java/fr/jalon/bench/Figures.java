package fr.jalon.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Latencies of one measurement.
 *
 * @param requests  completed with success
 * @param failures  answered with anything else
 * @param perSecond successes a second
 * @param p50       milliseconds, as the other two
 */
record Figures(long requests, long failures, double perSecond, double p50, double p95, double p99) {

    static Figures of(List<Long> nanos, long failures, double seconds) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Figures(sorted.length, failures, sorted.length / seconds, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
