package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.identity.entity.ProviderSettings;
import fr.jalon.kernel.identity.entity.ProviderSettings.Client;
import fr.jalon.kernel.identity.entity.ProviderSettings.Endpoints;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads {@code jalon.oidc.<alias>.*}; every address, scope and level of a provider can be set there. */
final class ProviderConfiguration {

    private final Function<String, Optional<String>> lookup;
    private final boolean production;

    ProviderConfiguration(Function<String, Optional<String>> lookup, boolean production) {
        this.lookup = lookup;
        this.production = production;
    }

    /**
     * @return the settings of a provider, empty if it has no issuer here
     * @throws IllegalStateException if the settings are incomplete, or insecure in production
     */
    Optional<ProviderSettings> read(String alias, String label) {
        return value(alias, "issuer").map(issuer -> settings(alias, label, issuer));
    }

    private ProviderSettings settings(String alias, String label, String issuer) {
        requireEncrypted(alias, issuer);
        return new ProviderSettings(alias, label, issuer, client(alias), endpoints(alias), scopes(alias),
                Set.copyOf(list(value(alias, "acr").orElse(""), ",")), value(alias, "subject-claim").orElse("sub"),
                value(alias, "user-info").map(Boolean::parseBoolean).orElse(false));
    }

    private Client client(String alias) {
        String id = value(alias, "client-id").orElseThrow(
                () -> new IllegalStateException("jalon.oidc." + alias + ".client-id is missing"));
        return new Client(id, value(alias, "client-secret"), !"body".equals(value(alias, "client-auth").orElse("header")));
    }

    private Endpoints endpoints(String alias) {
        return new Endpoints(address(alias, "discovery-url"), address(alias, "authorization-url"), address(alias, "token-url"),
                address(alias, "keys-url"), address(alias, "user-info-url"), address(alias, "end-session-url"));
    }

    private List<String> scopes(String alias) {
        List<String> scopes = list(value(alias, "scopes").orElse("openid profile"), "\\s+");
        return scopes.contains("openid") ? scopes : Stream.concat(Stream.of("openid"), scopes.stream()).toList();
    }

    private Optional<URI> address(String alias, String name) {
        Optional<String> written = value(alias, name);
        written.ifPresent(address -> requireEncrypted(alias, address));
        return written.map(URI::create);
    }

    private void requireEncrypted(String alias, String address) {
        if (production && !address.startsWith("https://")) {
            throw new IllegalStateException("jalon.oidc." + alias + ": " + address + " is not https");
        }
    }

    private Optional<String> value(String alias, String name) {
        return lookup.apply("jalon.oidc." + alias + "." + name).map(String::strip).filter(s -> !s.isEmpty());
    }

    private static List<String> list(String text, String separator) {
        return Stream.of(text.split(separator)).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
}
