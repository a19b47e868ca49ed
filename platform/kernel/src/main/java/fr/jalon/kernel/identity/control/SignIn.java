package fr.jalon.kernel.identity.control;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import fr.jalon.kernel.identity.control.SignInRefused.Reason;
import fr.jalon.kernel.identity.entity.LoginAttempt;
import fr.jalon.kernel.identity.entity.SignedIn;
import fr.jalon.kernel.identity.entity.VerifiedIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Signing in and out, from the browser's departure to its return. */
@ApplicationScoped
public class SignIn {

    /** Path of the only redirection address that providers know. */
    public static final String CALLBACK = "/auth/callback";

    @Inject
    private IdentityProviders providers;

    @Inject
    private LoginAttempts attempts;

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private SignInTrail trail;

    @Inject
    private IdentitySettings settings;

    /** For the container. */
    public SignIn() {
    }

    SignIn(IdentityProviders providers, LoginAttempts attempts, Accounts accounts, Sessions sessions, SignInTrail trail,
            IdentitySettings settings) {
        this.providers = providers;
        this.attempts = attempts;
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
        this.settings = settings;
    }

    /**
     * @param address where the browser goes
     * @param browser secret that the browser must bring back
     */
    public record Departure(URI address, OpaqueSecret browser) {
    }

    /**
     * What the provider's answer says; each field null if it is not there.
     *
     * @param state  ours, returned
     * @param code   to exchange
     * @param error  why there is no code
     * @param issuer whose answer it is (RFC 9207)
     */
    public record Answer(String state, String code, String error, String issuer) {
    }

    /**
     * @param session    secret of the new session
     * @param returnPath where the person wanted to go
     */
    public record Arrival(OpaqueSecret session, String returnPath) {
    }

    /**
     * @param browser secret of an earlier attempt of the same browser: two tabs may sign in at the same time
     * @throws SignInRefused if there is no such provider
     */
    public Departure begin(String alias, String returnPath, Optional<OpaqueSecret> browser) {
        return noted(configured(alias), () -> {
            OidcProvider provider = provider(alias);
            OpaqueSecret state = OpaqueSecret.next();
            OpaqueSecret bound = browser.orElseGet(OpaqueSecret::next);
            LoginAttempt attempt = new LoginAttempt(alias, new Nonce(32).getValue(), new CodeVerifier().getValue(),
                    ReturnPath.of(returnPath));
            URI address = flow(provider).authorizationAddress(state, attempt);
            attempts.begin(state, bound, attempt);
            return new Departure(address, bound);
        });
    }

    /** @throws SignInRefused for an answer that nobody is signed in with */
    public Arrival complete(Answer answer, Optional<OpaqueSecret> browser, Optional<OpaqueSecret> formerSession) {
        LoginAttempt attempt = noted(null, () -> OpaqueSecret.parse(answer.state())
                .flatMap(state -> browser.flatMap(b -> attempts.take(state, b)))
                .orElseThrow(() -> new SignInRefused(Reason.UNKNOWN_ATTEMPT, "unknown state")));
        return noted(attempt.provider(), () -> arrive(answer, attempt, formerSession));
    }

    private Arrival arrive(Answer answer, LoginAttempt attempt, Optional<OpaqueSecret> formerSession) {
        if (answer.error() != null || answer.code() == null || answer.code().isBlank()) {
            throw new SignInRefused(Reason.DECLINED, "the provider " + attempt.provider() + " gave no code");
        }
        VerifiedIdentity identity = flow(provider(attempt.provider())).exchange(answer.code(), answer.issuer(), attempt);
        SignedIn account = accounts.recognise(identity);
        return new Arrival(sessions.open(account, identity, formerSession), attempt.returnPath());
    }

    /** Runs a step of signing in; a failure leaves its trace. */
    private <T> T noted(String provider, Supplier<T> step) {
        try {
            return step.get();
        } catch (SignInRefused refused) {
            trail.refused(provider, refused.reason());
            throw refused;
        } catch (ProviderUnavailable down) {
            trail.refused(provider, Reason.PROVIDER_DOWN);
            throw down;
        }
    }

    private String configured(String alias) {
        return Optional.ofNullable(alias).flatMap(providers::byAlias).map(found -> alias).orElse(null);
    }

    /** @return where the browser ends its session with the provider; our home page where there is nothing to end */
    public URI end(Optional<OpaqueSecret> session) {
        URI home = settings.address(ReturnPath.HOME);
        return session.flatMap(sessions::end).flatMap(ended -> providers.byAlias(ended.provider())
                .flatMap(provider -> endAddress(provider, ended, home))).orElse(home);
    }

    private Optional<URI> endAddress(OidcProvider provider, Sessions.Ended ended, URI home) {
        try {
            return flow(provider).endSessionAddress(ended.idToken(), home);
        } catch (ProviderUnavailable down) {
            // Our session is over in any case; the provider's own ends by its own limits.
            return Optional.empty();
        }
    }

    /**
     * Back-channel logout.
     *
     * @return how many sessions ended
     * @throws SignInRefused if the token is not a valid logout token
     */
    public int endByProvider(String logoutToken) {
        LogoutTokens.Logout logout = new LogoutTokens(providers, Clock.systemUTC()).verify(logoutToken);
        return sessions.endAll(logout.issuer(), logout.subject(), logout.providerSid());
    }

    private OidcProvider provider(String alias) {
        return Optional.ofNullable(alias).flatMap(providers::byAlias)
                .orElseThrow(() -> new SignInRefused(Reason.UNKNOWN_PROVIDER, "unknown provider"));
    }

    private CodeFlow flow(OidcProvider provider) {
        return new CodeFlow(provider, settings.address(CALLBACK));
    }
}
