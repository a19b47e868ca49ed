/**
 * What the platform knows of plugins, without knowing how they are loaded. A plugin arrives as a signed file in a folder,
 * is admitted by everyone who has a say ({@link fr.jalon.kernel.plugin.PluginAdmission}), starts, serves resources and
 * extensions through {@link fr.jalon.kernel.plugin.InstalledPlugins}, and may be disabled and enabled again. One that
 * cannot start stays listed with its reason and disturbs nobody.
 */
package fr.jalon.kernel.plugin;
