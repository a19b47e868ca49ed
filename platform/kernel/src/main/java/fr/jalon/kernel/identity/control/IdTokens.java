package fr.jalon.kernel.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import fr.jalon.kernel.identity.control.SignInRefused.Reason;
import fr.jalon.kernel.identity.entity.ProviderSettings;
import fr.jalon.kernel.identity.entity.VerifiedIdentity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks ID tokens of one provider: signature by its keys, issuer, audience, authorised party, expiry, age, nonce and the
 * level of authentication. Time is the system's: a provider does not follow a test's clock.
 */
final class IdTokens {

    private final OidcProvider provider;
    private final ProviderSettings settings;

    IdTokens(OidcProvider provider) {
        this.provider = provider;
        this.settings = provider.settings();
    }

    VerifiedIdentity verify(JWT idToken, Nonce nonce, AccessToken access) {
        JWTClaimsSet claims = claims(idToken, nonce);
        requireLevel(claims);
        Map<String, Object> all = new HashMap<>(claims.getClaims());
        if (settings.userInfo()) {
            all.putAll(new UserInfoCall(provider).read(access, claims.getSubject()));
        }
        return new VerifiedIdentity(settings.alias(), settings.issuer(), subject(all), displayName(all),
                text(all, "sid"), Optional.of(idToken.getParsedString()));
    }

    private JWTClaimsSet claims(JWT idToken, Nonce nonce) {
        IDTokenValidator validator = new IDTokenValidator(new Issuer(settings.issuer()), new ClientID(settings.client().id()),
                provider.known().keys(), null);
        try {
            IDTokenClaimsSet claims = validator.validate(idToken, nonce);
            requireSelf(claims);
            return claims.toJWTClaimsSet();
        } catch (BadJOSEException | JOSEException | ParseException bad) {
            throw new SignInRefused(Reason.INVALID_TOKEN, "ID token of " + settings.alias() + ": " + bad.getMessage(), bad);
        }
    }

    /** The library looks at {@code azp} only where there are several audiences. */
    private void requireSelf(IDTokenClaimsSet claims) {
        if (claims.getAuthorizedParty() != null && !claims.getAuthorizedParty().getValue().equals(settings.client().id())) {
            throw new SignInRefused(Reason.INVALID_TOKEN, "ID token issued for another client");
        }
    }

    private void requireLevel(JWTClaimsSet claims) {
        Set<String> accepted = settings.acceptedAcr();
        Object level = claims.getClaim("acr");
        if (!accepted.isEmpty() && (level == null || !accepted.contains(level.toString()))) {
            throw new SignInRefused(Reason.TOO_WEAK, "acr " + level + " is not accepted from " + settings.alias());
        }
    }

    private String subject(Map<String, Object> claims) {
        return text(claims, settings.subjectClaim()).orElseThrow(
                () -> new SignInRefused(Reason.INVALID_TOKEN, "no claim " + settings.subjectClaim()));
    }

    private static String displayName(Map<String, Object> claims) {
        String both = (text(claims, "given_name").orElse("") + " "
                + text(claims, "family_name").or(() -> text(claims, "usual_name")).orElse("")).strip();
        return text(claims, "name").or(() -> Optional.of(both).filter(s -> !s.isEmpty()))
                .or(() -> text(claims, "preferred_username")).orElse("Compte sans nom");
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return Optional.ofNullable(claims.get(name)).map(Object::toString).map(String::strip)
                .filter(s -> !s.isEmpty()).map(s -> s.length() > 200 ? s.substring(0, 200) : s);
    }
}
