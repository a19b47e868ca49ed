package fr.jalon.features.programme.definition;

import java.util.Optional;

/** The files that come with a declaration, by their path in the plugin. */
@FunctionalInterface
public interface PluginFiles {

    /**
     * @param path relative path with slashes, as the declaration writes it
     * @return the content, empty if there is no such file
     */
    Optional<byte[]> read(String path);
}
