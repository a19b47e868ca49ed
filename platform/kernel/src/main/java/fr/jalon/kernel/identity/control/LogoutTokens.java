package fr.jalon.kernel.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import fr.jalon.kernel.identity.control.SignInRefused.Reason;
import fr.jalon.kernel.identity.entity.ProviderSettings;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;

/** Checks logout tokens (OpenID Connect Back-Channel Logout 1.0 §2.6). A replay can only end what is ended already. */
final class LogoutTokens {

    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    private final IdentityProviders providers;
    private final Clock clock;

    /** @param clock the system's: a provider does not follow a test's clock */
    LogoutTokens(IdentityProviders providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    /** Which sessions to end; at least one of subject and providerSid is there. */
    record Logout(String issuer, Optional<String> subject, Optional<String> providerSid) {
    }

    /** @throws SignInRefused for anything that is not a fresh logout token of one of our providers */
    Logout verify(String token) {
        try {
            JWT parsed = JWTParser.parse(token);
            OidcProvider provider = providers.byIssuer(parsed.getJWTClaimsSet().getIssuer()).orElseThrow(
                    () -> new SignInRefused(Reason.INVALID_TOKEN, "logout token of an unknown issuer"));
            LogoutTokenClaimsSet claims = validator(provider).validate(parsed);
            requireFresh(claims.getIssueTime());
            return new Logout(provider.settings().issuer(),
                    Optional.ofNullable(claims.getSubject()).map(subject -> subject.getValue()),
                    Optional.ofNullable(claims.getSessionID()).map(sid -> sid.getValue()));
        } catch (ParseException | BadJOSEException | JOSEException bad) {
            throw new SignInRefused(Reason.INVALID_TOKEN, "logout token: " + bad.getMessage(), bad);
        }
    }

    private static LogoutTokenValidator validator(OidcProvider provider) {
        ProviderSettings settings = provider.settings();
        // Not every provider types its logout tokens; the required events claim tells them from ID tokens.
        return new LogoutTokenValidator(new Issuer(settings.issuer()), new ClientID(settings.client().id()), false,
                provider.known().keys(), null);
    }

    private void requireFresh(Date issued) {
        if (issued.toInstant().isBefore(clock.instant().minus(MAX_AGE))) {
            throw new SignInRefused(Reason.INVALID_TOKEN, "logout token too old");
        }
    }
}
