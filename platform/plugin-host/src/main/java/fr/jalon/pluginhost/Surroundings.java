package fr.jalon.pluginhost;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.PluginResources;
import fr.jalon.kernel.plugin.PluginStarted;
import fr.jalon.kernel.plugin.PluginStopped;
import java.util.List;

/** Who the host asks and tells. */
interface Surroundings {

    /** @return French reasons of everyone with a say why a plugin may not start; empty to admit it */
    List<String> refuse(InstalledPlugin plugin, PluginResources resources);

    void started(PluginStarted event);

    void stopped(PluginStopped event);
}
