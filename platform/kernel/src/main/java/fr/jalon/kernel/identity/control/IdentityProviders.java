package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.declared.DeclarationError;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The identity providers that are both declared (a name for people) and configured (an issuer and a client). */
@ApplicationScoped
public class IdentityProviders {

    private static final Logger LOG = Logger.getLogger(IdentityProviders.class.getName());

    private List<OidcProvider> configured = List.of();
    private Set<String> aliases = Set.of();
    private List<DeclarationError> problems = List.of();

    /** For the container, which then reads the configuration. */
    public IdentityProviders() {
    }

    /** @param configured the providers as they are; they are the declared ones, too */
    public IdentityProviders(List<OidcProvider> configured) {
        this.configured = List.copyOf(configured);
        this.aliases = configured.stream().map(p -> p.settings().alias()).collect(Collectors.toUnmodifiableSet());
    }

    @PostConstruct
    void read() {
        Config config = ConfigProvider.getConfig();
        Function<String, Optional<String>> lookup = name -> config.getOptionalValue(name, String.class);
        ProviderFile.Content declared = ProviderFile.read(Path.of(config.getOptionalValue("jalon.tenants.dir", String.class).orElse("tenants")));
        problems = declared.errors();
        aliases = Set.copyOf(declared.labels().keySet());
        problems.forEach(problem -> LOG.severe(problem::sentence));
        ProviderConfiguration reader = new ProviderConfiguration(lookup, IdentitySettings.read(lookup).production());
        List<OidcProvider> found = new ArrayList<>();
        declared.labels().forEach((alias, label) -> reader.read(alias, label)
                // Keys and addresses of a provider change in real time, whatever a test does to our clock.
                .ifPresent(settings -> found.add(new OidcProvider(settings, Clock.systemUTC()))));
        configured = List.copyOf(found);
    }

    /** @return the providers that one can sign in with, in the order of their declaration */
    public List<OidcProvider> all() {
        return configured;
    }

    /**
     * @return whether a provider of that alias is declared, configured or not; any alias counts while the declaration itself
     *         cannot be read, so that its fault is not told once more for each tenant
     */
    public boolean declared(String alias) {
        return !problems.isEmpty() || aliases.contains(alias);
    }

    /** @return what is wrong with the declaration of the providers, empty if nothing is */
    public List<DeclarationError> problems() {
        return problems;
    }

    /** @return the provider of that alias, empty if it is not configured */
    public Optional<OidcProvider> byAlias(String alias) {
        return configured.stream().filter(p -> p.settings().alias().equals(alias)).findFirst();
    }

    /** @return the provider with exactly that issuer */
    public Optional<OidcProvider> byIssuer(String issuer) {
        return configured.stream().filter(p -> p.settings().issuer().equals(issuer)).findFirst();
    }
}
