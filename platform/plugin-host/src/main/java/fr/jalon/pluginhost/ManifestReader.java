package fr.jalon.pluginhost;

import fr.jalon.spi.PluginManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.regex.Pattern;

/** Reads the plugin's attributes from a manifest and gathers everything that is wrong with them. */
final class ManifestReader {

    private static final Pattern ID = Pattern.compile(PluginManifest.ID_PATTERN);
    private static final Pattern VERSION = Pattern.compile(PluginManifest.VERSION_PATTERN);
    private static final Pattern DEPENDENCY = Pattern.compile("(?<id>" + PluginManifest.ID_PATTERN + ")(@(?<range>.+))?");
    private static final int MAX_ID = 63;

    /** What a manifest says; texts are never null, {@code pluginClass} is empty where there is none. */
    record Declared(PluginKey key, String title, String description, String provider, VersionRange requires,
                    List<Dependency> dependencies, String pluginClass, boolean promisesNoCode) {
    }

    /** Another plugin that must be started before. */
    record Dependency(String id, VersionRange range) {

        @Override
        public String toString() {
            return id + " (" + range + ")";
        }
    }

    private final Attributes attributes;
    private final List<String> faults = new ArrayList<>();

    ManifestReader(Attributes attributes) {
        this.attributes = attributes;
    }

    /** @return French sentences, one per fault of the manifest; to be asked after {@link #read} */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** @return what the manifest says; not usable if there are faults */
    Declared read() {
        PluginKey key = new PluginKey(matching(PluginManifest.ID, ID), matching(PluginManifest.VERSION, VERSION));
        if (key.id().length() > MAX_ID) {
            faults.add("« " + PluginManifest.ID + " » dépasse " + MAX_ID + " caractères.");
        }
        if (!optional("Class-Path").isEmpty()) {
            // It would load files that nobody signed.
            faults.add("« Class-Path » est interdit : l'extension doit contenir ses bibliothèques.");
        }
        String title = optional(PluginManifest.TITLE);
        return new Declared(key, title.isEmpty() ? key.id() : title, required(PluginManifest.DESCRIPTION),
                required(PluginManifest.PROVIDER), range(PluginManifest.REQUIRES, required(PluginManifest.REQUIRES)),
                dependencies(), optional(PluginManifest.PLUGIN_CLASS),
                Boolean.parseBoolean(optional(PluginManifest.DECLARED_ONLY)));
    }

    private String optional(String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value.strip();
    }

    private String required(String name) {
        String value = optional(name);
        if (value.isEmpty()) {
            faults.add("« " + name + " » manque dans META-INF/MANIFEST.MF.");
        }
        return value;
    }

    private String matching(String name, Pattern pattern) {
        String value = required(name);
        if (!value.isEmpty() && !pattern.matcher(value).matches()) {
            faults.add("« " + name + ": " + value + " » n'a pas la forme attendue (" + pattern + ").");
        }
        return value;
    }

    private VersionRange range(String name, String value) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            return VersionRange.of(value);
        } catch (IllegalArgumentException unreadable) {
            faults.add("« " + name + " » : " + unreadable.getMessage() + ", par exemple « >=1.0.0 & <2.0.0 ».");
            return null;
        }
    }

    private List<Dependency> dependencies() {
        List<Dependency> result = new ArrayList<>();
        for (String text : optional(PluginManifest.DEPENDENCIES).split(",")) {
            var matcher = DEPENDENCY.matcher(text.strip());
            if (matcher.matches()) {
                String range = matcher.group("range");
                result.add(new Dependency(matcher.group("id"), range(PluginManifest.DEPENDENCIES, range == null ? ">=0.0.0" : range)));
            } else if (!text.isBlank()) {
                faults.add("« " + PluginManifest.DEPENDENCIES + " » : « " + text.strip() + " » n'est pas de la forme « code@intervalle ».");
            }
        }
        return List.copyOf(result);
    }
}
