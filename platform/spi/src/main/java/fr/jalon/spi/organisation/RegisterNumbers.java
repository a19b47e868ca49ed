package fr.jalon.spi.organisation;

/**
 * Check digits of the numbers under which France registers organisations. Both end in a Luhn (modulo 10) digit; in a FINESS
 * number the letter of a Corsican department counts as a digit, {@code A} as 1 and {@code B} as 2.
 */
public final class RegisterNumbers {

    private static final int FINESS_LENGTH = 9;
    private static final int SIRET_LENGTH = 14;

    private RegisterNumbers() {
    }

    /** @return whether the text is a FINESS number, geographic or legal: 9 characters and the right check digit */
    public static boolean isFiness(String text) {
        if (!text.matches("\\d[0-9AB]\\d{" + (FINESS_LENGTH - 2) + "}")) {
            return false;
        }
        return luhn(text.replace('A', '1').replace('B', '2'));
    }

    /** @return whether the text is a SIRET number: 14 digits and the right check digit */
    public static boolean isSiret(String text) {
        return text.matches("\\d{" + SIRET_LENGTH + "}") && luhn(text);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
