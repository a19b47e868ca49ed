package fr.jalon.features.form.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Weighted scores of rows, and how far they depend on the weights. A total is the sum of score × weight ÷ 100; a row that lacks
 * a score has none and does not compete. When one weight is moved, the others keep their proportions and all still sum to 100.
 */
public final class Comparison {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int SCALE = 2;

    private final Map<String, Integer> weights;
    private final List<Standing> standings;

    /**
     * Where a row stands.
     *
     * @param row    its key
     * @param scores its scores by field
     * @param total  two decimals, null if a score is missing
     * @param rank   1 for the best total, equal totals share it; 0 without a total
     */
    public record Standing(String row, Map<String, BigDecimal> scores, BigDecimal total, int rank) {
    }

    /**
     * The nearest weight, in one direction, from which another row has the best total.
     *
     * @param weight two decimals, 0 to 100
     * @param rows   keys of the rows that have it beyond
     */
    public record Turn(BigDecimal weight, List<String> rows) {
    }

    /**
     * How the best row depends on one weight.
     *
     * @param below what turns when the weight falls, null if nothing does
     * @param above what turns when it grows, null if nothing does
     */
    public record Sensitivity(String field, int weight, Turn below, Turn above) {
    }

    private Comparison(Map<String, Integer> weights, List<Standing> standings) {
        this.weights = weights;
        this.standings = standings;
    }

    /** @param scores scores by row, then by field; a missing one is absent */
    static Comparison of(Map<String, Integer> weights, Map<String, Map<String, BigDecimal>> scores) {
        List<Standing> unranked = new ArrayList<>();
        scores.forEach((row, own) -> unranked.add(new Standing(row, own, total(weights, own), 0)));
        return new Comparison(weights, unranked.stream().map(standing -> ranked(standing, unranked)).toList());
    }

    private static BigDecimal total(Map<String, Integer> weights, Map<String, BigDecimal> scores) {
        if (!scores.keySet().containsAll(weights.keySet())) {
            return null;
        }
        return weights.entrySet().stream().map(weight -> scores.get(weight.getKey()).multiply(BigDecimal.valueOf(weight.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add).divide(WHOLE, SCALE, RoundingMode.HALF_UP);
    }

    private static Standing ranked(Standing standing, List<Standing> all) {
        int rank = standing.total() == null ? 0
                : 1 + (int) all.stream().map(Standing::total).filter(Objects::nonNull).filter(other -> other.compareTo(standing.total()) > 0).count();
        return new Standing(standing.row(), standing.scores(), standing.total(), rank);
    }

    /** @return every row, in the order in which they were given */
    public List<Standing> standings() {
        return standings;
    }

    /** @return keys of the rows with the best total, several where they are equal, none where no row has a total */
    public List<String> best() {
        return standings.stream().filter(standing -> standing.rank() == 1).map(Standing::row).toList();
    }

    /** @return how the best row depends on each weight; empty where no single row is best or nothing competes with it */
    public List<Sensitivity> sensitivities() {
        List<Standing> competing = standings.stream().filter(standing -> standing.total() != null).toList();
        if (best().size() != 1 || competing.size() < 2) {
            return List.of();
        }
        Standing best = competing.stream().filter(standing -> standing.rank() == 1).findFirst().orElseThrow();
        return weights.entrySet().stream().map(weight -> sensitivity(weight.getKey(), weight.getValue(), best, competing)).toList();
    }

    private Sensitivity sensitivity(String field, int weight, Standing best, List<Standing> competing) {
        Map<String, BigDecimal> turns = new LinkedHashMap<>();
        competing.stream().filter(other -> other != best).forEach(other -> {
            BigDecimal at = meeting(field, weight, best, other);
            if (at != null && at.signum() >= 0 && at.compareTo(WHOLE) <= 0 && at.compareTo(BigDecimal.valueOf(weight)) != 0) {
                turns.put(other.row(), at.setScale(SCALE, RoundingMode.HALF_UP));
            }
        });
        BigDecimal now = BigDecimal.valueOf(weight);
        return new Sensitivity(field, weight,
                nearest(turns, turns.values().stream().filter(at -> at.compareTo(now) < 0).max(Comparator.naturalOrder()).orElse(null)),
                nearest(turns, turns.values().stream().filter(at -> at.compareTo(now) > 0).min(Comparator.naturalOrder()).orElse(null)));
    }

    private static Turn nearest(Map<String, BigDecimal> turns, BigDecimal at) {
        return at == null ? null : new Turn(at, turns.entrySet().stream().filter(turn -> turn.getValue().compareTo(at) == 0)
                .map(Map.Entry::getKey).toList());
    }

    /** @return the weight of a field at which two rows have the same total, null if they never or always do */
    private BigDecimal meeting(String field, int weight, Standing best, Standing other) {
        BigDecimal lead = best.scores().get(field).subtract(other.scores().get(field));
        BigDecimal rest = rest(field, weight, best).subtract(rest(field, weight, other));
        // t·lead + (100 − t)·rest = 0
        BigDecimal slope = rest.subtract(lead);
        return slope.signum() == 0 ? null : WHOLE.multiply(rest).divide(slope, MathContext.DECIMAL64);
    }

    /** @return what a row's other fields weigh together: their mean by weight, or by number where they weigh nothing */
    private BigDecimal rest(String field, int weight, Standing standing) {
        boolean equally = weight == WHOLE.intValue();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, Integer> other : weights.entrySet()) {
            if (!other.getKey().equals(field)) {
                sum = sum.add(standing.scores().get(other.getKey()).multiply(BigDecimal.valueOf(equally ? 1 : other.getValue())));
            }
        }
        return sum.divide(BigDecimal.valueOf(equally ? weights.size() - 1L : WHOLE.longValue() - weight), MathContext.DECIMAL64);
    }
}
