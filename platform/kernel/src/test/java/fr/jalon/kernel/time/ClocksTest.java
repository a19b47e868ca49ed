package fr.jalon.kernel.time;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void movableClockShouldStopTheStartOutsideTheTestProfile() {
        for (String profile : new String[] {"production", "local"}) {
            Config config = config(Map.of("jalon.test.clock", true, "jalon.profile", profile));
            assertThrows(IllegalStateException.class, () -> Clocks.requireTestProfile(config));
        }
        assertThrows(IllegalStateException.class, () -> Clocks.requireTestProfile(config(Map.of("jalon.test.clock", true))));
    }

    @Test
    void testProfileMayHaveAMovableClock() {
        assertDoesNotThrow(() -> Clocks.requireTestProfile(config(Map.of("jalon.test.clock", true, "jalon.profile", "test"))));
        assertDoesNotThrow(() -> Clocks.requireTestProfile(config(Map.of("jalon.profile", "production"))));
    }

    private static Config config(Map<String, Object> values) {
        return (Config) Proxy.newProxyInstance(Config.class.getClassLoader(), new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(values.get(arguments[0])));
    }
}
