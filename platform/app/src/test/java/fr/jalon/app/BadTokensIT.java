package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.HUGO_BLANC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Wrong, foreign, forged and used-up proofs of identity. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BadTokensIT {

    private static final String DEADLINE =
        "{\"start\":\"2026-12-18\",\"amount\":10,\"unit\":\"OUVRE\",\"zone\":\"METROPOLE\",\"rollOver\":true,\"direction\":\"AFTER\"}";
    private static final String INVITED = "{\"familyName\":\"Jeton\",\"givenName\":\"Claude\",\"role\":\"MEMBER\"}";

    @Test
    void forgedTokensShouldBeRefused() throws IOException, GeneralSecurityException {
        String good = Wire.bearer(CLAIRE_MARTIN).substring("Bearer ".length());
        assertEquals(200, me("Authorization", "Bearer " + good).statusCode());
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> forged : new ForgedTokens(good).all().entrySet()) {
            note(faults, forged.getKey(), me("Authorization", "Bearer " + forged.getValue()));
        }
        note(faults, "password", me("Authorization", "Basic Y2xhaXJlLm1hcnRpbjpqYWxvbg=="));
        assertEquals(List.of(), faults);
    }

    @Test
    void tokensMadeForOthersShouldBeRefused() throws IOException {
        JsonObject ours = grant("ars-paca", "jalon-scripts", CLAIRE_MARTIN.userName(), "jalon");
        List<String> faults = new ArrayList<>();
        note(faults, "ID token", me("Authorization", "Bearer " + ours.get("id_token").getAsString()));
        note(faults, "refresh token", me("Authorization", "Bearer " + ours.get("refresh_token").getAsString()));
        note(faults, "another client's token", me("Authorization", "Bearer "
            + grant("ars-paca", "admin-cli", CLAIRE_MARTIN.userName(), "jalon").get("access_token").getAsString()));
        note(faults, "token of a realm that is no provider", me("Authorization", "Bearer "
            + KeycloakAdmin.signIn().get("access_token").getAsString()));
        assertEquals(List.of(), faults);
    }

    @Test
    void expiredTokenShouldBeRefused() throws IOException, InterruptedException {
        Platform.as(CLAIRE_MARTIN);
        JsonObject grant = KeycloakAdmin.withTokenLife(1, () -> grant("ars-paca", "jalon-scripts", CLAIRE_MARTIN.userName(), "jalon"));
        assertEquals(1, grant.get("expires_in").getAsInt());
        String header = "Bearer " + grant.get("access_token").getAsString();
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        // clocks may differ by a minute, and that minute is granted
        while (me("Authorization", header).statusCode() == 200 && Instant.now().isBefore(end)) {
            Thread.sleep(1_000);
        }
        assertEquals("", Wire.fault(me("Authorization", header), 401));
    }

    @Test
    void forgedCookiesShouldBeRefused() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String value : List.of("", "x", "A".repeat(43), "../../etc/passwd", "A".repeat(6_000), "' OR 1=1 --")) {
            note(faults, "cookie " + value, me("Cookie", BrowserSession.COOKIE + "=" + value));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void cookieShouldEndWithItsSessionAndChangeAtEachSignIn() throws IOException {
        BrowserSession browser = BrowserSession.of(CLAIRE_MARTIN);
        String first = browser.cookieHeader();
        assertEquals(200, me("Cookie", first).statusCode());
        assertEquals(404, Wire.send("GET", Wire.API + "/spaces/ars-hauts-de-france", BodyPublishers.noBody(), "Cookie", first)
            .statusCode());
        browser.signIn(CLAIRE_MARTIN);
        assertNotEquals(first, browser.cookieHeader());
        assertEquals("", Wire.fault(me("Cookie", first), 401));
        String second = browser.cookieHeader();
        assertEquals(400, browser.replayCallback().statusCode());
        assertEquals(second, browser.cookieHeader());
        assertEquals(200, Wire.send("POST", "/auth/logout", BodyPublishers.noBody(), "Cookie", second, "X-CSRF-Token",
            browser.csrfToken()).statusCode());
        assertEquals("", Wire.fault(me("Cookie", second), 401));
    }

    @Test
    void changesShouldComeFromOurOwnPage() throws IOException {
        BrowserSession browser = BrowserSession.of(CLAIRE_MARTIN);
        String token = browser.csrfToken();
        List<String> faults = new ArrayList<>();
        refused(faults, browser);
        refused(faults, browser, "X-CSRF-Token", "");
        refused(faults, browser, "X-CSRF-Token", token.substring(1));
        refused(faults, browser, "X-CSRF-Token", BrowserSession.of(HUGO_BLANC).csrfToken());
        refused(faults, browser, "X-CSRF-Token", token, "Origin", "https://ailleurs.example");
        refused(faults, browser, "X-CSRF-Token", token, "Sec-Fetch-Site", "cross-site");
        refused(faults, browser, "X-CSRF-Token", token, "Sec-Fetch-Site", "same-site");
        assertEquals(List.of(), faults);
        assertEquals(200, change(browser, "X-CSRF-Token", token).statusCode());
        assertEquals(200, change(browser, "X-CSRF-Token", token, "Origin", ItServices.url(), "Sec-Fetch-Site", "same-origin").statusCode());
    }

    @Test
    void invitationShouldOpenNothingWhenWrongLateOrForSomeoneElse() throws IOException {
        JsonObject person = Wire.object(Wire.json(CLAIRE_MARTIN, "POST", "/spaces/ars-paca/persons", INVITED));
        String invitations = "/spaces/ars-paca/persons/" + person.get("id").getAsString() + "/invitations";
        String replaced = link(Wire.json(CLAIRE_MARTIN, "POST", invitations, ""));
        String current = link(Wire.json(CLAIRE_MARTIN, "POST", invitations, ""));
        assertEquals("", Wire.fault(accept(replaced), 404));
        assertEquals("", Wire.fault(accept("A".repeat(43)), 404));
        assertEquals("", Wire.fault(accept(""), 400));
        assertEquals("", Wire.fault(accept(current), 409));
        try {
            TestClock.moveTo(Instant.now().plus(Duration.ofDays(8)));
            HttpResponse<byte[]> late = accept(current);
            assertEquals("", Wire.fault(late, 409));
            assertEquals("urn:jalon:problem:invitation-expired", Wire.object(late).get("type").getAsString());
        } finally {
            TestClock.moveTo(null);
        }
    }

    private static HttpResponse<byte[]> accept(String token) throws IOException {
        return Wire.json(HUGO_BLANC, "POST", "/invitations/accept", "{\"token\":\"" + token + "\"}");
    }

    private static String link(HttpResponse<byte[]> invitation) {
        String url = Wire.object(invitation).get("url").getAsString();
        return url.substring(url.indexOf('#') + 1);
    }

    private static HttpResponse<byte[]> me(String header, String value) throws IOException {
        return Wire.send("GET", Wire.API + "/me", BodyPublishers.noBody(), header, value);
    }

    private static void note(List<String> faults, String what, HttpResponse<byte[]> answer) {
        String fault = Wire.fault(answer, 401);
        if (!fault.isEmpty()) {
            faults.add("\n" + what + " " + fault);
        }
    }

    private static void refused(List<String> faults, BrowserSession browser, String... headers) throws IOException {
        String fault = Wire.fault(change(browser, headers), 403);
        if (!fault.isEmpty()) {
            faults.add("\n" + List.of(headers) + " " + fault);
        }
    }

    private static HttpResponse<byte[]> change(BrowserSession browser, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of("Cookie", browser.cookieHeader(), "Content-Type", Wire.JSON));
        all.addAll(List.of(headers));
        return Wire.send("POST", Wire.API + "/legal-time/deadlines", BodyPublishers.ofString(DEADLINE), all.toArray(String[]::new));
    }

    private static JsonObject grant(String realm, String client, String user, String password) throws IOException {
        return new JsonHttp(ItServices.services().keycloakUrl()).postForm("/realms/" + realm + "/protocol/openid-connect/token",
            Map.of("grant_type", "password", "client_id", client, "username", user, "password", password, "scope", "openid"))
            .required().json().getAsJsonObject();
    }
}
