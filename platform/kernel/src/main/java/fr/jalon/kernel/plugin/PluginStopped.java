package fr.jalon.kernel.plugin;

/**
 * CDI event: a plugin that was started is not any more. No call into it is under way when the event is fired.
 *
 * @param plugin the plugin in its new state
 */
public record PluginStopped(InstalledPlugin plugin) {
}
