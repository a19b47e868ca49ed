package fr.jalon.features.signature.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the platform seals with.
 *
 * @param key   the private key
 * @param chain its certificate first
 */
record SealKey(PrivateKey key, List<X509Certificate> chain) {

    /**
     * @param file PKCS#12 with one private key
     * @throws IllegalStateException if it cannot be read, saying which file and why
     */
    static SealKey read(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return new SealKey(key, chain(store, alias));
                }
            }
            throw new IllegalStateException("jalon.seal.keystore: " + file + " holds no private key");
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("jalon.seal.keystore: " + file + " cannot be read with jalon.seal.password", unreadable);
        }
    }

    private static List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : store.getCertificateChain(alias)) {
            chain.add((X509Certificate) certificate);
        }
        return List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.get(0);
    }
}
