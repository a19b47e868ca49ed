package fr.jalon.kernel.plugin;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The plugins of this platform. Whether a space uses one is decided elsewhere; nothing here depends on a tenant.
 *
 * <p>Objects of a plugin must not outlive the call they are used in: no field, cache, session or JSON mapper of the
 * platform may hold one, or the plugin's class loader can never go. Answers of {@code call} are therefore values of the
 * platform, the JDK or the SPI.
 */
public interface InstalledPlugins {

    /** @return every plugin file found, started or not, sorted by id, then file name */
    List<InstalledPlugin> all();

    /** @return the newest started version of a plugin */
    Optional<InstalledPlugin> find(String pluginId);

    /** @return one version of a plugin in whatever state */
    Optional<InstalledPlugin> find(String pluginId, String version);

    /**
     * The files of one version; also of a disabled one, so that projects that run on it stay readable.
     *
     * @return empty if there is no such version, or if it was refused
     */
    Optional<PluginResources> resources(String pluginId, String version);

    /** @return one file of one version, which the caller closes; empty if there is none, see {@link #resources} */
    default Optional<InputStream> resource(String pluginId, String version, String path) {
        return resources(pluginId, version).flatMap(files -> files.open(path));
    }

    /**
     * Uses the extension of the newest started version that the predicate chooses, under the plugin's read lock. A
     * {@link fr.jalon.kernel.problem.Problem} thrown by the work passes unchanged.
     *
     * @throws PluginFailure if the plugin is not started or has no such extension, and for whatever else it throws
     */
    <T, R> R call(String pluginId, Class<T> extensionPoint, Predicate<? super T> which, Function<? super T, R> work);

    /** As {@link #call(String, Class, Predicate, Function)} for the first extension of that kind. */
    default <T, R> R call(String pluginId, Class<T> extensionPoint, Function<? super T, R> work) {
        return call(pluginId, extensionPoint, any -> true, work);
    }

    /**
     * Asks every extension of one kind of a plugin, in the order in which the plugin lists them.
     *
     * @return one answer per extension; empty if the plugin is not started or has none
     * @throws PluginFailure if one of them throws
     */
    <T, R> List<R> callEach(String pluginId, Class<T> extensionPoint, Function<? super T, R> work);
}
