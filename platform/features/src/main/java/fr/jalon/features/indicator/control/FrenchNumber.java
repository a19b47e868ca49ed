package fr.jalon.features.indicator.control;

import fr.jalon.kernel.problem.Problem.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as French people write and read them. */
public final class FrenchNumber {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");

    // Cloned for each number: a format is not for several threads, and looking it up costs more than writing.
    private static final NumberFormat FRENCH = NumberFormat.getNumberInstance(Locale.FRANCE);

    private FrenchNumber() {
    }

    /**
     * @param unit   what counts, said where someone wrote it too
     * @param errors gets what is wrong
     * @return the number, with a comma or a dot and with or without spaces; null for nothing or an error
     */
    static BigDecimal parse(String field, String text, String unit, List<FieldError> errors) {
        String plain = text == null ? "" : SPACES.matcher(text).replaceAll("");
        if (plain.isEmpty()) {
            return null;
        }
        if (PLAIN.matcher(plain).matches()) {
            return new BigDecimal(plain.replace(',', '.'));
        }
        errors.add(new FieldError(field, "Écrivez un nombre seul, comme 12,5" + (unit == null ? "."
                : " : l'unité est déjà connue (" + unit + ").")));
        return null;
    }

    /** @return « 1 234,5 », with that many decimals at most */
    public static String text(BigDecimal value, int decimals) {
        NumberFormat format = (NumberFormat) FRENCH.clone();
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
