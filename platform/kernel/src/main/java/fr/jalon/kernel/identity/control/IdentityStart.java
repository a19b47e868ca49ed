package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.web.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings of identity, and stops the start where they must not run. */
@ApplicationScoped
public class IdentityStart {

    void refuseUnsafe(@Observes @Priority(StartOrder.CONFIGURATION) @Initialized(ApplicationScoped.class) Object start,
            IdentityProviders providers) {
        settings();
        // Reads every provider's settings; none of them is called.
        providers.all();
    }

    /** @return the settings, read and checked */
    @Produces
    @Dependent
    public IdentitySettings settings() {
        return IdentitySettings.read(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
    }
}
