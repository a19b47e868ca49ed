package fr.jalon.kernel.plugin;

import java.util.List;

/** Tells the administrator where a plugin is in use. Implemented by whoever keeps the switch per space. */
public interface PluginSpaces {

    /** @return slugs of the spaces in which the plugin is switched on, sorted */
    List<String> enabledSpaces(String pluginId);
}
