package fr.jalon.pluginhost;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.InstalledPlugins;
import fr.jalon.kernel.plugin.PluginAdministration;
import fr.jalon.kernel.plugin.PluginAdmission;
import fr.jalon.kernel.plugin.PluginResources;
import fr.jalon.kernel.plugin.PluginStarted;
import fr.jalon.kernel.plugin.PluginStopped;
import fr.jalon.kernel.web.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Opens the plugin host with the platform and hands it to CDI. Objects of plugins stay behind it, out of Weld's sight. */
@ApplicationScoped
public class PluginHosting implements Surroundings {

    private final PluginCatalogue catalogue = new PluginCatalogue();
    private PluginHost host;

    @Inject
    @Any
    private Instance<PluginAdmission> admissions;

    @Inject
    private Event<PluginStarted> started;

    @Inject
    private Event<PluginStopped> stopped;

    void open(@Observes @Priority(StartOrder.PLUGINS) @Initialized(ApplicationScoped.class) Object start) throws IOException {
        PluginFolder folder = new PluginFolder(folder("jalon.plugins.dir"), folder("jalon.plugins.trusted-keys.dir"));
        PluginEngine engine = new PluginEngine(PluginHosting.class.getClassLoader());
        host = new PluginHost(folder, catalogue, new PluginStarter(catalogue, engine, this));
        host.open();
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
        if (host != null) {
            host.close();
        }
    }

    private static Path folder(String setting) {
        return Path.of(ConfigProvider.getConfig().getValue(setting, String.class)).toAbsolutePath();
    }

    /** @return the plugins for the rest of the platform */
    @Produces
    @ApplicationScoped
    public InstalledPlugins plugins() {
        return catalogue;
    }

    /** @return the plugins for the administrator */
    @Produces
    @ApplicationScoped
    public PluginAdministration administration() {
        return host;
    }

    @Override
    public List<String> refuse(InstalledPlugin plugin, PluginResources resources) {
        List<String> reasons = new ArrayList<>();
        for (PluginAdmission admission : admissions) {
            reasons.addAll(admission.refuse(plugin, resources));
        }
        return reasons;
    }

    @Override
    public void started(PluginStarted event) {
        started.fire(event);
    }

    @Override
    public void stopped(PluginStopped event) {
        stopped.fire(event);
    }
}
