package fr.jalon.kernel.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptTokensTest {

    private final FakeIssuer north = new FakeIssuer("nord");
    private final FakeIssuer stranger = new FakeIssuer("inconnu");
    private final IdentityProviders providers = new IdentityProviders(List.of(north.provider()));
    private final ScriptTokens tokens = new ScriptTokens(providers, Optional.of(FakeIssuer.SCRIPTS));

    @AfterEach
    void close() {
        north.close();
        stranger.close();
    }

    @Test
    void anAccessTokenOfTheScriptsClientShouldBeAccepted() {
        assertEquals("person-1", tokens.verify(north.sign(north.accessClaims().build())).subject());
        assertEquals("nord", tokens.verify(north.sign(north.accessClaims().build())).provider());
    }

    @Test
    void noTokenShouldBeAcceptedWhereNoScriptsClientIsConfigured() {
        String good = north.sign(north.accessClaims().build());
        assertThrows(SignInRefused.class, () -> new ScriptTokens(providers, Optional.empty()).verify(good));
    }

    @Test
    void tokensOfOtherClientsIssuersOrTimesShouldBeRefused() {
        assertRefused(c -> c.audience("account"));
        assertRefused(c -> c.claim("azp", FakeIssuer.CLIENT));
        assertRefused(c -> c.claim("azp", null));
        assertRefused(c -> c.claim("typ", "ID"));
        assertRefused(c -> c.claim("typ", "Refresh"));
        assertRefused(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(3600))));
        assertRefused(c -> c.expirationTime(null));
        assertRefused(c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(3600))));
        assertRefused(c -> c.subject(null));
        assertRefused(c -> c.issuer(stranger.issuer()));
        assertRefused(c -> c.issuer(null));
    }

    @Test
    void tokensWithoutOurProvidersSignatureShouldBeRefused() throws JOSEException {
        JWTClaimsSet claims = north.accessClaims().build();
        assertRefused(stranger.sign(claims));
        assertRefused(stranger.sign(stranger.accessClaims().build()));
        assertRefused(new PlainJWT(claims).serialize());
        SignedJWT hmac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        hmac.sign(new MACSigner(FakeIssuer.SECRET));
        assertRefused(hmac.serialize());
        String good = north.sign(claims);
        assertRefused(good.substring(0, good.lastIndexOf('.') + 1));
        assertRefused("");
        assertRefused("not-a-token");
    }

    private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> forgery) {
        assertRefused(north.sign(forgery.apply(north.accessClaims()).build()));
    }

    private void assertRefused(String token) {
        assertThrows(SignInRefused.class, () -> tokens.verify(token));
    }
}
