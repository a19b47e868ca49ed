package fr.jalon.local;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that only programs read. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {
    }

    /** 192 random bits in letters, digits, - and _: needs no quoting in SQL, JSON or a properties file. */
    static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
