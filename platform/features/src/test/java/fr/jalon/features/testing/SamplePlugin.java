package fr.jalon.features.testing;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.InstalledPlugins;
import fr.jalon.kernel.plugin.PluginFailure;
import fr.jalon.kernel.plugin.PluginProblem;
import fr.jalon.kernel.plugin.PluginResources;
import fr.jalon.kernel.plugin.PluginState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** One started plugin with one small programme; extensions are given by the test. */
public final class SamplePlugin implements InstalledPlugins {

    /** Its id. */
    public static final String ID = "jardins";
    /** Its version. */
    public static final String VERSION = "1.0.0";

    private static final InstalledPlugin PLUGIN = new InstalledPlugin(ID, VERSION, "Jardins partagés", "", "", PluginState.STARTED, "",
            "test", true, "jardins-1.0.0.jar", "0".repeat(64));

    private final List<Object> extensions;
    private final UnaryOperator<String> edit;

    /** @return a platform from which the plugin's file was taken away */
    public static InstalledPlugins gone() {
        return new Gone();
    }

    /** @param extensions its Java extensions */
    public SamplePlugin(Object... extensions) {
        this(text -> text, List.of(extensions));
    }

    private SamplePlugin(UnaryOperator<String> edit, List<Object> extensions) {
        this.edit = edit;
        this.extensions = extensions;
    }

    /** @return the same plugin, whose programme says something else */
    public static SamplePlugin edited(UnaryOperator<String> edit) {
        return new SamplePlugin(edit, List.of());
    }

    @Override
    public List<InstalledPlugin> all() {
        return List.of(PLUGIN);
    }

    @Override
    public Optional<InstalledPlugin> find(String pluginId) {
        return ID.equals(pluginId) ? Optional.of(PLUGIN) : Optional.empty();
    }

    @Override
    public Optional<InstalledPlugin> find(String pluginId, String version) {
        return VERSION.equals(version) ? find(pluginId) : Optional.empty();
    }

    @Override
    public Optional<PluginResources> resources(String pluginId, String version) {
        return find(pluginId, version).map(any -> new PluginResources() {
            @Override
            public List<String> paths() {
                return List.of("programme.yaml");
            }

            @Override
            public Optional<InputStream> open(String path) {
                return Optional.ofNullable(SamplePlugin.class.getResourceAsStream("/fr/jalon/features/testing/" + path))
                        .map(file -> path.equals("programme.yaml") ? edited(file) : file);
            }

            private InputStream edited(InputStream file) {
                try (file) {
                    return new ByteArrayInputStream(edit.apply(new String(file.readAllBytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        });
    }

    @Override
    public <T, R> R call(String pluginId, Class<T> point, Predicate<? super T> which, Function<? super T, R> work) {
        return work.apply(extensions.stream().filter(point::isInstance).map(point::cast).filter(which).findFirst().orElseThrow());
    }

    @Override
    public <T, R> List<R> callEach(String pluginId, Class<T> point, Function<? super T, R> work) {
        return extensions.stream().filter(point::isInstance).map(point::cast).<R>map(work).toList();
    }

    private static final class Gone implements InstalledPlugins {
        @Override
        public List<InstalledPlugin> all() {
            return List.of();
        }

        @Override
        public Optional<InstalledPlugin> find(String pluginId) {
            return Optional.empty();
        }

        @Override
        public Optional<InstalledPlugin> find(String pluginId, String version) {
            return Optional.empty();
        }

        @Override
        public Optional<PluginResources> resources(String pluginId, String version) {
            return Optional.empty();
        }

        @Override
        public <T, R> R call(String pluginId, Class<T> point, Predicate<? super T> which, Function<? super T, R> work) {
            throw new PluginFailure(pluginId, PluginProblem.NOT_STARTED, "L'extension « " + pluginId + " » n'est pas active.", null);
        }

        @Override
        public <T, R> List<R> callEach(String pluginId, Class<T> point, Function<? super T, R> work) {
            return List.of();
        }
    }
}
