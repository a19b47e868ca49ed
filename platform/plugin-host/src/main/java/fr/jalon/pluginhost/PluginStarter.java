package fr.jalon.pluginhost;

import fr.jalon.kernel.plugin.PluginStarted;
import fr.jalon.kernel.plugin.PluginState;
import fr.jalon.kernel.plugin.PluginStopped;
import fr.jalon.pluginhost.ManifestReader.Dependency;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops single plugins, each after those it builds on; the host sees to it that nobody else does so meanwhile. */
final class PluginStarter {

    private static final Logger LOG = LoggerFactory.getLogger(PluginStarter.class);

    private final PluginCatalogue catalogue;
    private final PluginEngine engine;
    private final Surroundings surroundings;

    PluginStarter(PluginCatalogue catalogue, PluginEngine engine, Surroundings surroundings) {
        this.catalogue = catalogue;
        this.engine = engine;
        this.surroundings = surroundings;
    }

    /** Starts every sound plugin that is neither started, nor disabled, nor failed; what waits for a missing one is refused. */
    void startAll() {
        List<HostedPlugin> waiting = new ArrayList<>(catalogue.hosted().stream().filter(PluginStarter::mayStart).toList());
        boolean moved = true;
        while (moved) {
            List<HostedPlugin> ready = waiting.stream().filter(p -> unmet(p.file()).isEmpty()).toList();
            ready.forEach(this::start);
            moved = waiting.removeAll(ready);
        }
        waiting.forEach(p -> refuse(p, unmet(p.file())));
    }

    private static boolean mayStart(HostedPlugin plugin) {
        return plugin.file().sound() && plugin.description().state() == PluginState.REFUSED;
    }

    /** @return French reasons why a plugin could not start now, before any code of it is loaded */
    List<String> objections(PluginFile file) {
        List<String> missing = unmet(file);
        return missing.isEmpty() ? admission(file) : missing;
    }

    /** @return the started plugins that build on this one */
    List<HostedPlugin> dependents(HostedPlugin base) {
        return catalogue.hosted().stream().filter(HostedPlugin::started)
                .filter(p -> p.file().declared().dependencies().stream().anyMatch(d -> provider(d) == base)).toList();
    }

    private void start(HostedPlugin plugin) {
        List<String> objections = admission(plugin.file());
        if (!objections.isEmpty()) {
            refuse(plugin, objections);
            return;
        }
        try {
            plugin.becomeStarted(engine.start(plugin.file(), dependencyIds(plugin.file())));
            surroundings.started(new PluginStarted(plugin.description(), new JarResources(plugin.file().path())));
            LOG.info("plugin {} {} started, signed by {}", plugin.description().id(), plugin.description().version(),
                    plugin.description().signer());
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
            LOG.error("plugin {} did not start", plugin.file().path().getFileName(), failure);
            engine.stop(plugin.file());
            plugin.become(PluginState.FAILED, "Le démarrage a échoué : " + rootOf(failure) + ". Adressez-vous à l'éditeur ("
                    + plugin.file().declared().provider() + ").");
        }
    }

    /** Stops a started plugin and tells so; the caller holds its write lock. */
    void stop(HostedPlugin plugin, PluginState state, String reason) {
        halt(plugin, state, reason);
        surroundings.stopped(new PluginStopped(plugin.description()));
    }

    /** Stops a started plugin because the platform itself stops. */
    void halt(HostedPlugin plugin, PluginState state, String reason) {
        plugin.become(state, reason);
        engine.stop(plugin.file());
        LOG.info("plugin {} {} stopped", plugin.description().id(), plugin.description().version());
    }

    private List<String> admission(PluginFile file) {
        try {
            return surroundings.refuse(file.describe(PluginState.REFUSED, ""), new JarResources(file.path()));
        } catch (RuntimeException failure) {
            LOG.error("plugin {} could not be checked", file.path().getFileName(), failure);
            return List.of("L'extension n'a pas pu être contrôlée (" + rootOf(failure) + "). Adressez-vous à l'exploitant de la plateforme.");
        }
    }

    private static void refuse(HostedPlugin plugin, List<String> reasons) {
        plugin.become(PluginState.REFUSED, String.join("\n", reasons));
        LOG.warn("plugin file {} is refused: {}", plugin.description().file(), reasons);
    }

    private List<String> unmet(PluginFile file) {
        return file.declared().dependencies().stream().filter(d -> provider(d) == null)
                .map(d -> "L'extension a besoin de « " + d + " », qui n'est pas active : installez-la ou activez-la d'abord.").toList();
    }

    private List<String> dependencyIds(PluginFile file) {
        return file.declared().dependencies().stream().map(d -> provider(d).file().key().pf4jId()).toList();
    }

    private HostedPlugin provider(Dependency dependency) {
        return catalogue.newest(dependency.id(), key -> dependency.range().contains(key.version())).orElse(null);
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : " : " + root.getMessage());
    }
}
