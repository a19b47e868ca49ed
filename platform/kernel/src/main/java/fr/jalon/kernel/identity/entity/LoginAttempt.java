package fr.jalon.kernel.identity.entity;

/**
 * What we remember between sending a browser to its identity provider and its return; used once.
 *
 * @param provider     alias of the provider
 * @param nonce        must come back in the ID token
 * @param codeVerifier PKCE secret whose S256 challenge was sent
 * @param returnPath   local path where the person wanted to go
 */
public record LoginAttempt(String provider, String nonce, String codeVerifier, String returnPath) {

    @Override
    public String toString() {
        return "login attempt with " + provider;
    }
}
