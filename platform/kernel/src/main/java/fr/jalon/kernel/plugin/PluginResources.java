package fr.jalon.kernel.plugin;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The files inside one plugin JAR. Only the plugin's own ones: never the platform's or another plugin's. */
public interface PluginResources {

    /** @return paths of all files in the JAR except classes, sorted, with {@code /} and without a leading one */
    List<String> paths();

    /**
     * @param path path inside the JAR, for example {@code processes/validation.bpmn}
     * @return the bytes, which the caller closes; empty if there is no such file
     */
    Optional<InputStream> open(String path);
}
