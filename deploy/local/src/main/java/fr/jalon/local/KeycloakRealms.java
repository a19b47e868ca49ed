package fr.jalon.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Brings Keycloak's realms to what the realm files say, through its admin API. Realms that exist keep their users, keys and
 * sessions; clients follow the public address of this start, accounts that are missing are added.
 */
final class KeycloakRealms {

    /** Realms of the local run, each one an identity provider of Jalon under the same alias. */
    static final List<String> NAMES = List.of("ars-paca", "ars-hauts-de-france", "partenaires");

    private final JsonHttp keycloak;
    private final String password;
    private final String publicUrl;
    private final String clientSecret;
    private JsonHttp admin;

    /** @param password of Keycloak's administrator */
    KeycloakRealms(String keycloakUrl, String password, String publicUrl, String clientSecret) {
        this.keycloak = new JsonHttp(keycloakUrl);
        this.password = password;
        this.publicUrl = publicUrl;
        this.clientSecret = clientSecret;
    }

    void ensureAll() throws IOException {
        for (String name : NAMES) {
            // a token lasts one minute, and a busy machine takes longer than that for all realms
            admin = signIn();
            JsonObject wanted = template(name);
            if (admin.get("/admin/realms/" + name).status() == 404) {
                admin.post("/admin/realms", wanted).required();
            } else {
                update(name, wanted);
            }
        }
    }

    private JsonHttp signIn() throws IOException {
        return keycloak.as(keycloak.postForm("/realms/master/protocol/openid-connect/token", Map.of("grant_type", "password",
            "client_id", "admin-cli", "username", KeycloakServer.ADMINISTRATOR, "password", password))
            .required().json().getAsJsonObject().get("access_token").getAsString());
    }

    private void update(String realm, JsonObject wanted) throws IOException {
        for (JsonElement client : wanted.getAsJsonArray("clients")) {
            updateClient(realm, client.getAsJsonObject());
        }
        JsonObject accounts = new JsonObject();
        accounts.addProperty("ifResourceExists", "SKIP");
        accounts.add("users", wanted.get("users"));
        admin.post("/admin/realms/" + realm + "/partialImport", accounts).required();
    }

    private void updateClient(String realm, JsonObject wanted) throws IOException {
        String clients = "/admin/realms/" + realm + "/clients";
        JsonArray found = admin.get(clients + "?clientId=" + wanted.get("clientId").getAsString()).required().json().getAsJsonArray();
        if (found.isEmpty()) {
            admin.post(clients, wanted).required();
            return;
        }
        JsonObject present = found.get(0).getAsJsonObject();
        // mappers have their own identifiers and do not depend on the address
        wanted.entrySet().stream().filter(field -> !field.getKey().equals("protocolMappers"))
            .forEach(field -> present.add(field.getKey(), field.getValue()));
        admin.put(clients + "/" + present.get("id").getAsString(), present).required();
    }

    private JsonObject template(String realm) throws IOException {
        try (InputStream stream = KeycloakRealms.class.getResourceAsStream("realms/" + realm + ".json")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return JsonParser.parseString(text.replace("@PUBLIC_URL@", publicUrl).replace("@CLIENT_SECRET@", clientSecret)).getAsJsonObject();
        }
    }
}
