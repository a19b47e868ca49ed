package fr.jalon.local;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Jalon's API as the demo accounts use it: with a bearer token each, and nothing that a person could not do on a screen. */
public final class DemoApi {

    private final JsonHttp http;
    private final String keycloakUrl;
    private final Map<DemoAccount, String> tokens = new EnumMap<>(DemoAccount.class);

    /** @param publicUrl address of Jalon, without a slash at its end */
    public DemoApi(String publicUrl, String keycloakUrl) {
        this.http = new JsonHttp(publicUrl + "/api/v1");
        this.keycloakUrl = keycloakUrl;
    }

    /** Calls with this account's token; paths start after {@code /api/v1}. */
    public JsonHttp as(DemoAccount account) throws IOException {
        return http.as(token(account));
    }

    /** This account's bearer token, valid for one hour. */
    public String token(DemoAccount account) throws IOException {
        String token = tokens.get(account);
        if (token == null) {
            token = LocalKeycloak.token(keycloakUrl, account);
            tokens.put(account, token);
        }
        return token;
    }

    /** The answer to a GET as this account; refused when it is no success. */
    public JsonElement get(DemoAccount account, String path) throws IOException {
        return as(account).get(path).required().json();
    }

    /** The answer to a POST as this account of an object given by names and values in turn; refused when it is no success. */
    public JsonElement post(DemoAccount account, String path, Object... namesAndValues) throws IOException {
        return as(account).post(path, Json.object(namesAndValues)).required().json();
    }

    /** Opens an invitation link as this account. */
    void accept(DemoAccount account, JsonElement invitation) throws IOException {
        String url = Json.text(invitation, "url");
        post(account, "/invitations/accept", "token", url.substring(url.indexOf('#') + 1));
    }

    /** Runs an importer that needs no file. */
    void importWithoutFile(DemoAccount account, String space, String importer) throws IOException {
        // an empty multipart body is no valid one
        as(account).postBytes("/spaces/" + space + "/organisation-imports?importer=" + importer, Multipart.contentType(),
            new Multipart().field("note", "-").bytes()).required();
    }
}
