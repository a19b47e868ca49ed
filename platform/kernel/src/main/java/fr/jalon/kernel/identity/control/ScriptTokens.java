package fr.jalon.kernel.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import fr.jalon.kernel.identity.control.SignInRefused.Reason;
import fr.jalon.kernel.identity.entity.VerifiedIdentity;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/**
 * Bearer tokens of scripts: access tokens that a configured provider signed for the one client made for them. Only a local
 * or test platform has such a client.
 */
final class ScriptTokens {

    private final IdentityProviders providers;
    private final Optional<String> clientId;

    /** @param clientId absent: no bearer token is accepted at all */
    ScriptTokens(IdentityProviders providers, Optional<String> clientId) {
        this.providers = providers;
        this.clientId = clientId;
    }

    /** @throws SignInRefused for every token that is not a valid one of the scripts' client */
    VerifiedIdentity verify(String token) {
        String client = clientId.orElseThrow(() -> new SignInRefused(Reason.INVALID_TOKEN, "bearer tokens are not accepted here"));
        try {
            // Parsing as a signed token refuses alg none before anything else is looked at.
            SignedJWT parsed = SignedJWT.parse(token);
            OidcProvider provider = providers.byIssuer(parsed.getJWTClaimsSet().getIssuer()).orElseThrow(
                    () -> new SignInRefused(Reason.INVALID_TOKEN, "bearer token of an unknown issuer"));
            JWTClaimsSet claims = processor(provider, client).process(parsed, null);
            requireAccessTokenOf(client, claims);
            return new VerifiedIdentity(provider.settings().alias(), provider.settings().issuer(), claims.getSubject(),
                    name(claims), Optional.empty(), Optional.empty());
        } catch (ParseException | BadJOSEException | JOSEException bad) {
            throw new SignInRefused(Reason.INVALID_TOKEN, "bearer token: " + bad.getMessage(), bad);
        }
    }

    private static DefaultJWTProcessor<SecurityContext> processor(OidcProvider provider, String client) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(provider.known().keys());
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(client,
                new JWTClaimsSet.Builder().issuer(provider.settings().issuer()).build(), Set.of("sub", "exp", "iat")));
        return processor;
    }

    /** An ID or refresh token of the same client is signed by the same key and must not pass for an access token. */
    private static void requireAccessTokenOf(String client, JWTClaimsSet claims) throws ParseException {
        String kind = claims.getStringClaim("typ");
        String party = Optional.ofNullable(claims.getStringClaim("azp")).orElse(claims.getStringClaim("client_id"));
        if ((kind != null && !"Bearer".equals(kind)) || !client.equals(party)) {
            throw new SignInRefused(Reason.INVALID_TOKEN, "not an access token of the scripts' client");
        }
    }

    private static String name(JWTClaimsSet claims) throws ParseException {
        return Optional.ofNullable(claims.getStringClaim("name")).or(() -> Optional.ofNullable(
                (String) claims.getClaim("preferred_username"))).orElse("Compte sans nom");
    }
}
