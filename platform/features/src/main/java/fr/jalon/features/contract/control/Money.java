package fr.jalon.features.contract.control;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts as French people write them. */
public final class Money {

    private Money() {
    }

    /** @return « 12 500,00 € » */
    public static String euros(BigDecimal amount) {
        return NumberFormat.getCurrencyInstance(Locale.FRANCE).format(amount);
    }
}
