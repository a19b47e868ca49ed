package fr.jalon.kernel.identity.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.identity.entity.LoginAttempt;
import fr.jalon.kernel.identity.entity.SignedIn;
import fr.jalon.kernel.identity.entity.VerifiedIdentity;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.KernelDatabase;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.local.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityDbTest {

    private final TestDatabase.Database database = KernelDatabase.fresh();
    private final ControlSql control = TestControlSql.control(database);
    private final SettableClock clock = new SettableClock();
    private final IdentitySettings settings = IdentitySettings.read(name -> Optional.empty());
    private final LoginAttempts attempts = new LoginAttempts(control, clock);
    private final Accounts accounts = new Accounts(control, clock);
    private final Sessions sessions = new Sessions(control, clock, settings);

    @ParameterizedTest
    @ValueSource(strings = {"account", "space", "session", "login_attempt", "invitation", "tenant", "sign_in_event", "attempt_count"})
    void theApplicationShouldReachNoTableOfControl(String table) throws SQLException {
        try (Connection app = database.appConnection(); Statement sql = app.createStatement()) {
            for (String attempt : List.of("SELECT * FROM control." + table, "DELETE FROM control." + table,
                    "INSERT INTO control." + table + " DEFAULT VALUES", "TRUNCATE control." + table)) {
                assertEquals("42501", assertThrows(SQLException.class, () -> sql.execute(attempt)).getSQLState(), attempt);
            }
        }
    }

    @Test
    void everyFunctionOfControlShouldRunAsItsOwnerWithAFixedPath() throws SQLException {
        try (Connection owner = database.ownerConnection(); Statement sql = owner.createStatement();
                var rows = sql.executeQuery("SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
                        + " WHERE n.nspname = 'control' AND has_function_privilege('jalon_app', p.oid, 'EXECUTE') AND NOT"
                        + " (p.prosecdef AND 'search_path=control, pg_temp' = ANY (p.proconfig))")) {
            assertFalse(rows.next(), "a function open to the application is not closed in itself");
        }
    }

    @Test
    void aLoginShouldBeTakenOnceAndByItsBrowserOnly() {
        OpaqueSecret state = OpaqueSecret.next();
        OpaqueSecret browser = OpaqueSecret.next();
        LoginAttempt attempt = new LoginAttempt("nord", "n", "v", "/e/un");
        attempts.begin(state, browser, attempt);
        assertTrue(attempts.take(state, OpaqueSecret.next()).isEmpty());
        assertEquals(attempt, attempts.take(state, browser).orElseThrow());
        assertTrue(attempts.take(state, browser).isEmpty());
    }

    @Test
    void aLoginShouldExpire() {
        OpaqueSecret state = OpaqueSecret.next();
        OpaqueSecret browser = OpaqueSecret.next();
        attempts.begin(state, browser, new LoginAttempt("nord", "n", "v", "/"));
        clock.advance(LoginAttempts.LIFE);
        assertTrue(attempts.take(state, browser).isEmpty());
    }

    @Test
    void anAccountShouldBeItsIssuerAndSubjectWhateverItsName() {
        SignedIn first = accounts.recognise(identity("https://nord.example", "1", "Un"));
        assertEquals(first.accountId(), accounts.recognise(identity("https://nord.example", "1", "Renommée")).accountId());
        assertNotEquals(first.accountId(), accounts.recognise(identity("https://sud.example", "1", "Un")).accountId());
        assertNotEquals(first.accountId(), accounts.recognise(identity("https://nord.example", "2", "Un")).accountId());
    }

    @Test
    void aSessionShouldBeFoundByItsSecretAloneAndEndOnce() {
        OpaqueSecret session = open("1");
        assertEquals("1", sessions.use(session).orElseThrow().subject());
        assertTrue(sessions.use(OpaqueSecret.next()).isEmpty());
        assertEquals(Optional.of("token-1"), sessions.end(session).orElseThrow().idToken());
        assertTrue(sessions.end(session).isEmpty());
        assertTrue(sessions.use(session).isEmpty());
    }

    @Test
    void anIdleSessionShouldEndAndAUsedOneShouldNot() {
        OpaqueSecret session = open("1");
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(29));
            assertTrue(sessions.use(session).isPresent());
        }
        clock.advance(Duration.ofMinutes(30));
        assertTrue(sessions.use(session).isEmpty());
        clock.advance(Duration.ofMinutes(-30));
        assertTrue(sessions.use(session).isEmpty(), "what ended stays ended");
    }

    @Test
    void aSessionInUseShouldEndAtItsAbsoluteLimit() {
        OpaqueSecret session = open("1");
        for (int i = 0; i < 29; i++) {
            clock.advance(Duration.ofMinutes(20));
            assertTrue(sessions.use(session).isPresent());
        }
        clock.advance(Duration.ofMinutes(20));
        assertTrue(sessions.use(session).isEmpty());
    }

    @Test
    void signingInAgainShouldEndTheFormerSession() {
        OpaqueSecret former = open("1");
        VerifiedIdentity who = identity("https://nord.example", "1", "Un");
        OpaqueSecret next = sessions.open(accounts.recognise(who), who, Optional.of(former));
        assertTrue(sessions.use(former).isEmpty());
        assertTrue(sessions.use(next).isPresent());
    }

    @Test
    void aProviderShouldEndItsOwnSessionsOnly() {
        OpaqueSecret mine = open("1");
        OpaqueSecret another = open("2");
        assertEquals(0, sessions.endAll("https://sud.example", Optional.of("1"), Optional.empty()));
        assertEquals(0, sessions.endAll("https://nord.example", Optional.of("1"), Optional.of("sid-2")));
        assertEquals(0, sessions.endAll("https://nord.example", Optional.empty(), Optional.empty()));
        assertEquals(1, sessions.endAll("https://nord.example", Optional.empty(), Optional.of("sid-1")));
        assertTrue(sessions.use(mine).isEmpty());
        assertTrue(sessions.use(another).isPresent());
    }

    @Test
    void noSecretShouldBeReadableInTheDatabase() throws SQLException {
        OpaqueSecret session = open("1");
        try (Connection owner = database.ownerConnection(); Statement sql = owner.createStatement();
                var row = sql.executeQuery("SELECT s::text, secret_hash FROM control.session s")) {
            assertTrue(row.next());
            assertFalse(row.getString(1).contains(session.value()) || row.getString(1).contains("token-1"));
            assertArrayEquals(session.hash(), row.getBytes(2));
        }
    }

    @Test
    void aReturnPathToAnotherHostShouldNotEvenBeStored() {
        assertThrows(RuntimeException.class, () -> attempts.begin(OpaqueSecret.next(), OpaqueSecret.next(),
                new LoginAttempt("nord", "n", "v", "//ailleurs.example")));
    }

    @Test
    void theSqlShouldRunAsTheRoleThatOwnsNothing() {
        assertEquals("jalon_app", ((Sql) control).one("SELECT current_user", row -> row.getString(1)).orElseThrow());
    }

    private OpaqueSecret open(String subject) {
        VerifiedIdentity who = identity("https://nord.example", subject, "Un");
        return sessions.open(accounts.recognise(who), who, Optional.empty());
    }

    private static VerifiedIdentity identity(String issuer, String subject, String name) {
        return new VerifiedIdentity("nord", issuer, subject, name, Optional.of("sid-" + subject), Optional.of("token-" + subject));
    }
}
