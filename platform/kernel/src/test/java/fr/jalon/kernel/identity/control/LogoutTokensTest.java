package fr.jalon.kernel.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogoutTokensTest {

    private final FakeIssuer north = new FakeIssuer("nord");
    private final FakeIssuer stranger = new FakeIssuer("inconnu");
    private final LogoutTokens tokens = new LogoutTokens(new IdentityProviders(List.of(north.provider())), Clock.systemUTC());

    @AfterEach
    void close() {
        north.close();
        stranger.close();
    }

    @Test
    void aLogoutTokenShouldNameWhatEnds() {
        LogoutTokens.Logout logout = tokens.verify(north.sign(north.logoutClaims().build(), new JOSEObjectType("logout+jwt")));
        assertEquals(new LogoutTokens.Logout(north.issuer(), Optional.of("person-1"), Optional.of("provider-session")), logout);
        assertEquals(logout, tokens.verify(north.sign(north.logoutClaims().build())));
    }

    @Test
    void anIdTokenShouldNotPassForALogoutToken() {
        assertRefused(north.sign(north.idClaims("n").build()));
        assertRefused(north.sign(north.logoutClaims().claim("nonce", "n").build()));
    }

    @Test
    void anythingButAFreshTokenOfOurOwnProviderShouldBeRefused() {
        assertRefused(c -> c.claim("events", null));
        assertRefused(c -> c.audience("another-client"));
        assertRefused(c -> c.subject(null).claim("sid", null));
        assertRefused(c -> c.issueTime(Date.from(Instant.now().minusSeconds(3600))).expirationTime(null));
        assertRefused(c -> c.issuer(stranger.issuer()));
        assertRefused(stranger.sign(north.logoutClaims().build()));
        assertRefused(stranger.sign(stranger.logoutClaims().build()));
        assertRefused(new PlainJWT(north.logoutClaims().build()).serialize());
        assertRefused("");
        assertRefused("a.b.c");
    }

    private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> forgery) {
        assertRefused(north.sign(forgery.apply(north.logoutClaims()).build()));
    }

    private void assertRefused(String token) {
        assertThrows(SignInRefused.class, () -> tokens.verify(token));
    }
}
