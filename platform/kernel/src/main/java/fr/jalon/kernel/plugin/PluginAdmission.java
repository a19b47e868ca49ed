package fr.jalon.kernel.plugin;

import java.util.List;

/**
 * Someone with a say in whether a plugin may start, for example because its definition must be valid. Implemented as a CDI
 * bean; all of them are asked each time a plugin is about to start, after its signature and manifest were accepted and
 * before any class of it is loaded. An exception counts as a refusal.
 */
public interface PluginAdmission {

    /**
     * @param plugin    what is known of it; not started yet
     * @param resources its files
     * @return French reasons why it may not start, one per fault, naming file and line; empty to agree
     */
    List<String> refuse(InstalledPlugin plugin, PluginResources resources);
}
