package fr.jalon.kernel.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.identity.entity.VerifiedIdentity;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.KernelDatabase;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.local.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInTrailDbTest {

    private static final Map<String, String> CONFIGURED = Map.of("jalon.limit.sign-in", "3/PT1M", "jalon.limit.invitation", "2/PT10M",
            "jalon.sign-in-trail.life", "P30D");

    private final TestDatabase.Database database = KernelDatabase.fresh();
    private final ControlSql control = TestControlSql.control(database);
    private final SettableClock clock = new SettableClock();
    private final IdentitySettings settings = IdentitySettings.read(name -> Optional.ofNullable(CONFIGURED.get(name)));
    private final Accounts accounts = new Accounts(control, clock);
    private final Sessions sessions = new Sessions(control, clock, settings);
    private final SignInTrail trail = new SignInTrail(control, clock, settings);
    private final RateLimits limits = new RateLimits(control, trail, settings, clock);

    @Test
    void openingAndEndingASessionShouldLeaveAnEntryEach() {
        OpaqueSecret session = open("Anne Garcia");
        sessions.end(session);
        sessions.end(session);
        assertEquals(List.of("SIGNED_OUT nord Anne Garcia null", "SIGNED_IN nord Anne Garcia null"), told());
        assertEquals(clock.instant(), trail.read(null, 10).get(0).at());
    }

    @Test
    void aProviderThatEndsSessionsShouldLeaveAnEntryForEach() {
        open("Anne Garcia");
        assertEquals(0, sessions.endAll("https://sud.example", Optional.of("1"), Optional.empty()));
        assertEquals(1, sessions.endAll("https://nord.example", Optional.of("1"), Optional.empty()));
        assertEquals("SIGNED_OUT_BY_PROVIDER nord Anne Garcia null", told().get(0));
        assertEquals(2, told().size());
    }

    @Test
    void failuresShouldBeKeptWithTheirReasonAndReadInPages() {
        trail.refused(null, SignInRefused.Reason.UNKNOWN_PROVIDER);
        trail.refused("nord", SignInRefused.Reason.TOO_WEAK);
        trail.refused("nord", SignInRefused.Reason.DECLINED);
        List<SignInTrail.Entry> first = trail.read(null, 2);
        assertEquals(List.of("DECLINED", "TOO_WEAK"), first.stream().map(SignInTrail.Entry::reason).toList());
        assertEquals(List.of("UNKNOWN_PROVIDER"), trail.read(first.get(1).id(), 2).stream().map(SignInTrail.Entry::reason).toList());
    }

    @Test
    void entriesShouldBeForgottenAfterTheirLifeAndNotBefore() {
        open("Anne Garcia");
        clock.advance(Duration.ofDays(20));
        open("Anne Garcia");
        clock.advance(Duration.ofDays(10));
        assertEquals(0, trail.forgetOld());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(1, trail.forgetOld());
        assertEquals(1, told().size());
    }

    @Test
    void theLimitShouldHoldForOneClientUntilItsWindowEndsAndNotForItsNeighbour() {
        for (int i = 0; i < 3; i++) {
            limits.signIn("192.0.2.7");
        }
        clock.advance(Duration.ofSeconds(20));
        Problem refused = assertThrows(Problem.class, () -> limits.signIn("192.0.2.7"));
        assertEquals(CommonProblem.TOO_MANY, refused.code());
        assertEquals(Duration.ofSeconds(40), refused.retryAfter().orElseThrow());
        assertThrows(Problem.class, () -> limits.signIn("192.0.2.7"));
        limits.signIn("192.0.2.8");
        assertEquals(List.of("LIMITED null null sign-in"), told());
        clock.advance(Duration.ofSeconds(40));
        limits.signIn("192.0.2.7");
    }

    @Test
    void twoNodesAtOnceShouldShareOneLimit() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            long passed = nodes.invokeAll(IntStream.range(0, 40).<Callable<Boolean>>mapToObj(i -> this::passes).toList()).stream()
                    .filter(SignInTrailDbTest::value).count();
            assertEquals(3, passed);
        } finally {
            nodes.shutdown();
        }
    }

    private boolean passes() {
        try {
            new RateLimits(TestControlSql.control(database), trail, settings, clock).signIn("192.0.2.7");
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private static boolean value(java.util.concurrent.Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void invitationsShouldBeCountedByAccount() {
        UUID one = accounts.recognise(identity("1", "Un")).accountId();
        limits.invitation(one);
        limits.invitation(one);
        assertThrows(Problem.class, () -> limits.invitation(one));
        limits.invitation(accounts.recognise(identity("2", "Deux")).accountId());
        assertEquals(List.of("LIMITED null Un invitation"), told());
    }

    @Test
    void aClockThatGoesBackShouldNotLockAnyoneOut() {
        clock.advance(Duration.ofDays(400));
        for (int i = 0; i < 3; i++) {
            limits.signIn("192.0.2.7");
        }
        clock.advance(Duration.ofDays(-400));
        limits.signIn("192.0.2.7");
    }

    @Test
    void countersShouldHoldNoAddressAndGoAfterTheirWindow() throws SQLException {
        limits.signIn("192.0.2.7");
        assertFalse(counters().contains("192.0.2.7"));
        clock.advance(Duration.ofMinutes(2));
        limits.signIn("192.0.2.8");
        assertEquals(1, counters().lines().count());
    }

    @Test
    void aLimitThatIsOffShouldCountNothing() {
        assertFalse(AttemptLimit.parse("x", "off").exists());
        assertEquals(new AttemptLimit(5, Duration.ofMinutes(2)), AttemptLimit.parse("x", "5/PT2M"));
        for (String wrong : List.of("", "5", "5/2", "0/PT1M", "-1/PT1M", "5/PT0S", "cinq/PT1M")) {
            assertTrue(assertThrows(IllegalStateException.class, () -> AttemptLimit.parse("jalon.limit.sign-in", wrong)).getMessage()
                    .contains("jalon.limit.sign-in"), wrong);
        }
    }

    private String counters() throws SQLException {
        try (Connection owner = database.ownerConnection(); Statement sql = owner.createStatement();
                var rows = sql.executeQuery("SELECT string_agg(c::text, E'\\n') FROM control.attempt_count c")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private List<String> told() {
        return trail.read(null, 10).stream().map(e -> e.kind() + " " + e.provider() + " " + e.name() + " " + e.reason()).toList();
    }

    private OpaqueSecret open(String name) {
        VerifiedIdentity who = identity("1", name);
        return sessions.open(accounts.recognise(who), who, Optional.empty());
    }

    private static VerifiedIdentity identity(String subject, String name) {
        return new VerifiedIdentity("nord", "https://nord.example", subject, name, Optional.of("sid-" + subject), Optional.empty());
    }
}
