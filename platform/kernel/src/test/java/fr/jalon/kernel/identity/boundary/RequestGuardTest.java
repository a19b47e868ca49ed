package fr.jalon.kernel.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.identity.control.IdentitySettings;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.identity.entity.SignedIn;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestGuardTest {

    private static final String HOME = "http://localhost:8080";

    private final IdentitySettings settings = IdentitySettings.read(name -> Optional.empty());
    private final CurrentAccount current = new CurrentAccount(settings);
    private final Tenancy tenancy = new Tenancy();
    private final RequestGuard guard = new RequestGuard(current, settings, tenancy);
    private final OpaqueSecret session = OpaqueSecret.next();

    @Test
    void aChangeShouldNeedTheTokenOfItsOwnSession() throws Exception {
        signIn(Optional.of(session));
        assertTrue(passes(post().header("X-CSRF-Token", session.csrfToken()).header("Origin", HOME)));
        assertTrue(passes(post().header("X-CSRF-Token", session.csrfToken())));
        assertFalse(passes(post()));
        assertFalse(passes(post().header("X-CSRF-Token", "")));
        assertFalse(passes(post().header("X-CSRF-Token", OpaqueSecret.next().csrfToken())));
        for (String method : new String[] {"PUT", "PATCH", "DELETE", "UNHEARD-OF"}) {
            assertFalse(passes(new FakeExchange(method, "/api/v1/x")), method);
        }
    }

    @Test
    void readingShouldNeedNoToken() throws Exception {
        signIn(Optional.of(session));
        assertTrue(passes(new FakeExchange("GET", "/api/v1/me")));
        assertTrue(passes(new FakeExchange("GET", "/api/v1/me").header("Sec-Fetch-Site", "cross-site")));
    }

    @Test
    void anotherSiteShouldChangeNothingEvenWithTheToken() throws Exception {
        signIn(Optional.of(session));
        for (String origin : new String[] {"https://ailleurs.example", "null", "http://localhost:8081", "http://localhost"}) {
            assertFalse(passes(post().header("X-CSRF-Token", session.csrfToken()).header("Origin", origin)), origin);
        }
        for (String site : new String[] {"cross-site", "same-site"}) {
            assertFalse(passes(post().header("X-CSRF-Token", session.csrfToken()).header("Sec-Fetch-Site", site)), site);
        }
        assertTrue(passes(post().header("X-CSRF-Token", session.csrfToken()).header("Sec-Fetch-Site", "same-origin")));
    }

    @Test
    void aBearerTokenShouldNeedNoCsrfToken() throws Exception {
        signIn(Optional.empty());
        assertTrue(passes(post()));
    }

    @Test
    void theRefusalShouldBeAProblemDocument() throws Exception {
        signIn(Optional.of(session));
        FakeExchange exchange = post();
        passes(exchange);
        assertEquals(403, exchange.status());
        assertEquals("application/problem+json", exchange.answered("Content-Type").get(0));
        assertTrue(exchange.body().contains("\"type\":\"urn:jalon:problem:forbidden\""));
    }

    @Test
    void noTenantShouldOutliveItsRequest() {
        FakeExchange exchange = new FakeExchange("GET", "/api/v1/spaces/un");
        assertThrows(ServletException.class, () -> guard.doFilter(exchange.request(), exchange.response(), (request, response) -> {
            tenancy.bind(new TenantId(UUID.randomUUID()));
            throw new ServletException("the resource failed");
        }));
        assertTrue(tenancy.bound().isEmpty());
    }

    private void signIn(Optional<OpaqueSecret> secret) {
        current.admit(new SignedIn(UUID.randomUUID(), "nord", "https://nord.example", "1", "Un"), secret);
    }

    private static FakeExchange post() {
        return new FakeExchange("POST", "/api/v1/x");
    }

    private boolean passes(FakeExchange exchange) throws IOException, ServletException {
        guard.doFilter(exchange.request(), exchange.response(), exchange.chain());
        return exchange.passed();
    }
}
