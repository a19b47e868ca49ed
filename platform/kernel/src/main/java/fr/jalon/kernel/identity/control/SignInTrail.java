package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who signed in and out and who failed to, for the operator of the platform. An entry holds an account and a provider, never an
 * address or what a stranger typed, and is forgotten after {@code jalon.sign-in-trail.life}. Successes are written by the
 * statements that open and end sessions.
 */
@ApplicationScoped
public class SignInTrail {

    @Inject
    private ControlSql control;

    @Inject
    private Clock clock;

    @Inject
    private IdentitySettings settings;

    /** For the container. */
    public SignInTrail() {
    }

    SignInTrail(ControlSql control, Clock clock, IdentitySettings settings) {
        this.control = control;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * One event.
     *
     * @param id       grows with time
     * @param at       when, UTC
     * @param kind     SIGNED_IN, SIGNED_OUT, SIGNED_OUT_BY_PROVIDER, REFUSED or LIMITED
     * @param provider alias, or null where none was recognised
     * @param name     what the account is called, or null where there was none
     * @param reason   why it failed: a reason of {@link SignInRefused} or a name of {@link RateLimits}; else null
     */
    public record Entry(long id, Instant at, String kind, String provider, String name, String reason) {
    }

    /**
     * Notes a sign-in that led nowhere.
     *
     * @param provider alias of a configured provider, or null
     */
    public void refused(String provider, SignInRefused.Reason reason) {
        note("REFUSED", provider, null, reason.name());
    }

    /**
     * Notes that someone reached a limit.
     *
     * @param account who, or null where nobody is signed in
     */
    public void limited(UUID account, String limit) {
        note("LIMITED", null, account, limit);
    }

    private void note(String kind, String provider, UUID account, String reason) {
        control.call("SELECT control.note_failed_sign_in(?, ?, ?, ?, ?)", clock.instant(), kind, provider, account, reason);
    }

    /**
     * @param below entries older than this one, or null from the newest
     * @param most  how many at most
     * @return newest first
     */
    public List<Entry> read(Long below, int most) {
        return control.list("SELECT * FROM control.sign_ins(?, ?)", row -> new Entry(row.getLong("id"), Sql.instant(row, "at"),
                row.getString("kind"), row.getString("provider"), row.getString("display_name"), row.getString("reason")), below, most);
    }

    /** @return how many entries were too old and are forgotten now */
    public int forgetOld() {
        return control.one("SELECT control.forget_sign_ins(?)", row -> row.getInt(1),
                clock.instant().minus(settings.trailLife())).orElse(0);
    }
}
