package fr.jalon.features.contract.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts in euros: to the cent, half a cent goes up; and as French people write them. */
public final class Money {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Money() {
    }

    /** @return the amount to the cent */
    public static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** @return that many hundredths of an amount, to the cent */
    public static BigDecimal share(BigDecimal amount, BigDecimal hundredths) {
        return cents(amount.multiply(hundredths).divide(HUNDRED));
    }

    /** @return « 12 500,00 € » */
    public static String euros(BigDecimal amount) {
        return NumberFormat.getCurrencyInstance(Locale.FRANCE).format(amount);
    }

    /** @return « 2,5 », without zeros at the end */
    public static String plain(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.FRANCE);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}
