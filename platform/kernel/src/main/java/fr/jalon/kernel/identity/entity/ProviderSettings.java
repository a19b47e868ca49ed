package fr.jalon.kernel.identity.entity;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one identity provider is reached. Everything that a provider may do in its own way is a setting: national providers
 * publish their discovery under another name, authorise on another host or keep the identifier in another claim.
 *
 * @param alias        short name in configuration and URLs, never null
 * @param label        French name shown to people, never null
 * @param issuer       exact issuer of its tokens, never null
 * @param client       our registration there, never null
 * @param endpoints    addresses that replace discovered ones, never null
 * @param scopes       scopes asked for, with {@code openid}
 * @param acceptedAcr  authentication levels asked for and demanded back; empty: any
 * @param subjectClaim claim that identifies the account, {@code sub} unless the provider says otherwise
 * @param userInfo     whether the UserInfo endpoint must be read (claims that are not in the ID token)
 */
public record ProviderSettings(String alias, String label, String issuer, Client client, Endpoints endpoints,
        List<String> scopes, Set<String> acceptedAcr, String subjectClaim, boolean userInfo) {

    /** Keeps its own copies. */
    public ProviderSettings {
        scopes = List.copyOf(scopes);
        acceptedAcr = Set.copyOf(acceptedAcr);
    }

    /**
     * Our registration with the provider.
     *
     * @param id             client identifier
     * @param secret         absent for a public client
     * @param secretInHeader whether the secret goes into the Authorization header rather than the body
     */
    public record Client(String id, Optional<String> secret, boolean secretInHeader) {

        @Override
        public String toString() {
            return "client " + id;
        }
    }

    /** Addresses written in the configuration; an empty one is discovered. */
    public record Endpoints(Optional<URI> discovery, Optional<URI> authorization, Optional<URI> token, Optional<URI> keys,
            Optional<URI> userInfo, Optional<URI> endSession) {

        /** Everything is discovered below the issuer. */
        public static final Endpoints DISCOVERED = new Endpoints(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());

        /** @return whether nothing is left to discover that signing in needs */
        public boolean complete() {
            return authorization.isPresent() && token.isPresent() && keys.isPresent();
        }
    }
}
