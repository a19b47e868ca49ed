package fr.jalon.kernel.identity.entity;

import java.util.UUID;

/**
 * The account behind a valid session or bearer token.
 *
 * @param accountId   our identifier of the account
 * @param provider    alias of the provider that it signed in with
 * @param issuer      issuer of the account
 * @param subject     its identifier there
 * @param displayName what to call the person
 */
public record SignedIn(UUID accountId, String provider, String issuer, String subject, String displayName) {

    @Override
    public String toString() {
        return "account " + accountId;
    }
}
