package fr.jalon.kernel.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.identity.control.BearerSignIn;
import fr.jalon.kernel.identity.control.IdentitySettings;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.identity.control.Sessions;
import fr.jalon.kernel.identity.control.SignInRefused;
import fr.jalon.kernel.identity.control.SignInRefused.Reason;
import fr.jalon.kernel.identity.entity.SignedIn;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CookieAuthenticationTest {

    private final OpaqueSecret session = OpaqueSecret.next();
    private final SignedIn agent = new SignedIn(UUID.randomUUID(), "nord", "https://nord.example", "1", "Agent Un");
    private final SignedIn operator = new SignedIn(UUID.randomUUID(), "sud", "https://sud.example", "9", "Exploitante");
    private final CurrentAccount current = new CurrentAccount(IdentitySettings.read(
            name -> Optional.ofNullable(Map.of("jalon.administrators", "sud|9").get(name))));
    private final Set<String> groups = new HashSet<>();

    @Test
    void aValidCookieShouldSignIn() throws AuthenticationException {
        assertEquals(AuthenticationStatus.SUCCESS, validate(api().cookie("__Host-jalon", session.value())));
        assertEquals(agent.accountId(), current.id());
        assertEquals(Set.of("SIGNED_IN"), groups);
        assertEquals(Optional.of(session), current.session());
    }

    @Test
    void anUnknownExpiredOrMalformedCookieShouldSignNobodyIn() throws AuthenticationException {
        for (String value : new String[] {OpaqueSecret.next().value(), "", "x", "' OR 1=1 --"}) {
            assertEquals(AuthenticationStatus.NOT_DONE, validate(api().cookie("__Host-jalon", value)));
        }
        assertEquals(AuthenticationStatus.NOT_DONE, validate(api().cookie("jalon", session.value())));
        assertFalse(current.present());
    }

    @Test
    void aPageShouldLeadToTheSignInAndBack() throws AuthenticationException {
        FakeExchange page = new FakeExchange("GET", "/e/un/projets").header("Accept", "text/html,*/*");
        assertEquals(AuthenticationStatus.SEND_CONTINUE, validate(page));
        assertEquals(303, page.status());
        assertEquals("/?return=%2Fe%2Fun%2Fprojets", page.answered("Location").get(0));
        assertEquals(AuthenticationStatus.NOT_DONE, validate(new FakeExchange("GET", "/assets/index.js").header("Accept", "*/*")));
    }

    @Test
    void aBearerTokenShouldSignInWithoutASession() throws AuthenticationException {
        assertEquals(AuthenticationStatus.SUCCESS, validate(api().header("Authorization", "Bearer good")));
        assertEquals(Set.of("SIGNED_IN", "ADMINISTRATOR"), groups);
        assertTrue(current.session().isEmpty());
    }

    @Test
    void aBadBearerTokenShouldBeRefusedEvenBesideAGoodCookie() throws AuthenticationException {
        for (String authorization : new String[] {"Bearer bad", "Bearer ", "Basic dXNlcjpwYXNz", ""}) {
            FakeExchange exchange = api().header("Authorization", authorization).cookie("__Host-jalon", session.value());
            assertEquals(AuthenticationStatus.SEND_FAILURE, validate(exchange), authorization);
            assertEquals(401, exchange.status());
            assertEquals("application/problem+json", exchange.answered("Content-Type").get(0));
            assertTrue(exchange.answered("WWW-Authenticate").get(0).startsWith("Bearer"));
        }
        assertFalse(current.present());
    }

    private static FakeExchange api() {
        return new FakeExchange("GET", "/api/v1/me");
    }

    private AuthenticationStatus validate(FakeExchange exchange) throws AuthenticationException {
        HttpMessageContext context = FakeExchange.proxy(HttpMessageContext.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "doNothing" -> AuthenticationStatus.NOT_DONE;
            case "notifyContainerAboutLogin" -> login((Set<?>) arguments[1]);
            default -> throw new UnsupportedOperationException(called.getName());
        });
        return new CookieAuthentication(sessions(), bearer(), current).validateRequest(exchange.request(), exchange.response(), context);
    }

    private AuthenticationStatus login(Set<?> given) {
        given.forEach(group -> groups.add((String) group));
        return AuthenticationStatus.SUCCESS;
    }

    private Sessions sessions() {
        return new Sessions() {
            @Override
            public Optional<SignedIn> use(OpaqueSecret secret) {
                return secret.equals(session) ? Optional.of(agent) : Optional.empty();
            }
        };
    }

    private BearerSignIn bearer() {
        return new BearerSignIn() {
            @Override
            public SignedIn recognise(String token) {
                if (!token.equals("good")) {
                    throw new SignInRefused(Reason.INVALID_TOKEN, "bad");
                }
                return operator;
            }
        };
    }
}
