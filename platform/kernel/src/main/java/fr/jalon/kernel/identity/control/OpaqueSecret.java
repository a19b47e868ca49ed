package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 random bits that only their bearer knows. We keep their SHA-256: with so much entropy nothing slower is needed.
 *
 * @param value base64url without padding, 43 characters
 */
public record OpaqueSecret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** @throws IllegalArgumentException if the value has another shape */
    public OpaqueSecret {
        Objects.requireNonNull(value, "secret");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not one of our secrets");
        }
    }

    /** @return a new secret */
    public static OpaqueSecret next() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new OpaqueSecret(encode(bits));
    }

    /** @return what a caller sent if it has the shape of a secret, for null or anything else empty */
    public static Optional<OpaqueSecret> parse(String sent) {
        return Optional.ofNullable(sent).filter(s -> SHAPE.matcher(s).matches()).map(OpaqueSecret::new);
    }

    /** @return SHA-256 of the value, the only form that is stored */
    public byte[] hash() {
        return Sha256.of(value);
    }

    /**
     * @param purpose what the key is for; two purposes give two unrelated keys
     * @return 256 bits that follow from the secret and do not reveal it
     */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    /** @return the token that unsafe requests of this session must carry */
    public String csrfToken() {
        return encode(derive("jalon csrf token 1"));
    }

    /** @return whether a request carries this session's token; compared in constant time */
    public boolean allows(String csrfToken) {
        return csrfToken != null && MessageDigest.isEqual(csrfToken().getBytes(StandardCharsets.US_ASCII),
                csrfToken.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bits) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    @Override
    public String toString() {
        return "secret";
    }
}
