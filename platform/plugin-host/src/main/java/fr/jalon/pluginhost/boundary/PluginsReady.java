package fr.jalon.pluginhost.boundary;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.InstalledPlugins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as soon as every plugin that the operator requires ({@code jalon.plugins.required}) is started. Any other one that is
 * refused or failed is named, and that is all: it must not take the platform out of service.
 */
@Readiness
@ApplicationScoped
public class PluginsReady implements HealthCheck {

    @Inject
    InstalledPlugins plugins;

    @Override
    public HealthCheckResponse call() {
        // Not injected: Payara's producer fails on Optional<List<String>>.
        String required = ConfigProvider.getConfig().getOptionalValue("jalon.plugins.required", String.class).orElse("");
        return response(plugins, List.of(required.split(",")));
    }

    static HealthCheckResponse response(InstalledPlugins plugins, List<String> required) {
        List<String> missing = required.stream().map(String::strip).filter(id -> !id.isEmpty())
                .filter(id -> plugins.find(id).isEmpty()).toList();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("plugins").status(missing.isEmpty());
        if (!missing.isEmpty()) {
            response.withData("missing", String.join(",", missing));
        }
        String others = plugins.all().stream().filter(plugin -> !plugin.started()).map(PluginsReady::named)
                .collect(Collectors.joining(","));
        if (!others.isEmpty()) {
            response.withData("notStarted", others);
        }
        return response.withData("started", plugins.all().stream().filter(InstalledPlugin::started).count()).build();
    }

    private static String named(InstalledPlugin plugin) {
        return plugin.file() + ":" + plugin.state();
    }
}
