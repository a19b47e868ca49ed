package fr.jalon.features.contract.control;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What several amounts come to, without and with tax. The tax is worked out once on the sum of each rate, not line by line, so
 * that rounding does not add up.
 *
 * @param rates one part for each rate, lowest first
 */
public record Totals(List<Rate> rates) {

    /**
     * The amounts of one rate.
     *
     * @param rate hundredths
     * @param net  without tax
     * @param vat  the tax
     */
    public record Rate(BigDecimal rate, BigDecimal net, BigDecimal vat) {
    }

    /** Keeps its own copy. */
    public Totals {
        rates = List.copyOf(rates);
    }

    /** @return the totals of an order's lines */
    public static Totals of(Collection<Order.Line> lines) {
        Map<BigDecimal, BigDecimal> nets = lines.stream().collect(Collectors.toMap(line -> line.price().vatRate().stripTrailingZeros(),
                Order.Line::amount, BigDecimal::add, TreeMap::new));
        return new Totals(nets.entrySet().stream()
                .map(entry -> new Rate(entry.getKey(), entry.getValue(), Money.share(entry.getValue(), entry.getKey()))).toList());
    }

    /** @return without tax */
    public BigDecimal net() {
        return rates.stream().map(Rate::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @return the tax */
    public BigDecimal vat() {
        return rates.stream().map(Rate::vat).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @return with tax */
    public BigDecimal gross() {
        return net().add(vat());
    }
}
