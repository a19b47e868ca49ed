package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ADMIN_PLATEFORME;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.SANS_INVITATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the administrator sees of sign-ins, and how often a stranger may try. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInTrailIT {

    private static final String LOGIN = "/auth/login?provider=ars-paca&return=/";
    private static final String FORGED = "/auth/callback?state=forge&code=c";
    private static final int LIMIT = 120;

    @AfterEach
    void clockShouldGoOn() throws IOException {
        TestClock.moveTo(null);
    }

    @Test
    void signingInAndOutAndAForgedReturnShouldBeReadByTheAdministrator() throws IOException {
        BrowserSession browser = BrowserSession.of(CLAIRE_MARTIN);
        assertEquals("SIGNED_IN", newest().get("kind").getAsString());
        assertTrue(newest().get("name").getAsString().contains("Martin"));
        Wire.send("POST", "/auth/logout", BodyPublishers.noBody(), "Cookie", browser.cookieHeader(), "X-CSRF-Token", browser.csrfToken());
        assertEquals("SIGNED_OUT", newest().get("kind").getAsString());
        ask(FORGED, "203.0.113.99", "text/html");
        assertEquals("Retour inconnu, périmé ou rejoué", newest().get("reasonLabel").getAsString());
        assertFalse(newest().toString().contains("203.0.113") || newest().toString().contains("forge"));
    }

    @Test
    void aClientThatTriesTooOftenShouldWaitAndItsNeighbourShouldNot() throws IOException {
        Instant start = Instant.now().plus(Duration.ofHours(1));
        TestClock.moveTo(start);
        for (int i = 0; i < LIMIT; i++) {
            assertEquals(400, ask(FORGED, "203.0.113.7", "text/html").statusCode());
        }
        HttpResponse<byte[]> refused = ask(LOGIN, "203.0.113.7", "application/json");
        assertEquals("", Wire.fault(refused, 429));
        long wait = Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(wait > 0 && wait <= 60, () -> "wait " + wait);
        assertTrue(Wire.text(ask(LOGIN, "203.0.113.7", "text/html")).contains("Trop de tentatives"));
        assertEquals(303, ask(LOGIN, "203.0.113.8", "text/html").statusCode());
        assertEquals("LIMITED", newest().get("kind").getAsString());
        // what the client writes itself does not make it another one
        assertEquals(429, ask(LOGIN, "198.51.100.1, 203.0.113.7", "text/html").statusCode());
        TestClock.moveTo(start.plusSeconds(61));
        assertEquals(303, ask(LOGIN, "203.0.113.7", "text/html").statusCode());
    }

    @Test
    void anAccountThatOpensLinksTooOftenShouldWait() throws IOException {
        Platform.as(CLAIRE_MARTIN);
        HttpResponse<byte[]> answer = accept();
        for (int i = 0; i < 40 && answer.statusCode() == 404; i++) {
            answer = accept();
        }
        assertEquals("", Wire.fault(answer, 429));
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }

    private static HttpResponse<byte[]> accept() throws IOException {
        return Wire.json(SANS_INVITATION, "POST", "/invitations/accept", "{\"token\":\"invente\"}");
    }

    private static HttpResponse<byte[]> ask(String path, String client, String accept) throws IOException {
        return Wire.send("GET", path, BodyPublishers.noBody(), "X-Forwarded-For", client, "Accept", accept);
    }

    private static JsonObject newest() throws IOException {
        JsonElement events = Platform.as(ADMIN_PLATEFORME).get("/admin/sign-ins").required().json();
        return events.getAsJsonArray().get(0).getAsJsonObject();
    }
}
