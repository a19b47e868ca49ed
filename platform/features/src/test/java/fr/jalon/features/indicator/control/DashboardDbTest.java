package fr.jalon.features.indicator.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.indicator.entity.Measure.Figures;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.programme.definition.CollectionDefinition.Family;
import fr.jalon.features.programme.definition.CollectionDefinition.Rule;
import fr.jalon.features.programme.definition.IndicatorDefinition;
import fr.jalon.features.programme.definition.IndicatorDefinition.Formula;
import fr.jalon.features.programme.definition.IndicatorDefinition.Good;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.persistence.TenantSql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sums that the database makes against the plain walk over every measure, on random places, choices and corrections. */
class DashboardDbTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final CollectionDefinition COLLECTION = new CollectionDefinition("releve", "Relevé", "parcelle", null, null, List.of(
            new Family("socle", "Socle", Rule.EVERYONE, null), new Family("choisi", "Choisi", Rule.CHOSEN, null)), List.of(), List.of(), null, null);
    private static final List<IndicatorDefinition> DECLARED = List.of(indicator("eau", "socle", Formula.RATIO), indicator("semis", "socle", Formula.COUNT),
            indicator("vers", "choisi", Formula.RATIO), indicator("jamais", "choisi", Formula.COUNT));

    private TestSpaces spaces;
    private SampleEngagement sample;
    private TenantSql sql;

    @BeforeEach
    void open() {
        spaces = new TestSpaces(new SamplePlugin());
        sample = SampleEngagement.open(spaces, spaces.here);
        sql = spaces.bean(TenantSql.class);
    }

    @AfterEach
    void close() {
        spaces.close();
    }

    private static IndicatorDefinition indicator(String code, String family, Formula formula) {
        return new IndicatorDefinition(code, code, null, family, "parcelle", formula, "n", null, formula == Formula.RATIO ? "d" : null, null, "%",
                BigDecimal.TEN, 1, null, null, Good.UP, null, null, null, null, null);
    }

    /** What a random round wrote. */
    private record Written(Set<UUID> measured, Map<UUID, UUID> above) {
    }

    @Test
    void sumsOfTheDatabaseShouldBeThoseOfTheWalkOverEveryMeasure() {
        Random random = new Random(20261122);
        int figures = 0;
        for (int round = 0; round < 12; round++) {
            Written written = spaces.in(spaces.here, () -> write(random));
            List<Dashboards.Line> fast = spaces.in(spaces.here, () -> reading().lines(List.of(COLLECTION), written.measured(), written.above()));
            Map<String, Walk> slow = spaces.in(spaces.here, () -> walk(written));
            assertEquals(slow.keySet(), new HashSet<>(fast.stream().map(line -> line.declared().code()).toList()), "round " + round);
            for (Dashboards.Line line : fast) {
                Walk walk = slow.get(line.declared().code());
                assertEquals(plain(walk.series()), plain(line.series()), "round " + round + ", " + line.declared().code());
                Map<UUID, String> newest = new HashMap<>();
                walk.places().forEach((place, spans) -> newest.put(place, spans.lastKey() + " " + plain(spans.lastEntry().getValue())));
                Map<UUID, String> read = new HashMap<>();
                line.places().forEach((place, at) -> read.put(place, at.span() + " " + plain(at.total())));
                assertEquals(newest, read, "round " + round + ", " + line.declared().code());
                figures += line.series().values().stream().mapToInt(total -> total.sums().counted()).sum();
            }
        }
        assertTrue(figures > 500, "only " + figures + " figures were compared");
    }

    private DashboardReading reading() {
        return new DashboardReading(spaces.bean(DashboardBook.class), DECLARED, List.of(sample.id()), TODAY);
    }

    private Written write(Random random) {
        Written written = new Written(new HashSet<>(), new HashMap<>());
        List<UUID> places = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (int i = 0; i < 8; i++) {
            UUID node = UUID.randomUUID();
            sql.update("INSERT INTO jalon.node (id, engagement_id, level, label, created_at) VALUES (?, ?, 'parcelle', ?, now())", node, sample.id(), "P" + i);
            if (random.nextInt(6) > 0) {
                written.measured().add(node);
            }
            if (random.nextInt(6) > 0) {
                written.above().put(node, places.get(random.nextInt(places.size())));
            }
            choices(random, node);
            periods(random, node);
        }
        return written;
    }

    private void choices(Random random, UUID node) {
        for (int version = 1; version <= random.nextInt(5); version++) {
            boolean measured = random.nextBoolean();
            sql.update("INSERT INTO jalon.indicator_version (id, engagement_id, node_id, indicator, version, act, measured, family, label, formula,"
                    + " numerator, denominator, unit, factor, decimals, good, reason, since, person_id, at) VALUES (?, ?, ?, 'vers', ?, ?, ?, 'choisi',"
                    + " 'vers', 'RATIO', 'n', 'd', '%', 1, 1, 'UP', 'essai', ?, ?, ?)", UUID.randomUUID(), sample.id(), node, version,
                    measured ? "CHOSEN" : "DROPPED", measured, TODAY.minusDays(random.nextInt(500)), sample.manager(),
                    TestSpaces.NOW.plusSeconds(random.nextInt(2)));
        }
    }

    private void periods(Random random, UUID node) {
        LocalDate first = TODAY.minusMonths(26).plusDays(random.nextInt(60));
        for (int number = 1; number <= 12; number++) {
            LocalDate last = first.plusMonths(random.nextInt(5) == 0 ? 1 : 2).minusDays(1);
            UUID period = UUID.randomUUID();
            sql.update("INSERT INTO jalon.collection_period (id, engagement_id, node_id, collection, number, first_on, last_on, due_on, withdrawn_on,"
                    + " expected, entered, validated) VALUES (?, ?, ?, 'releve', ?, ?, ?, ?, ?::date, 0, 0, 0)", period, sample.id(), node, number, first, last,
                    last.plusDays(random.nextInt(20)), random.nextInt(9) == 0 ? TODAY.toString() : null);
            DECLARED.forEach(declared -> measures(random, period, declared));
            first = last.plusDays(1);
        }
    }

    private void measures(Random random, UUID period, IndicatorDefinition declared) {
        for (int version = 1; version <= random.nextInt(4); version++) {
            UUID measure = UUID.randomUUID();
            boolean none = random.nextInt(6) == 0;
            sql.update("INSERT INTO jalon.measure (id, engagement_id, period_id, indicator, version, indicator_version, unit, numerator, denominator,"
                    + " not_measurable, person_id, at) VALUES (?, ?, ?, ?, ?, 0, ?, ?::numeric, ?::numeric, ?, ?, now())", measure, sample.id(), period,
                    declared.code(), version, random.nextInt(8) == 0 ? "j" : "%", none ? null : decimal(random),
                    none || declared.denominator() == null ? null : decimal(random), none ? "panne" : null, sample.manager());
            if (random.nextInt(3) == 0) {
                sql.update("INSERT INTO jalon.measure_validation (id, engagement_id, measure_id, mandate_id, person_id, at) VALUES (?, ?, ?,"
                        + " (SELECT id FROM jalon.mandate LIMIT 1), ?, now())", UUID.randomUUID(), sample.id(), measure, sample.pilot());
            }
        }
    }

    private static String decimal(Random random) {
        return BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(4)).toPlainString();
    }

    /** One indicator as the walk adds it up. */
    private record Walk(TreeMap<Span, Total> series, Map<UUID, TreeMap<Span, Total>> places) {
    }

    /** Every measure in every period, added one by one. */
    private Map<String, Walk> walk(Written written) {
        DashboardBook book = spaces.bean(DashboardBook.class);
        List<DashboardBook.Period> periods = book.periods(List.of(sample.id()), TODAY.minusMonths(24), TODAY).stream()
                .filter(period -> written.measured().contains(period.nodeId())).toList();
        Map<UUID, Map<String, DashboardBook.Newest>> measures = newest();
        Map<DashboardBook.Key, List<DashboardBook.Chosen>> choices = book.choices(List.of(sample.id()));
        Map<String, Walk> walked = new HashMap<>();
        for (IndicatorDefinition declared : DECLARED) {
            Walk walk = new Walk(new TreeMap<>(), new HashMap<>());
            Span.once(periods).forEach((span, some) -> some.stream().filter(period -> owed(declared, period, choices)).forEach(period -> {
                Total one = Total.of(measures.getOrDefault(period.id(), Map.of()).get(declared.code()), declared.unit(), period.dueOn());
                walk.series().merge(span, one, Total::plus);
                if (written.above().containsKey(period.nodeId())) {
                    walk.places().computeIfAbsent(written.above().get(period.nodeId()), any -> new TreeMap<>()).merge(span, one, Total::plus);
                }
            }));
            if (!walk.series().isEmpty()) {
                walked.put(declared.code(), walk);
            }
        }
        return walked;
    }

    private static boolean owed(IndicatorDefinition declared, DashboardBook.Period period, Map<DashboardBook.Key, List<DashboardBook.Chosen>> choices) {
        List<Boolean> known = new ArrayList<>(List.of(declared.family().equals("socle")));
        choices.getOrDefault(new DashboardBook.Key(period.nodeId(), declared.code()), List.of()).stream()
                .filter(choice -> !choice.since().isAfter(period.lastOn())).forEach(choice -> known.add(choice.measured()));
        return known.get(known.size() - 1);
    }

    private Map<UUID, Map<String, DashboardBook.Newest>> newest() {
        Map<UUID, Map<String, DashboardBook.Newest>> newest = new HashMap<>();
        Set<UUID> validated = new HashSet<>(sql.list("SELECT measure_id FROM jalon.measure_validation", row -> row.getObject(1, UUID.class)));
        sql.list("SELECT id, period_id, indicator, unit, numerator, denominator, not_measurable FROM jalon.measure ORDER BY version", row ->
                newest.computeIfAbsent(row.getObject(2, UUID.class), any -> new HashMap<>()).put(row.getString(3), new DashboardBook.Newest(row.getString(4),
                        new Figures(row.getBigDecimal(5), row.getBigDecimal(6), row.getString(7), null, null),
                        validated.contains(row.getObject(1, UUID.class)))));
        return newest;
    }

    private static Map<Span, String> plain(Map<Span, Total> totals) {
        Map<Span, String> plain = new TreeMap<>();
        totals.forEach((span, total) -> plain.put(span, plain(total)));
        return plain;
    }

    private static String plain(Total total) {
        return total.expected() + " " + total.entered() + " " + total.validated() + " " + total.otherUnit() + " " + total.due() + " "
                + total.sums().counted() + " " + total.sums().numerator().stripTrailingZeros().toPlainString() + " "
                + total.sums().denominator().stripTrailingZeros().toPlainString();
    }
}
