package fr.jalon.kernel.legaltime;

import java.math.BigDecimal;

/**
 * An amount of time, without direction.
 *
 * @param amount zero or more; a whole number, or a half for {@link DelayUnit#MONTH}; at most about a hundred years
 * @param unit   never null
 */
public record Delay(BigDecimal amount, DelayUnit unit) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** @throws LegalTimeException if the amount is negative, too great, or has a fraction that the unit does not take */
    public Delay {
        if (amount == null) {
            throw new LegalTimeException("amount", "Indiquez la durée du délai.");
        }
        if (unit == null) {
            throw new LegalTimeException("unit", "Indiquez l'unité du délai.");
        }
        if (amount.signum() < 0) {
            throw new LegalTimeException("amount",
                    "La durée est négative : donnez une durée positive, et le sens BEFORE pour un préavis.");
        }
        // before any normalising: a power of ten in the exponent must not become a million digits
        if (amount.compareTo(BigDecimal.valueOf(unit.maximum())) > 0) {
            throw new LegalTimeException("amount", "La durée dépasse cent ans : donnez au plus " + unit.maximum() + " "
                    + unit.label(BigDecimal.TEN) + ".");
        }
        amount = normalised(amount);
        requireFraction(amount, unit);
    }

    /** As the canonical constructor, for a whole amount. */
    public static Delay of(long amount, DelayUnit unit) {
        return new Delay(BigDecimal.valueOf(amount), unit);
    }

    /** @return the amount without its half */
    int whole() {
        return amount.intValue();
    }

    /** @return whether half a month is to be added */
    boolean hasHalf() {
        return amount.scale() > 0;
    }

    /** @return for people: « 10 jours ouvrés », « 2,5 mois » */
    public String label() {
        return french(amount) + " " + unit.label(amount);
    }

    private static BigDecimal normalised(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void requireFraction(BigDecimal amount, DelayUnit unit) {
        if (amount.scale() == 0) {
            return;
        }
        if (unit != DelayUnit.MONTH) {
            throw new LegalTimeException("amount", "La durée doit être un nombre entier de "
                    + unit.label(BigDecimal.TEN) + " : seuls les mois acceptent une moitié.");
        }
        // the scale first: it bounds the digits that the remainder has to handle
        if (amount.scale() > 1 || amount.remainder(BigDecimal.ONE).compareTo(HALF) != 0) {
            throw new LegalTimeException("amount",
                    "La durée en mois doit être un nombre entier ou se terminer par une moitié (par exemple 2,5).");
        }
    }

    private static String french(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }
}
