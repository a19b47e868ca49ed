package fr.jalon.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmFilesTest {

    @Test
    void realmFilesShouldHoldExactlyTheDemoAccounts() throws IOException {
        Map<String, String> found = new HashMap<>();
        for (String realm : KeycloakRealms.NAMES) {
            for (JsonElement user : realm(realm).getAsJsonArray("users")) {
                found.put(realm + "/" + text(user, "username"), text(user, "id"));
            }
        }
        Map<String, String> expected = new HashMap<>();
        for (DemoAccount account : DemoAccount.values()) {
            expected.put(account.realm() + "/" + account.userName(), account.subject());
        }
        assertEquals(expected, found);
    }

    @Test
    void browserClientShouldRequirePkceAndSpeakFrench() throws IOException {
        for (String name : KeycloakRealms.NAMES) {
            JsonObject realm = realm(name);
            JsonObject client = realm.getAsJsonArray("clients").get(0).getAsJsonObject();
            assertEquals("jalon", text(client, "clientId"));
            assertEquals("S256", text(client.get("attributes"), "pkce.code.challenge.method"));
            assertEquals("@CLIENT_SECRET@", text(client, "secret"));
            assertTrue(text(client.getAsJsonArray("redirectUris").get(0)).endsWith("/auth/callback"));
            assertEquals("fr", text(realm, "defaultLocale"));
        }
    }

    private static JsonObject realm(String name) throws IOException {
        try (InputStreamReader reader = new InputStreamReader(
            KeycloakRealms.class.getResourceAsStream("realms/" + name + ".json"), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        }
    }

    private static String text(JsonElement object, String field) {
        return text(object.getAsJsonObject().get(field));
    }

    private static String text(JsonElement value) {
        return value.getAsString();
    }
}
