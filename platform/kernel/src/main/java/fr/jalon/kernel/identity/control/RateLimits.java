package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.digest.Sha256;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How often one may try what a stranger would try again and again. Counted in PostgreSQL: all nodes share one limit. */
@ApplicationScoped
public class RateLimits {

    @Inject
    private ControlSql control;

    @Inject
    private SignInTrail trail;

    @Inject
    private IdentitySettings settings;

    @Inject
    private Clock clock;

    /** For the container. */
    public RateLimits() {
    }

    RateLimits(ControlSql control, SignInTrail trail, IdentitySettings settings, Clock clock) {
        this.control = control;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    private record Counted(int attempts, Instant endsAt) {
    }

    /**
     * Counts a request to a sign-in address.
     *
     * @param client network address that it came from
     * @throws Problem TOO_MANY with the time to wait
     */
    public void signIn(String client) {
        count("sign-in", settings.signInLimit(), client, null);
    }

    /**
     * Counts the opening of an invitation link.
     *
     * @throws Problem TOO_MANY with the time to wait
     */
    public void invitation(UUID account) {
        count("invitation", settings.invitationLimit(), account.toString(), account);
    }

    /**
     * Counts the verification of a document.
     *
     * @param client network address that it came from
     * @throws Problem TOO_MANY with the time to wait
     */
    public void verification(String client) {
        count("verification", settings.verificationLimit(), client, null);
    }

    /**
     * Counts the reading of a calendar by its secret address.
     *
     * @param client network address that it came from
     * @throws Problem TOO_MANY with the time to wait
     */
    public void calendar(String client) {
        count("calendar", settings.calendarLimit(), client, null);
    }

    /**
     * Counts what a guest asks.
     *
     * @param client network address that it came from
     * @throws Problem TOO_MANY with the time to wait
     */
    public void guest(String client) {
        count("guest", settings.guestLimit(), client, null);
    }

    /**
     * Counts the sending of a link to a guest.
     *
     * @param client network address that it came from
     * @throws Problem TOO_MANY with the time to wait
     */
    public void guestLink(String client) {
        count("guest-link", settings.guestLinkLimit(), client, null);
    }

    private void count(String name, AttemptLimit limit, String who, UUID account) {
        if (!limit.exists()) {
            return;
        }
        Instant now = clock.instant();
        Counted counted = control.one("SELECT attempts, ends_at FROM control.count_attempt(?, ?, ?)", row -> new Counted(
                row.getInt("attempts"), Sql.instant(row, "ends_at")), Sha256.of(name + "|" + who), now,
                Math.toIntExact(limit.window().toSeconds())).orElseThrow();
        if (counted.attempts() == limit.attempts() + 1) {
            // Once a window: whoever goes on trying fills no trail.
            trail.limited(account, name);
        }
        if (counted.attempts() > limit.attempts()) {
            refuse(Duration.between(now, counted.endsAt()));
        }
    }

    private static void refuse(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        throw new Problem(CommonProblem.TOO_MANY, "Trop de tentatives en peu de temps. Attendez "
                + (seconds < 120 ? seconds + " secondes" : (seconds + 59) / 60 + " minutes") + ", puis recommencez.",
                Duration.ofSeconds(seconds));
    }
}
