package fr.jalon.local;

import java.util.Map;
import java.util.TreeMap;

/** Jalon's configuration for servers of this machine; the names are those of docs/operations.md. */
final class Configuration {

    private Configuration() {
    }

    static Map<String, String> of(String publicUrl, String profile) {
        Map<String, String> configuration = new TreeMap<>();
        configuration.put("jalon.profile", profile);
        configuration.put("jalon.public-url", publicUrl);
        configuration.put("jalon.administrators", DemoAccount.ADMIN_PLATEFORME.realm() + "|" + DemoAccount.ADMIN_PLATEFORME.subject());
        return configuration;
    }

    static void database(Map<String, String> configuration, String url, String ownerPassword, String appPassword) {
        configuration.put("jalon.db.url", url);
        configuration.put("jalon.db.owner.user", PostgresRoles.OWNER);
        configuration.put("jalon.db.owner.password", ownerPassword);
        configuration.put("jalon.db.app.user", PostgresRoles.APP);
        configuration.put("jalon.db.app.password", appPassword);
    }

    static void identityProviders(Map<String, String> configuration, LocalKeycloak keycloak) {
        for (String realm : KeycloakRealms.NAMES) {
            configuration.put("jalon.oidc." + realm + ".issuer", keycloak.issuer(realm));
            configuration.put("jalon.oidc." + realm + ".client-id", "jalon");
            configuration.put("jalon.oidc." + realm + ".client-secret", keycloak.clientSecret());
        }
        configuration.put("jalon.oidc.script-client-id", LocalKeycloak.SCRIPT_CLIENT);
    }
}
