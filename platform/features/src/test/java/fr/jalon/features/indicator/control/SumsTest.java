package fr.jalon.features.indicator.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.jalon.features.indicator.entity.Measure.Figures;
import fr.jalon.features.indicator.entity.Target;
import fr.jalon.features.programme.definition.IndicatorDefinition.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumsTest {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** Vectors of the domain: a slide deck of 2014 for the first two, a computed week for the others. */
    @ParameterizedTest
    @CsvSource({"7968,7572,1,1.0523", "7968,7892,1,1.0096", "11,28,100,39.2857", "6,15,100,40", "17,43,100,39.5349", "13,5,1,2.6",
        "13,15.9,1,0.8176", "3,5,100,60", "1,17,100,5.8824", "31.71,29.05,100,109.1566"})
    void ratioShouldBeItsNumeratorByItsDenominator(String numerator, String denominator, String factor, String value) {
        Sums.Reading reading = sums(numerator, denominator).read(Formula.RATIO, new BigDecimal(factor));
        assertEquals(0, new BigDecimal(value).compareTo(reading.value().setScale(4, RoundingMode.HALF_UP)), reading.value().toString());
        assertNull(reading.why());
    }

    @Test
    void consolidationShouldSumAndNeverAverage() {
        Sums wards = sums("11", "28").plus(sums("6", "15"));
        assertEquals(new BigDecimal("39.53"), wards.consolidated(Formula.RATIO, HUNDRED).value().setScale(2, RoundingMode.HALF_UP));
        // the mean of both rates would be 39.64
        Sums uneven = sums("1", "1").plus(sums("0", "99"));
        assertEquals(0, BigDecimal.ONE.compareTo(uneven.consolidated(Formula.RATIO, HUNDRED).value()));
    }

    @Test
    void whatCannotBeComputedShouldHaveNoValueButAReason() {
        assertEquals("aucun chiffre saisi", Sums.NONE.read(Formula.RATIO, HUNDRED).why());
        Sums.Reading byZero = sums("0", "0").read(Formula.RATIO, HUNDRED);
        assertNull(byZero.value());
        assertEquals("non calculable : le dénominateur est nul", byZero.why());
        Sums.Reading medians = sums("40", null).plus(sums("60", null)).consolidated(Formula.VALUE, BigDecimal.ONE);
        assertNull(medians.value());
        assertEquals(0, Sums.of(new Figures(null, null, "logiciel en panne", null, null)).counted());
        assertEquals(0, new BigDecimal("40").compareTo(sums("40", null).read(Formula.VALUE, BigDecimal.ONE).value()));
    }

    @Test
    void orderAndGroupingShouldNotChangeASum() {
        Random random = new Random(20261122);
        for (int round = 0; round < 200; round++) {
            List<Sums> sites = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(8); i++) {
                sites.add(random.nextInt(6) == 0 ? Sums.NONE : new Sums(BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(4)),
                    BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(4)), 1));
            }
            Sums whole = all(sites);
            int cut = random.nextInt(sites.size());
            same(whole, all(sites.subList(0, cut)).plus(all(sites.subList(cut, sites.size()))));
            Collections.shuffle(sites, random);
            same(whole, all(sites));
        }
    }

    @Test
    void gapShouldBeTheWayToTheNearestGoodValue() {
        Target band = new Target(null, new BigDecimal("85"), new BigDecimal("95"), null);
        assertEquals(new BigDecimal("-5"), band.gap(new BigDecimal("80")));
        assertEquals(BigDecimal.ZERO, band.gap(new BigDecimal("95")));
        assertEquals(new BigDecimal("14"), band.gap(new BigDecimal("109")));
        assertNull(Target.NONE.gap(BigDecimal.ONE));
        assertNull(band.gap(null));
    }

    private static Sums all(List<Sums> some) {
        return some.stream().reduce(Sums.NONE, Sums::plus);
    }

    private static void same(Sums one, Sums other) {
        assertEquals(0, one.numerator().compareTo(other.numerator()));
        assertEquals(0, one.denominator().compareTo(other.denominator()));
        assertEquals(one.counted(), other.counted());
    }

    private static Sums sums(String numerator, String denominator) {
        return Sums.of(new Figures(new BigDecimal(numerator), denominator == null ? null : new BigDecimal(denominator), null, null, null));
    }
}
