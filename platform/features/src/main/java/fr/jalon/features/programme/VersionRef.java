package fr.jalon.features.programme;

import java.util.UUID;

/**
 * A version of a programme that a space has used.
 *
 * @param id          the space's row
 * @param pluginId    plugin that brought it
 * @param version     its version
 * @param contentHash SHA-256 of the definition's text, hex
 * @param title       French title
 */
public record VersionRef(UUID id, String pluginId, String version, String contentHash, String title) {
}
