package fr.jalon.pluginhost.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.InstalledPlugins;
import fr.jalon.kernel.plugin.PluginResources;
import fr.jalon.kernel.plugin.PluginState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.spi.HealthCheckResponseProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PluginsReadyTest {

    private static final InstalledPlugins TWO = new Fixed(List.of(plugin("bon", PluginState.STARTED), plugin("mauvais", PluginState.REFUSED)));

    @BeforeAll
    static void healthWithoutAContainer() {
        HealthCheckResponse.setResponseProvider(new PlainProvider());
    }

    @AfterAll
    static void forget() {
        HealthCheckResponse.setResponseProvider(null);
    }

    private static InstalledPlugin plugin(String id, PluginState state) {
        return new InstalledPlugin(id, "1.0.0", id, "", "", state, "", "editeur", true, id + "-1.0.0.jar", "");
    }

    @Test
    void readinessShouldNameARefusedPluginAndStayUp() {
        HealthCheckResponse response = PluginsReady.response(TWO, List.of("bon", ""));
        assertEquals(HealthCheckResponse.Status.UP, response.getStatus());
        assertEquals(Map.of("started", 1L, "notStarted", "mauvais-1.0.0.jar:REFUSED"), response.getData().orElseThrow());
    }

    @Test
    void readinessShouldFailForARequiredPluginThatIsNotStarted() {
        HealthCheckResponse response = PluginsReady.response(TWO, List.of("bon", "mauvais", "absent"));
        assertEquals(HealthCheckResponse.Status.DOWN, response.getStatus());
        assertEquals("mauvais,absent", response.getData().orElseThrow().get("missing"));
    }

    /** Plugins as listed; nothing can be called. */
    private record Fixed(List<InstalledPlugin> all) implements InstalledPlugins {

        @Override
        public Optional<InstalledPlugin> find(String pluginId) {
            return all.stream().filter(p -> p.id().equals(pluginId) && p.started()).findFirst();
        }

        @Override
        public Optional<InstalledPlugin> find(String pluginId, String version) {
            return find(pluginId);
        }

        @Override
        public Optional<PluginResources> resources(String pluginId, String version) {
            return Optional.empty();
        }

        @Override
        public <T, R> R call(String pluginId, Class<T> extensionPoint, Predicate<? super T> which, Function<? super T, R> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T, R> List<R> callEach(String pluginId, Class<T> extensionPoint, Function<? super T, R> work) {
            return List.of();
        }
    }

    private static final class PlainProvider implements HealthCheckResponseProvider {

        @Override
        public HealthCheckResponseBuilder createResponseBuilder() {
            return new PlainBuilder();
        }
    }

    private static final class PlainBuilder extends HealthCheckResponseBuilder {

        private final Map<String, Object> data = new HashMap<>();
        private String name;
        private boolean up;

        @Override
        public HealthCheckResponseBuilder name(String value) {
            name = value;
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, String value) {
            data.put(key, value);
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, long value) {
            data.put(key, value);
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, boolean value) {
            data.put(key, value);
            return this;
        }

        @Override
        public HealthCheckResponseBuilder up() {
            return status(true);
        }

        @Override
        public HealthCheckResponseBuilder down() {
            return status(false);
        }

        @Override
        public HealthCheckResponseBuilder status(boolean value) {
            up = value;
            return this;
        }

        @Override
        public HealthCheckResponse build() {
            return new HealthCheckResponse(name, up ? HealthCheckResponse.Status.UP : HealthCheckResponse.Status.DOWN, Optional.of(data));
        }
    }
}
