package fr.jalon.kernel.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.identity.control.IdentitySettings;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.identity.control.ProviderUnavailable;
import fr.jalon.kernel.identity.control.RateLimits;
import fr.jalon.kernel.identity.control.SignIn;
import fr.jalon.kernel.identity.control.SignInRefused;
import fr.jalon.kernel.identity.control.SignInRefused.Reason;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInServletTest {

    private static final OpaqueSecret BROWSER = OpaqueSecret.next();
    private static final OpaqueSecret SESSION = OpaqueSecret.next();

    @Test
    void leavingShouldBindTheBrowserByACookieOfThisHostOnly() throws IOException {
        FakeExchange exchange = new FakeExchange("GET", "/auth/login").parameter("provider", "nord").parameter("return", "/e/un");
        servlet().doGet(exchange.request(), exchange.response());
        assertEquals(303, exchange.status());
        assertEquals("https://nord.example/authorize", exchange.answered("Location").get(0));
        String cookie = exchange.answered("Set-Cookie").get(0);
        assertTrue(cookie.startsWith("__Host-jalon-login=" + BROWSER.value() + ";"));
        for (String attribute : new String[] {"Secure", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600"}) {
            assertTrue(cookie.contains(attribute), attribute);
        }
        assertFalse(cookie.contains("Domain"));
    }

    @Test
    void arrivingShouldOpenTheSessionAndLeadToTheLocalPage() throws IOException {
        FakeExchange exchange = callback("good").cookie("__Host-jalon-login", BROWSER.value());
        servlet().doGet(exchange.request(), exchange.response());
        assertEquals(303, exchange.status());
        assertEquals("/e/un", exchange.answered("Location").get(0));
        assertTrue(exchange.answered("Set-Cookie").get(0).startsWith("__Host-jalon=" + SESSION.value() + "; Path=/; Secure; HttpOnly; SameSite=Lax"));
    }

    @Test
    void aForgedOrReplayedAnswerShouldBeAFrenchPageThatRepeatsNothingOfIt() throws IOException {
        FakeExchange exchange = callback("<script>alert(1)</script>");
        servlet().doGet(exchange.request(), exchange.response());
        assertEquals(400, exchange.status());
        assertTrue(exchange.body().contains("<html lang=\"fr\">") && exchange.body().contains("Recommencez la connexion"));
        assertFalse(exchange.body().contains("script"));
        assertTrue(exchange.answered("Set-Cookie").isEmpty());
        assertEquals("no-store", exchange.answered("Cache-Control").get(0));
    }

    @Test
    void aProviderThatIsDownShouldBeToldApartFromAForgery() throws IOException {
        FakeExchange exchange = new FakeExchange("GET", "/auth/login").parameter("provider", "sud");
        servlet().doGet(exchange.request(), exchange.response());
        assertEquals(502, exchange.status());
        assertTrue(exchange.body().contains("ne répond pas"));
    }

    @Test
    void tooManyRequestsShouldGetAPageForPeopleAndAProblemForPrograms() throws IOException {
        FakeExchange person = new FakeExchange("GET", "/auth/login").parameter("provider", "nord").header("Accept", "text/html");
        servlet(true).doGet(person.request(), person.response());
        assertEquals(429, person.status());
        assertEquals("42", person.answered("Retry-After").get(0));
        assertTrue(person.body().contains("<html lang=\"fr\">") && person.body().contains("Trop de tentatives"));
        FakeExchange program = new FakeExchange("GET", "/auth/login").parameter("provider", "nord");
        servlet(true).doGet(program.request(), program.response());
        assertEquals(429, program.status());
        assertEquals("42", program.answered("Retry-After").get(0));
        assertTrue(program.body().contains("urn:jalon:problem:too-many-attempts"));
    }

    @Test
    void theClientShouldBeWhoOurOwnProxiesSawAndNotWhatItClaims() {
        FakeExchange exchange = new FakeExchange("GET", "/auth/login").header("X-Forwarded-For", "10.0.0.1, 192.0.2.7, 198.51.100.1");
        assertEquals("127.0.0.1", ClientAddress.of(exchange.request(), 0));
        assertEquals("198.51.100.1", ClientAddress.of(exchange.request(), 1));
        assertEquals("192.0.2.7", ClientAddress.of(exchange.request(), 2));
        assertEquals("127.0.0.1", ClientAddress.of(exchange.request(), 4));
        assertEquals("127.0.0.1", ClientAddress.of(new FakeExchange("GET", "/auth/login").request(), 1));
        FakeExchange six = new FakeExchange("GET", "/auth/login").header("X-Forwarded-For", "2001:db8:1:2:3:4:5:6");
        assertEquals("2001:db8:1:2", ClientAddress.of(six.request(), 1));
    }

    private static FakeExchange callback(String state) {
        return new FakeExchange("GET", "/auth/callback").parameter("state", state).parameter("code", "c");
    }

    private static SignInServlet servlet() {
        return servlet(false);
    }

    private static SignInServlet servlet(boolean tooMany) {
        RateLimits limits = new RateLimits() {
            @Override
            public void signIn(String client) {
                if (tooMany) {
                    throw new Problem(CommonProblem.TOO_MANY, "Trop de tentatives en peu de temps.", Duration.ofSeconds(42));
                }
            }
        };
        return new SignInServlet(new SignIn() {
            @Override
            public Departure begin(String alias, String returnPath, Optional<OpaqueSecret> browser) {
                if (alias.equals("sud")) {
                    throw new ProviderUnavailable(alias, new IOException("down"));
                }
                return new Departure(URI.create("https://nord.example/authorize"), BROWSER);
            }

            @Override
            public Arrival complete(Answer answer, Optional<OpaqueSecret> browser, Optional<OpaqueSecret> formerSession) {
                if (browser.isEmpty() || !answer.state().equals("good")) {
                    throw new SignInRefused(Reason.UNKNOWN_ATTEMPT, "unknown state");
                }
                return new Arrival(SESSION, "/e/un");
            }
        }, limits, IdentitySettings.read(name -> Optional.empty()));
    }
}
