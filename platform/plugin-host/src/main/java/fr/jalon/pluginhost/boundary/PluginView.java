package fr.jalon.pluginhost.boundary;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.PluginState;
import java.util.List;

/**
 * A plugin on the administrator's screen.
 *
 * @param id            its code
 * @param version       empty if its manifest could not be read
 * @param title         French title
 * @param description   French sentence, or empty
 * @param provider      who answers for it, or empty
 * @param state         whether it runs
 * @param reason        French text why it is not started, one sentence per line; empty if it is
 * @param signer        trusted key that signed it, empty if none did
 * @param declaredOnly  whether it holds no code
 * @param file          name of its file
 * @param contentHash   SHA-256 of its file
 * @param enabledSpaces slugs of the spaces in which it is switched on
 */
public record PluginView(String id, String version, String title, String description, String provider, PluginState state,
                         String reason, String signer, boolean declaredOnly, String file, String contentHash,
                         List<String> enabledSpaces) {

    static PluginView of(InstalledPlugin plugin, List<String> enabledSpaces) {
        return new PluginView(plugin.id(), plugin.version(), plugin.title(), plugin.description(), plugin.provider(),
                plugin.state(), plugin.reason(), plugin.signer(), plugin.declaredOnly(), plugin.file(),
                plugin.contentHash(), enabledSpaces);
    }
}
