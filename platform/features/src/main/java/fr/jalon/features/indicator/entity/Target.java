package fr.jalon.features.indicator.entity;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a node aims at. A limit that does not count is null.
 *
 * @param startValue value before the work, or null
 * @param low        smallest value that is good, or null
 * @param high       largest value that is good, or null
 * @param on         day by which it should be reached, or null
 */
public record Target(BigDecimal startValue, BigDecimal low, BigDecimal high, LocalDate on) {

    /** Nothing is aimed at. */
    public static final Target NONE = new Target(null, null, null, null);

    /** @return whether there is something to reach */
    public boolean set() {
        return low != null || high != null;
    }

    /** @return how far a value is from what is good: below 0 under it, above 0 over it, 0 within; null without a target */
    public BigDecimal gap(BigDecimal value) {
        if (value == null || !set()) {
            return null;
        }
        if (low != null && value.compareTo(low) < 0) {
            return value.subtract(low);
        }
        return high != null && value.compareTo(high) > 0 ? value.subtract(high) : BigDecimal.ZERO;
    }
}
