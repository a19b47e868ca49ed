package fr.jalon.features.programme;

import fr.jalon.features.programme.definition.ProgrammeDefinition;

/**
 * A programme that a started plugin brings.
 *
 * @param pluginId    the plugin
 * @param version     its version
 * @param contentHash SHA-256 of the declaration's text, hex
 * @param definition  what it declares
 */
public record InstalledProgramme(String pluginId, String version, String contentHash, ProgrammeDefinition definition) {
}
