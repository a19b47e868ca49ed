package fr.jalon.features.form.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.jalon.features.form.control.Comparison.Sensitivity;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Map<String, Integer> WEIGHTS = weights(60, 30, 10);

    @Test
    void totalShouldBeTheWeightedMean() {
        Comparison comparison = Comparison.of(WEIGHTS, rows(new int[] {4, 0, 2}, new int[] {1, 4, 4}));
        assertEquals(List.of(new BigDecimal("2.60"), new BigDecimal("2.20")), comparison.standings().stream().map(Comparison.Standing::total).toList());
        assertEquals(List.of("r0"), comparison.best());
        assertEquals(List.of(1, 2), comparison.standings().stream().map(Comparison.Standing::rank).toList());
    }

    @Test
    void rowWithoutAScoreShouldNotCompete() {
        Map<String, Map<String, BigDecimal>> rows = rows(new int[] {1, 1, 1}, new int[] {4, 4, 4});
        rows.get("r1").remove("c2");
        Comparison comparison = Comparison.of(WEIGHTS, rows);
        assertNull(comparison.standings().get(1).total());
        assertEquals(0, comparison.standings().get(1).rank());
        assertEquals(List.of("r0"), comparison.best());
        assertEquals(List.of(), comparison.sensitivities());
    }

    @Test
    void equalTotalsShouldShareTheFirstRankAndTurnOnNothing() {
        Comparison comparison = Comparison.of(WEIGHTS, rows(new int[] {2, 2, 2}, new int[] {2, 2, 2}, new int[] {1, 1, 1}));
        assertEquals(List.of("r0", "r1"), comparison.best());
        assertEquals(List.of(1, 1, 3), comparison.standings().stream().map(Comparison.Standing::rank).toList());
        assertEquals(List.of(), comparison.sensitivities());
    }

    @Test
    void turnShouldBeWhereTheOtherRowCatchesUp() {
        // r0 leads by 3 on c0 and trails by 4 × 0.75 + 2 × 0.25 = 3.5 on the rest: 3 t = 3.5 (100 − t), t = 350 / 6.5
        Sensitivity first = Comparison.of(WEIGHTS, rows(new int[] {4, 0, 2}, new int[] {1, 4, 4})).sensitivities().get(0);
        assertEquals(new BigDecimal("53.85"), first.below().weight());
        assertEquals(List.of("r1"), first.below().rows());
        assertNull(first.above());
    }

    @Test
    void weightThatHoldsAllShouldShareTheRestEqually() {
        Sensitivity all = Comparison.of(weights(100, 0, 0), rows(new int[] {3, 0, 0}, new int[] {2, 2, 2})).sensitivities().get(0);
        // lead 1, rest −2: t = 200 / 3
        assertEquals(new BigDecimal("66.67"), all.below().weight());
    }

    /** The turn of each criterion is checked by computing the totals again with weights just before and beyond it. */
    @Test
    void beyondATurnAnotherRowShouldLeadAndBeforeItTheSame() {
        Random random = new Random(20261122);
        int turns = 0;
        for (int round = 0; round < 500; round++) {
            int a = 1 + random.nextInt(97);
            int b = random.nextInt(99 - a) + 1;
            Map<String, Integer> weights = weights(a, b, 100 - a - b);
            Map<String, Map<String, BigDecimal>> rows = rows(scores(random), scores(random), scores(random));
            Comparison comparison = Comparison.of(weights, rows);
            for (Sensitivity sensitivity : comparison.sensitivities()) {
                turns += checked(weights, rows, comparison.best().get(0), sensitivity, sensitivity.below(), -0.02);
                turns += checked(weights, rows, comparison.best().get(0), sensitivity, sensitivity.above(), 0.02);
            }
        }
        assertEquals(true, turns > 300, turns + " turns");
    }

    private static int checked(Map<String, Integer> weights, Map<String, Map<String, BigDecimal>> rows, String best, Sensitivity sensitivity,
            Comparison.Turn turn, double beyond) {
        double at = turn == null ? 0 : turn.weight().doubleValue();
        if (turn == null || at + beyond < 0 || at + beyond > 100 || Math.abs(at - sensitivity.weight()) < 0.05) {
            return 0;
        }
        assertEquals(best, leader(weights, rows, sensitivity, at - beyond, best));
        assertEquals(true, turn.rows().contains(leader(weights, rows, sensitivity, at + beyond, null)));
        return 1;
    }

    /** @return the best row at another weight of one field; the favourite where totals are equal */
    private static String leader(Map<String, Integer> weights, Map<String, Map<String, BigDecimal>> rows, Sensitivity moved, double weight,
            String favourite) {
        String leader = null;
        double most = -1;
        for (Map.Entry<String, Map<String, BigDecimal>> row : rows.entrySet()) {
            double total = 0;
            for (Map.Entry<String, Integer> other : weights.entrySet()) {
                double share = other.getKey().equals(moved.field()) ? weight : other.getValue() * (100 - weight) / (100 - moved.weight());
                total += share * row.getValue().get(other.getKey()).doubleValue();
            }
            if (total > most + 1e-9 || Math.abs(total - most) <= 1e-9 && row.getKey().equals(favourite)) {
                leader = row.getKey();
                most = total;
            }
        }
        return leader;
    }

    private static int[] scores(Random random) {
        return new int[] {random.nextInt(5), random.nextInt(5), random.nextInt(5)};
    }

    private static Map<String, Integer> weights(int... given) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (int i = 0; i < given.length; i++) {
            weights.put("c" + i, given[i]);
        }
        return weights;
    }

    private static Map<String, Map<String, BigDecimal>> rows(int[]... scores) {
        Map<String, Map<String, BigDecimal>> rows = new LinkedHashMap<>();
        for (int i = 0; i < scores.length; i++) {
            Map<String, BigDecimal> own = new LinkedHashMap<>();
            for (int j = 0; j < scores[i].length; j++) {
                own.put("c" + j, BigDecimal.valueOf(scores[i][j]));
            }
            rows.put("r" + i, own);
        }
        return rows;
    }
}
