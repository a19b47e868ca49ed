package fr.jalon.kernel.identity.entity;

import java.util.Optional;

/**
 * Who a provider says it is, after every check of its token.
 *
 * @param provider    alias of the provider
 * @param issuer      issuer of the token
 * @param subject     identifier of the account there; only issuer and subject together identify anybody
 * @param displayName what to call the person, never an identifier
 * @param providerSid the provider's own session, for back-channel logout
 * @param idToken     the ID token, hint for the provider's logout; absent for a bearer token
 */
public record VerifiedIdentity(String provider, String issuer, String subject, String displayName,
        Optional<String> providerSid, Optional<String> idToken) {

    @Override
    public String toString() {
        return "identity from " + provider;
    }
}
