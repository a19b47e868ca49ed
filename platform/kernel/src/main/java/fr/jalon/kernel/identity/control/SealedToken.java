package fr.jalon.kernel.identity.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** An ID token at rest, readable only with the cookie of its session (AES-256-GCM, key derived from the cookie). */
final class SealedToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SealedToken() {
    }

    static byte[] seal(OpaqueSecret session, String token) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, session, nonce, token.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException if it was sealed for another session or altered */
    static String open(OpaqueSecret session, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] content = new byte[buffer.remaining()];
        buffer.get(content);
        return new String(run(Cipher.DECRYPT_MODE, session, nonce, content), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, OpaqueSecret session, byte[] nonce, byte[] content) {
        try {
            SecretKey key = new SecretKeySpec(session.derive("jalon id token 1"), "AES");
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("sealed token", failure);
        }
    }
}
