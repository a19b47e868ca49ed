package fr.jalon.kernel.plugin;

/**
 * CDI event: a plugin has started, at the platform's start or later. Fired synchronously on the thread that started it;
 * an observer that throws makes the plugin fail and nothing else.
 *
 * @param plugin    the plugin, started
 * @param resources its files, usable while it is started
 */
public record PluginStarted(InstalledPlugin plugin, PluginResources resources) {
}
