package fr.jalon.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;

/** The administrator of this run's identity provider. */
final class KeycloakAdmin {

    private static final String SCRIPTS = "/admin/realms/ars-paca/clients?clientId=jalon-scripts";

    private KeycloakAdmin() {
    }

    /** Something that talks to the provider. */
    @FunctionalInterface
    interface Call {
        JsonObject answer() throws IOException;
    }

    /** @return the administrator's tokens, of a realm that Jalon does not know */
    static JsonObject signIn() throws IOException {
        Properties secrets = new Properties();
        try (Reader in = Files.newBufferedReader(ItServices.services().folder(".").resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return new JsonHttp(ItServices.services().keycloakUrl()).postForm("/realms/master/protocol/openid-connect/token",
            Map.of("grant_type", "password", "client_id", "admin-cli", "username", "jalon-admin", "password",
                secrets.getProperty("keycloak.administrator"))).required().json().getAsJsonObject();
    }

    /** Lets access tokens of the scripts' client live that many seconds during one call. */
    static JsonObject withTokenLife(int seconds, Call call) throws IOException {
        JsonHttp admin = new JsonHttp(ItServices.services().keycloakUrl()).as(signIn().get("access_token").getAsString());
        JsonElement client = admin.get(SCRIPTS).required().json().getAsJsonArray().get(0);
        String path = "/admin/realms/ars-paca/clients/" + client.getAsJsonObject().get("id").getAsString();
        JsonObject hasty = client.deepCopy().getAsJsonObject();
        hasty.getAsJsonObject("attributes").addProperty("access.token.lifespan", String.valueOf(seconds));
        admin.put(path, hasty).required();
        try {
            return call.answer();
        } finally {
            hasty.getAsJsonObject("attributes").addProperty("access.token.lifespan", "");
            admin.put(path, hasty).required();
        }
    }
}
