package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.identity.entity.LoginAttempt;
import fr.jalon.kernel.persistence.ControlSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sign-ins under way. Each is known by its state and by the browser that began it, and is used once. */
@ApplicationScoped
public class LoginAttempts {

    /** How long a person may stay on the provider's page. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    @Inject
    private ControlSql control;

    @Inject
    private Clock clock;

    /** For the container. */
    public LoginAttempts() {
    }

    LoginAttempts(ControlSql control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** Keeps an attempt until it is taken or expires. */
    public void begin(OpaqueSecret state, OpaqueSecret browser, LoginAttempt attempt) {
        Instant now = clock.instant();
        control.call("SELECT control.begin_login(?, ?, ?, ?, ?, ?, ?, ?)", state.hash(), browser.hash(), attempt.provider(),
                attempt.nonce(), attempt.codeVerifier(), attempt.returnPath(), now, now.plus(LIFE));
    }

    /** @return the attempt, which is gone afterwards; empty if it expired, was used or began in another browser */
    public Optional<LoginAttempt> take(OpaqueSecret state, OpaqueSecret browser) {
        return control.one("SELECT provider, nonce, code_verifier, return_path FROM control.take_login(?, ?, ?)",
                row -> new LoginAttempt(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                state.hash(), browser.hash(), clock.instant());
    }
}
