package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.identity.entity.SignedIn;
import fr.jalon.kernel.identity.entity.VerifiedIdentity;
import fr.jalon.kernel.persistence.ControlSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sessions in PostgreSQL: shared by all nodes, kept across restarts, ended at once when they must be. */
@ApplicationScoped
public class Sessions {

    @Inject
    private ControlSql control;

    @Inject
    private Clock clock;

    @Inject
    private IdentitySettings settings;

    /** For the container. */
    public Sessions() {
    }

    Sessions(ControlSql control, Clock clock, IdentitySettings settings) {
        this.control = control;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The end of a session.
     *
     * @param provider alias of the provider it was opened with
     * @param idToken  ID token kept as a hint for the provider
     */
    public record Ended(String provider, Optional<String> idToken) {
    }

    /**
     * Opens a session under a new secret and ends the one that the browser had before.
     *
     * @param former the browser's former session, if any
     * @return the secret for the cookie
     */
    public OpaqueSecret open(SignedIn account, VerifiedIdentity identity, Optional<OpaqueSecret> former) {
        OpaqueSecret secret = OpaqueSecret.next();
        Instant now = clock.instant();
        control.call("SELECT control.open_session(?, ?, ?, ?, ?, ?, ?, ?, ?)", secret.hash(), account.accountId(),
                account.provider(), identity.providerSid().orElse(null),
                identity.idToken().map(token -> SealedToken.seal(secret, token)).orElse(null), now,
                Math.toIntExact(settings.idleLimit().toSeconds()), now.plus(settings.absoluteLimit()),
                former.map(OpaqueSecret::hash).orElse(null));
        return secret;
    }

    /** @return who the session belongs to; empty if it is unknown, was ended or has been idle or open for too long */
    public Optional<SignedIn> use(OpaqueSecret secret) {
        return control.one("SELECT account_id, provider, issuer, sub, display_name FROM control.use_session(?, ?)",
                row -> new SignedIn(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5)), secret.hash(), clock.instant());
    }

    /** Ends a session. */
    public Optional<Ended> end(OpaqueSecret secret) {
        return control.one("SELECT provider, id_token_sealed FROM control.end_session(?, ?)", row -> new Ended(row.getString(1),
                Optional.ofNullable(row.getBytes(2)).map(sealed -> SealedToken.open(secret, sealed))), secret.hash(), clock.instant());
    }

    /** Ends the sessions that a provider names by its subject, by its own session, or by both. */
    public int endAll(String issuer, Optional<String> subject, Optional<String> providerSid) {
        return control.one("SELECT control.end_sessions_of(?, ?, ?, ?)", row -> row.getInt(1), issuer, subject.orElse(null),
                providerSid.orElse(null), clock.instant()).orElse(0);
    }
}
