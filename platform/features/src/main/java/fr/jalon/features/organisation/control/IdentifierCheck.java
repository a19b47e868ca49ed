package fr.jalon.features.organisation.control;

import java.util.regex.Pattern;

/**
 * Check digits of public identifiers. FINESS: nine characters, Luhn, where Corsica's {@code 2A…} and {@code 2B…} count as
 * {@code 21…} and {@code 22…}. SIRET: fourteen digits, Luhn, except the establishments of La Poste (SIREN 356000000), whose
 * digits add up to a multiple of five.
 */
public final class IdentifierCheck {

    private static final Pattern FINESS = Pattern.compile("\\d[0-9AB]\\d{7}");
    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    private static final String LA_POSTE = "356000000";

    private IdentifierCheck() {
    }

    /** @return whether the text is a FINESS number whose check digit is right */
    public static boolean finess(String text) {
        if (!FINESS.matcher(text).matches()) {
            return false;
        }
        boolean corsica = Character.isLetter(text.charAt(1));
        return (!corsica || text.charAt(0) == '2') && luhn(text.replace('A', '1').replace('B', '2'));
    }

    /** @return whether the text is a SIRET whose check digit is right */
    public static boolean siret(String text) {
        if (!SIRET.matcher(text).matches()) {
            return false;
        }
        return luhn(text) || (text.startsWith(LA_POSTE) && text.chars().map(c -> c - '0').sum() % 5 == 0);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
