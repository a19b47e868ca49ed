package fr.jalon.pluginhost;

import com.github.zafarkhaja.semver.Version;
import java.util.Comparator;

/**
 * Names one version of one plugin. PF4J knows each version as a plugin of its own, which lets projects stay on an old one.
 *
 * @param id      id from the manifest
 * @param version semantic version from the manifest
 */
record PluginKey(String id, String version) {

    /** By id, then oldest version first. */
    static final Comparator<PluginKey> ORDER = Comparator.comparing(PluginKey::id)
            .thenComparing((a, b) -> Version.parse(a.version).compareTo(Version.parse(b.version)));

    /** @return the id under which PF4J knows this version; no {@code @}, which separates a range there */
    String pf4jId() {
        return id + ":" + version;
    }

    /** @return the only name that the JAR may have */
    String fileName() {
        return id + "-" + version + ".jar";
    }
}
