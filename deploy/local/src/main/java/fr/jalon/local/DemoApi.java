package fr.jalon.local;

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
        String token = tokens.get(account);
        if (token == null) {
            token = LocalKeycloak.token(keycloakUrl, account);
            tokens.put(account, token);
        }
        return http.as(token);
    }
}
