package fr.jalon.kernel.plugin;

/**
 * One plugin file in the plugins' folder, as found at the last look. Several versions of one plugin are several entries
 * and may be started side by side.
 *
 * @param id           id from its manifest; the file's name if the manifest cannot be read
 * @param version      version from its manifest, empty if it cannot be read
 * @param title        French title, the id if it has none
 * @param description  French sentence from its manifest, or empty
 * @param provider     who answers for it, or empty
 * @param state        where it stands
 * @param reason       French text why it is not started, empty if it is
 * @param signer       name of the trusted key that signed it, empty if none did
 * @param declaredOnly whether it holds no class
 * @param file         name of the JAR
 * @param contentHash  SHA-256 of the JAR's bytes, lower-case hex
 */
public record InstalledPlugin(String id, String version, String title, String description, String provider,
                              PluginState state, String reason, String signer, boolean declaredOnly, String file,
                              String contentHash) {

    /** @return whether its resources and extensions can be used now */
    public boolean started() {
        return state == PluginState.STARTED;
    }

    /** @return the same plugin in another state */
    public InstalledPlugin in(PluginState newState, String newReason) {
        return new InstalledPlugin(id, version, title, description, provider, newState, newReason, signer, declaredOnly,
                file, contentHash);
    }
}
