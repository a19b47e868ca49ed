package fr.jalon.pluginhost;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.InstalledPlugins;
import fr.jalon.kernel.plugin.PluginFailure;
import fr.jalon.kernel.plugin.PluginProblem;
import fr.jalon.kernel.plugin.PluginResources;
import fr.jalon.kernel.problem.Problem;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The plugin files known to this node, and the guarded way into those that are started. */
final class PluginCatalogue implements InstalledPlugins {

    private static final Duration CALL_PATIENCE = Duration.ofSeconds(5);
    private static final Comparator<InstalledPlugin> ORDER = Comparator.comparing(InstalledPlugin::id)
            .thenComparing(InstalledPlugin::file);

    private final List<HostedPlugin> plugins = new CopyOnWriteArrayList<>();

    void add(HostedPlugin plugin) {
        plugins.add(plugin);
    }

    List<HostedPlugin> hosted() {
        return plugins;
    }

    /** @return all files of a plugin, whatever their state */
    List<HostedPlugin> versions(String pluginId) {
        return plugins.stream().filter(p -> p.description().id().equals(pluginId)).toList();
    }

    /** @return the newest started version of a plugin that the predicate accepts */
    Optional<HostedPlugin> newest(String pluginId, Predicate<PluginKey> accepted) {
        return plugins.stream().filter(p -> p.started() && p.file().key().id().equals(pluginId))
                .filter(p -> accepted.test(p.file().key()))
                .max(Comparator.comparing(p -> p.file().key(), PluginKey.ORDER));
    }

    @Override
    public List<InstalledPlugin> all() {
        return plugins.stream().map(HostedPlugin::description).sorted(ORDER).toList();
    }

    @Override
    public Optional<InstalledPlugin> find(String pluginId) {
        return newest(pluginId, any -> true).map(HostedPlugin::description);
    }

    @Override
    public Optional<InstalledPlugin> find(String pluginId, String version) {
        return version(pluginId, version).map(HostedPlugin::description);
    }

    @Override
    public Optional<PluginResources> resources(String pluginId, String version) {
        return version(pluginId, version).filter(p -> p.file().sound()).map(p -> new JarResources(p.file().path()));
    }

    private Optional<HostedPlugin> version(String pluginId, String version) {
        return versions(pluginId).stream().filter(p -> p.description().version().equals(version)).findFirst();
    }

    @Override
    public <T, R> R call(String pluginId, Class<T> extensionPoint, Predicate<? super T> which, Function<? super T, R> work) {
        HostedPlugin plugin = newest(pluginId, any -> true).orElseThrow(() -> notStarted(pluginId));
        return guarded(plugin, () -> work.apply(plugin.extensions(extensionPoint).filter(which).findFirst()
                .orElseThrow(() -> new Problem(PluginProblem.UNKNOWN, "L'extension « " + plugin.description().title()
                        + " » ne propose pas (ou plus) cette fonction. Choisissez-en une autre dans la liste."))));
    }

    @Override
    public <T, R> List<R> callEach(String pluginId, Class<T> extensionPoint, Function<? super T, R> work) {
        return newest(pluginId, any -> true)
                .map(plugin -> guarded(plugin, () -> plugin.extensions(extensionPoint).<R>map(work).toList()))
                .orElse(List.of());
    }

    private static <R> R guarded(HostedPlugin plugin, Supplier<R> work) {
        enter(plugin);
        try {
            return work.get();
        } catch (Problem ours) {
            throw ours;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError theirs) {
            throw new PluginFailure(plugin.description().id(), PluginProblem.FAILED, "L'extension « " + plugin.description().title()
                    + " » a échoué ; rien n'a été enregistré. Signalez-le à l'administrateur de la plateforme.", theirs);
        } finally {
            plugin.leave();
        }
    }

    private static void enter(HostedPlugin plugin) {
        try {
            if (!plugin.enter(CALL_PATIENCE)) {
                throw new PluginFailure(plugin.description().id(), PluginProblem.NOT_STARTED, "L'extension « "
                        + plugin.description().title() + " » est en cours de changement. Réessayez dans une minute.", null);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new PluginFailure(plugin.description().id(), PluginProblem.NOT_STARTED,
                    "La plateforme s'arrête. Réessayez plus tard.", stopping);
        }
        if (!plugin.started()) {
            plugin.leave();
            throw notStarted(plugin.description().id());
        }
    }

    private static PluginFailure notStarted(String pluginId) {
        return new PluginFailure(pluginId, PluginProblem.NOT_STARTED, "L'extension « " + pluginId
                + " » n'est pas active. Demandez à l'administrateur de la plateforme de l'activer.", null);
    }
}
