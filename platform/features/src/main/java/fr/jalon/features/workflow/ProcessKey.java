package fr.jalon.features.workflow;

import java.util.Objects;

/**
 * Names one process of one plugin version.
 *
 * @param pluginId identifier of the plugin
 * @param version  version of the plugin; a process never changes within one
 * @param code     code of the process: the name of its file in the plugin's folder {@code processes}, without ending
 */
public record ProcessKey(String pluginId, String version, String path) {

    /** @throws NullPointerException if a part is missing */
    public ProcessKey {
        Objects.requireNonNull(pluginId, "plugin id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(path, "path");
    }

    @Override
    public String toString() {
        return pluginId + ":" + version + ":" + path;
    }
}
