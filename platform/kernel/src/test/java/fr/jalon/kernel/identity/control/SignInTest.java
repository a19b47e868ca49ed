package fr.jalon.kernel.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fr.jalon.kernel.identity.control.SignInRefused.Reason;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final FakeIssuer north = new FakeIssuer("nord");
    private final FakeIssuer south = new FakeIssuer("sud");
    private final MemoryStores stores = new MemoryStores();
    private final IdentityProviders providers = new IdentityProviders(List.of(north.provider(), south.provider()));
    private final SignIn signIn = new SignIn(providers, stores.attempts, stores.accounts, stores.sessions,
            stores.trail, IdentitySettings.read(name -> Optional.empty()));

    @AfterEach
    void close() {
        north.close();
        south.close();
    }

    @Test
    void aGoodAnswerShouldOpenASessionAndLeadBackToThePage() {
        SignIn.Departure departure = signIn.begin("nord", "/e/un?x=1", Optional.empty());
        north.authorize(departure.address(), UnaryOperator.identity());
        SignIn.Arrival arrival = signIn.complete(answer(departure, "good-code"), Optional.of(departure.browser()), Optional.empty());
        assertEquals("/e/un?x=1", arrival.returnPath());
        assertEquals("nord", stores.sessions.use(arrival.session()).orElseThrow().provider());
        assertEquals("person-1", stores.sessions.use(arrival.session()).orElseThrow().subject());
    }

    @Test
    void theRequestShouldCarryPkceStateAndNonceAndGoToTheChosenProviderOnly() {
        SignIn.Departure departure = signIn.begin("sud", "/", Optional.empty());
        Map<String, String> asked = FakeIssuer.form(departure.address().getRawQuery());
        assertTrue(departure.address().toString().startsWith(south.issuer() + "/authorize?"));
        assertEquals("S256", asked.get("code_challenge_method"));
        assertEquals(43, asked.get("code_challenge").length());
        assertEquals("http://localhost:8080/auth/callback", asked.get("redirect_uri"));
        assertEquals("openid profile", asked.get("scope"));
        assertFalse(asked.get("nonce").isBlank() || asked.get("state").isBlank());
    }

    @Test
    void theCodeShouldBeExchangedWithTheVerifierOfTheChallenge() {
        SignIn.Departure departure = signIn.begin("nord", "/", Optional.empty());
        north.authorize(departure.address(), UnaryOperator.identity());
        signIn.complete(answer(departure, "good-code"), Optional.of(departure.browser()), Optional.empty());
        String challenge = FakeIssuer.form(departure.address().getRawQuery()).get("code_challenge");
        assertEquals(challenge, FakeIssuer.s256(north.tokenRequest().get("code_verifier")));
        assertTrue(north.tokenRequest().get("authorization").startsWith("Basic "));
        assertFalse(north.tokenRequest().containsKey("client_secret"));
    }

    @Test
    void failuresShouldLeaveTheirReasonAndTheProviderOnlyWhereItIsOurs() {
        assertThrows(SignInRefused.class, () -> signIn.begin("<script>", "/", Optional.empty()));
        SignIn.Departure departure = signIn.begin("nord", "/", Optional.empty());
        SignIn.Answer forged = new SignIn.Answer(OpaqueSecret.next().value(), "c", null, null);
        assertThrows(SignInRefused.class, () -> signIn.complete(forged, Optional.of(departure.browser()), Optional.empty()));
        SignIn.Answer declined = new SignIn.Answer(answer(departure, "c").state(), null, "access_denied", null);
        assertThrows(SignInRefused.class, () -> signIn.complete(declined, Optional.of(departure.browser()), Optional.empty()));
        assertEquals(List.of("null UNKNOWN_PROVIDER", "null UNKNOWN_ATTEMPT", "nord DECLINED"), stores.trail.failures);
    }

    @Test
    void aForgedStateShouldBeRefused() {
        SignIn.Departure departure = signIn.begin("nord", "/", Optional.empty());
        for (String forged : new String[] {null, "", "x", OpaqueSecret.next().value()}) {
            assertRefused(Reason.UNKNOWN_ATTEMPT, () -> signIn.complete(new SignIn.Answer(forged, "good-code", null, null),
                    Optional.of(departure.browser()), Optional.empty()));
        }
    }

    @Test
    void anAnswerShouldServeOnce() {
        SignIn.Departure departure = signIn.begin("nord", "/", Optional.empty());
        north.authorize(departure.address(), UnaryOperator.identity());
        signIn.complete(answer(departure, "good-code"), Optional.of(departure.browser()), Optional.empty());
        assertRefused(Reason.UNKNOWN_ATTEMPT,
                () -> signIn.complete(answer(departure, "good-code"), Optional.of(departure.browser()), Optional.empty()));
    }

    @Test
    void anAnswerShouldServeInTheBrowserThatBeganOnly() {
        SignIn.Departure victim = signIn.begin("nord", "/", Optional.empty());
        north.authorize(victim.address(), UnaryOperator.identity());
        assertRefused(Reason.UNKNOWN_ATTEMPT, () -> signIn.complete(answer(victim, "good-code"), Optional.empty(), Optional.empty()));
        assertRefused(Reason.UNKNOWN_ATTEMPT,
                () -> signIn.complete(answer(victim, "good-code"), Optional.of(OpaqueSecret.next()), Optional.empty()));
    }

    @Test
    void twoTabsOfOneBrowserShouldBothSignIn() {
        SignIn.Departure first = signIn.begin("nord", "/a", Optional.empty());
        SignIn.Departure second = signIn.begin("nord", "/b", Optional.of(first.browser()));
        assertEquals(first.browser(), second.browser());
        north.authorize(first.address(), UnaryOperator.identity());
        assertEquals("/a", signIn.complete(answer(first, "good-code"), Optional.of(second.browser()), Optional.empty()).returnPath());
        north.authorize(second.address(), UnaryOperator.identity());
        assertEquals("/b", signIn.complete(answer(second, "good-code"), Optional.of(second.browser()), Optional.empty()).returnPath());
    }

    @Test
    void signingInShouldEndTheBrowsersFormerSession() {
        OpaqueSecret former = arrive("nord", north, Optional.empty()).session();
        OpaqueSecret next = arrive("nord", north, Optional.of(former)).session();
        assertNotEquals(former, next);
        assertTrue(stores.sessions.use(former).isEmpty());
    }

    @Test
    void tokensThatAreNotExactlyOursShouldBeRefused() {
        assertTokenRefused(c -> c.claim("nonce", "another"));
        assertTokenRefused(c -> c.claim("nonce", null));
        assertTokenRefused(c -> c.issuer(south.issuer()));
        assertTokenRefused(c -> c.audience("another-client"));
        assertTokenRefused(c -> c.claim("azp", "another-client"));
        assertTokenRefused(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        assertTokenRefused(c -> c.subject(null));
        assertTrue(stores.sessions.kept.isEmpty());
    }

    @Test
    void aTokenOfTheNeighboursKeyShouldBeRefused() {
        SignIn.Departure departure = signIn.begin("nord", "/", Optional.empty());
        north.authorize(departure.address(), UnaryOperator.identity());
        JWTClaimsSet claims = north.idClaims(nonce(departure)).build();
        north.answerWith(south.sign(claims));
        assertRefused(Reason.INVALID_TOKEN,
                () -> signIn.complete(answer(departure, "good-code"), Optional.of(departure.browser()), Optional.empty()));
    }

    @Test
    void anUnsignedTokenOrOneSignedWithTheClientSecretShouldBeRefused() throws JOSEException {
        SignIn.Departure departure = signIn.begin("nord", "/", Optional.empty());
        north.authorize(departure.address(), UnaryOperator.identity());
        JWTClaimsSet claims = north.idClaims(nonce(departure)).build();
        north.answerWith(new PlainJWT(claims).serialize());
        assertRefused(Reason.INVALID_TOKEN,
                () -> signIn.complete(answer(departure, "good-code"), Optional.of(departure.browser()), Optional.empty()));
        SignedJWT hmac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        hmac.sign(new MACSigner(FakeIssuer.SECRET));
        SignIn.Departure again = signIn.begin("nord", "/", Optional.empty());
        north.authorize(again.address(), UnaryOperator.identity());
        north.answerWith(hmac.serialize());
        assertRefused(Reason.INVALID_TOKEN,
                () -> signIn.complete(answer(again, "good-code"), Optional.of(again.browser()), Optional.empty()));
    }

    @Test
    void anAnswerThatNamesAnotherIssuerShouldBeRefused() {
        SignIn.Departure departure = signIn.begin("nord", "/", Optional.empty());
        north.authorize(departure.address(), UnaryOperator.identity());
        SignIn.Answer mixedUp = new SignIn.Answer(state(departure), "good-code", null, south.issuer());
        assertRefused(Reason.INVALID_TOKEN, () -> signIn.complete(mixedUp, Optional.of(departure.browser()), Optional.empty()));
    }

    @Test
    void aRefusalOfTheProviderShouldSignNobodyIn() {
        SignIn.Departure departure = signIn.begin("nord", "/", Optional.empty());
        SignIn.Answer denied = new SignIn.Answer(state(departure), null, "access_denied", null);
        assertRefused(Reason.DECLINED, () -> signIn.complete(denied, Optional.of(departure.browser()), Optional.empty()));
        SignIn.Departure other = signIn.begin("nord", "/", Optional.empty());
        north.authorize(other.address(), UnaryOperator.identity());
        assertRefused(Reason.DECLINED,
                () -> signIn.complete(answer(other, "stolen-code"), Optional.of(other.browser()), Optional.empty()));
    }

    @Test
    void anUnknownProviderShouldBeRefusedAndOneThatIsDownShouldBeToldApart() {
        assertRefused(Reason.UNKNOWN_PROVIDER, () -> signIn.begin("ouest", "/", Optional.empty()));
        assertRefused(Reason.UNKNOWN_PROVIDER, () -> signIn.begin(null, "/", Optional.empty()));
        south.goDown();
        assertThrows(ProviderUnavailable.class, () -> signIn.begin("sud", "/", Optional.empty()));
        signIn.begin("nord", "/", Optional.empty());
    }

    @Test
    void discoveryShouldBeLazyAndKept() {
        assertEquals(0, north.discoveries());
        signIn.begin("nord", "/", Optional.empty());
        signIn.begin("nord", "/", Optional.empty());
        assertEquals(1, north.discoveries());
        assertEquals(0, south.discoveries());
    }

    @Test
    void signingOutShouldEndTheSessionAndNameItToItsProvider() {
        OpaqueSecret session = arrive("nord", north, Optional.empty()).session();
        String address = signIn.end(Optional.of(session)).toString();
        Map<String, String> asked = FakeIssuer.form(address.substring(address.indexOf('?') + 1));
        assertTrue(address.startsWith(north.issuer() + "/logout?"));
        assertEquals("http://localhost:8080/", asked.get("post_logout_redirect_uri"));
        assertFalse(asked.get("id_token_hint").isBlank());
        assertTrue(stores.sessions.use(session).isEmpty());
        assertEquals("http://localhost:8080/", signIn.end(Optional.of(session)).toString());
    }

    private SignIn.Arrival arrive(String alias, FakeIssuer issuer, Optional<OpaqueSecret> former) {
        SignIn.Departure departure = signIn.begin(alias, "/", Optional.empty());
        issuer.authorize(departure.address(), UnaryOperator.identity());
        return signIn.complete(answer(departure, "good-code"), Optional.of(departure.browser()), former);
    }

    private void assertTokenRefused(UnaryOperator<JWTClaimsSet.Builder> forgery) {
        SignIn.Departure departure = signIn.begin("nord", "/", Optional.empty());
        north.authorize(departure.address(), forgery);
        assertRefused(Reason.INVALID_TOKEN,
                () -> signIn.complete(answer(departure, "good-code"), Optional.of(departure.browser()), Optional.empty()));
    }

    private static void assertRefused(Reason reason, Runnable work) {
        assertEquals(reason, assertThrows(SignInRefused.class, work::run).reason());
    }

    private static SignIn.Answer answer(SignIn.Departure departure, String code) {
        return new SignIn.Answer(state(departure), code, null, null);
    }

    private static String state(SignIn.Departure departure) {
        return FakeIssuer.form(departure.address().getRawQuery()).get("state");
    }

    private static String nonce(SignIn.Departure departure) {
        return FakeIssuer.form(departure.address().getRawQuery()).get("nonce");
    }
}
