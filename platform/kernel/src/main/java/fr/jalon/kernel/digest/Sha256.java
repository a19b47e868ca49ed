package fr.jalon.kernel.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every JDK has. */
public final class Sha256 {

    private Sha256() {
    }

    /** @return a digest that has seen nothing yet */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** @return the 32 bytes for some bytes */
    public static byte[] of(byte[] bytes) {
        return begin().digest(bytes);
    }

    /** @return the 32 bytes for a text in UTF-8 */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @return the same as {@link #of(byte[])} in lower-case hex, as sha256sum prints it */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }
}
