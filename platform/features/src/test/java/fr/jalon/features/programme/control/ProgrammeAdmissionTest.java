package fr.jalon.features.programme.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestBeans;
import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.PluginState;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeAdmissionTest {

    private static List<String> refuse(String pluginId, String version) {
        InstalledPlugin plugin = new InstalledPlugin(pluginId, version, "", "", "", PluginState.REFUSED, "", "test", true, "", "");
        return new TestBeans().get(ProgrammeAdmission.class).refuse(plugin,
                new SamplePlugin().resources(SamplePlugin.ID, SamplePlugin.VERSION).orElseThrow());
    }

    @Test
    void refuseShouldAcceptAProgrammeThatBearsItsPluginsNameAndVersion() {
        assertEquals(List.of(), refuse("jardins", "1.0.0"));
    }

    @Test
    void refuseShouldNameTheLineWhereAnAuthorForgotToRaiseTheVersion() {
        assertEquals(List.of("programme.yaml, ligne 4 : « version: 1.0.0 » contredit le manifeste (Plugin-Version: 1.1.0) : "
                + "écrivez la même valeur des deux côtés"), refuse("jardins", "1.1.0"));
    }

    @Test
    void refuseShouldNameTheLineOfACodeThatIsNotThePlugins() {
        assertEquals(List.of("programme.yaml, ligne 3 : « code: jardins » contredit le manifeste (Plugin-Id: vergers) : "
                + "écrivez la même valeur des deux côtés"), refuse("vergers", "1.0.0"));
    }
}
