package fr.jalon.pluginhost;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.PluginAdministration;
import fr.jalon.kernel.plugin.PluginProblem;
import fr.jalon.kernel.plugin.PluginState;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Changes which plugins run, one change at a time. */
final class PluginHost implements PluginAdministration {

    private static final Duration CHANGE_PATIENCE = Duration.ofSeconds(30);
    private static final String DISABLED = "Désactivée par un administrateur.";

    private final Lock lifecycle = new ReentrantLock();
    private final PluginFolder folder;
    private final PluginCatalogue catalogue;
    private final PluginStarter starter;
    private final Duration patience;

    PluginHost(PluginFolder folder, PluginCatalogue catalogue, PluginStarter starter) {
        this(folder, catalogue, starter, CHANGE_PATIENCE);
    }

    PluginHost(PluginFolder folder, PluginCatalogue catalogue, PluginStarter starter, Duration patience) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.starter = starter;
        this.patience = patience;
    }

    /** Looks at the folder once, when the platform starts, and starts what may start. */
    void open() throws IOException {
        lifecycle.lock();
        try {
            for (Path jar : folder.jars()) {
                HostedPlugin plugin = new HostedPlugin(folder.inspect(jar));
                if (plugin.file().sound() && folder.disabled(jar)) {
                    plugin.become(PluginState.DISABLED, DISABLED);
                }
                catalogue.add(plugin);
            }
            starter.startAll();
        } finally {
            lifecycle.unlock();
        }
    }

    /** Stops all plugins when the platform stops; a call that does not end does not hold it back. */
    void close() {
        lifecycle.lock();
        try {
            catalogue.hosted().stream().filter(HostedPlugin::started)
                    .forEach(plugin -> alone(plugin, () -> starter.halt(plugin, PluginState.DISABLED, "La plateforme s'arrête.")));
        } finally {
            lifecycle.unlock();
        }
    }

    @Override
    public InstalledPlugin install(InputStream jar, String signature) throws IOException {
        Path arrived = folder.receive(jar);
        lifecycle.lock();
        try {
            if (Files.size(arrived) > PluginFile.MAX_BYTES) {
                throw new Problem(PluginProblem.TOO_LARGE, "Une extension ne dépasse pas " + PluginFile.MAX_BYTES / (1024 * 1024)
                        + " Mo. Demandez à l'éditeur un fichier plus petit.");
            }
            PluginFile file = folder.inspectArrival(arrived, signature);
            requireNone(file.faults());
            if (folder.has(file.key())) {
                throw new Problem(PluginProblem.CONFLICT, "La version " + file.key().version() + " de « " + file.declared().title()
                        + " » est déjà présente. Une version publiée ne change pas : demandez à l'éditeur un nouveau numéro de version.");
            }
            requireNone(starter.objections(file));
            return start(new HostedPlugin(file.at(folder.publish(arrived, file.key(), signature))));
        } finally {
            lifecycle.unlock();
            Files.deleteIfExists(arrived);
        }
    }

    private static void requireNone(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new Problem(PluginProblem.REFUSED, "Rien n'a été installé. Corrigez ce qui suit, ou transmettez-le à l'éditeur "
                    + "de l'extension.", faults.stream().map(fault -> new FieldError("jar", fault)).toList());
        }
    }

    private InstalledPlugin start(HostedPlugin plugin) {
        catalogue.add(plugin);
        starter.startAll();
        return plugin.description();
    }

    @Override
    public List<InstalledPlugin> enable(String pluginId) {
        lifecycle.lock();
        try {
            List<HostedPlugin> versions = versions(pluginId);
            for (HostedPlugin plugin : versions) {
                folder.enable(plugin.file().path());
                if (!plugin.started()) {
                    plugin.inspected(folder.inspect(plugin.file().path()));
                }
            }
            starter.startAll();
            return versions.stream().map(HostedPlugin::description).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("the plugins' folder cannot be changed", failure);
        } finally {
            lifecycle.unlock();
        }
    }

    @Override
    public List<InstalledPlugin> disable(String pluginId) {
        lifecycle.lock();
        try {
            List<HostedPlugin> versions = versions(pluginId);
            for (HostedPlugin plugin : versions) {
                stop(plugin, PluginState.DISABLED, DISABLED);
                folder.disable(plugin.file().path());
                if (plugin.file().sound()) {
                    plugin.become(PluginState.DISABLED, DISABLED);
                }
            }
            return versions.stream().map(HostedPlugin::description).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("the plugins' folder cannot be changed", failure);
        } finally {
            // Brings dependents back that another version can serve, or whose base could not be stopped after all.
            starter.startAll();
            lifecycle.unlock();
        }
    }

    private List<HostedPlugin> versions(String pluginId) {
        List<HostedPlugin> versions = catalogue.versions(pluginId);
        if (versions.isEmpty()) {
            throw new Problem(PluginProblem.UNKNOWN, "Aucune extension ne porte le code « " + pluginId + " ». Rechargez la liste.");
        }
        return versions;
    }

    private void stop(HostedPlugin plugin, PluginState state, String reason) {
        starter.dependents(plugin).forEach(dependent -> stop(dependent, PluginState.REFUSED, "Une extension nécessaire s'arrête."));
        if (plugin.started() && !alone(plugin, () -> starter.stop(plugin, state, reason))) {
            throw new Problem(PluginProblem.CONFLICT, "Des opérations de « " + plugin.description().title()
                    + " » sont encore en cours : elle reste active. Réessayez dans quelques minutes.");
        }
    }

    private boolean alone(HostedPlugin plugin, Runnable change) {
        try {
            return plugin.alone(patience, change);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
