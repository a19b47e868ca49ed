package fr.jalon.kernel.identity.boundary;

import fr.jalon.kernel.identity.control.IdentityProviders;
import fr.jalon.kernel.identity.control.OidcProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as one identity provider answers: one region's provider being down must not stop the others. */
@Readiness
@ApplicationScoped
public class IdentityReadiness implements HealthCheck {

    @Inject
    private IdentityProviders providers;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("identity-providers");
        boolean anyone = false;
        for (OidcProvider provider : providers.all()) {
            boolean answers = provider.answers();
            answer.withData(provider.settings().alias(), answers ? "UP" : "DOWN");
            anyone |= answers;
        }
        return answer.status(anyone).build();
    }
}
