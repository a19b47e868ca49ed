package fr.jalon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInIT {

    @Test
    void everyRealmShouldKnowItsOwnSpaceOnly() throws IOException {
        assertEquals("ars-paca", onlySpace(DemoAccount.CLAIRE_MARTIN));
        assertEquals("ars-hauts-de-france", onlySpace(DemoAccount.SOPHIE_LEFEBVRE));
    }

    @Test
    void accountWithoutInvitationShouldSeeNoSpace() throws IOException {
        JsonObject me = Platform.as(DemoAccount.SANS_INVITATION).get("/me").required().json().getAsJsonObject();
        assertEquals(0, me.getAsJsonArray("spaces").size());
        assertEquals(404, Platform.as(DemoAccount.SANS_INVITATION).get("/spaces/ars-paca").status());
    }

    @Test
    void neighbourSpaceShouldAnswerLikeASpaceThatDoesNotExist() throws IOException {
        JsonHttp sophie = Platform.as(DemoAccount.SOPHIE_LEFEBVRE);
        JsonHttp.Answer neighbour = sophie.get("/spaces/ars-paca");
        JsonHttp.Answer nothing = sophie.get("/spaces/ars-nulle-part");
        assertEquals(404, neighbour.status());
        assertEquals(nothing.json().getAsJsonObject().get("detail"), neighbour.json().getAsJsonObject().get("detail"));
    }

    @Test
    void nobodyShouldBeAskedToSignIn() throws IOException {
        JsonHttp.Answer answer = Platform.anonymous().get("/me");
        assertEquals(401, answer.status());
        assertEquals("urn:jalon:problem:not-signed-in", answer.json().getAsJsonObject().get("type").getAsString());
        assertEquals(401, Platform.anonymous().as("forged.token.here").get("/me").status());
    }

    @Test
    void healthShouldBeReady() throws IOException {
        JsonObject health = new JsonHttp(ItServices.url()).get("/health/ready").required().json().getAsJsonObject();
        assertEquals("UP", health.get("status").getAsString());
        assertTrue(health.getAsJsonArray("checks").size() >= 2, health.toString());
    }

    private static String onlySpace(DemoAccount account) throws IOException {
        var spaces = Platform.as(account).get("/me").required().json().getAsJsonObject().getAsJsonArray("spaces");
        assertEquals(1, spaces.size());
        return spaces.get(0).getAsJsonObject().get("slug").getAsString();
    }
}
