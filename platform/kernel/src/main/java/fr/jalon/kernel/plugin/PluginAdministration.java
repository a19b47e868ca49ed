package fr.jalon.kernel.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What the administrator of the platform does with plugins. Refusals are {@link fr.jalon.kernel.problem.Problem}s. */
public interface PluginAdministration {

    /**
     * Checks a plugin, stores it in the plugins' folder and starts it. Nothing is stored if it is refused.
     *
     * @param jar       bytes of the JAR; read to the end, not closed
     * @param signature base64 of the Ed25519 signature over these bytes
     * @return the plugin, started or failed
     * @throws fr.jalon.kernel.problem.Problem {@link PluginProblem#REFUSED}, {@link PluginProblem#CONFLICT} if the version
     *                                         is there already, {@link PluginProblem#TOO_LARGE}
     */
    InstalledPlugin install(InputStream jar, String signature) throws IOException;

    /**
     * Lets a plugin start again, now and at each later start of the platform; all its versions in the folder.
     *
     * @return its versions in their new states
     */
    List<InstalledPlugin> enable(String pluginId);

    /**
     * Stops a plugin, now and until it is enabled; all its versions. Waits for calls under way.
     *
     * @return its versions in their new states
     */
    List<InstalledPlugin> disable(String pluginId);
}
