package fr.jalon.kernel.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.identity.control.ProviderUnavailable;
import fr.jalon.kernel.identity.control.SignIn;
import fr.jalon.kernel.identity.control.SignInRefused;
import fr.jalon.kernel.identity.control.SignInRefused.Reason;
import java.io.IOException;
import java.net.URI;
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

    private static FakeExchange callback(String state) {
        return new FakeExchange("GET", "/auth/callback").parameter("state", state).parameter("code", "c");
    }

    private static SignInServlet servlet() {
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
        });
    }
}
