package fr.jalon.spi;

/**
 * Names of the attributes in the main section of a plugin JAR's {@code META-INF/MANIFEST.MF}. The file itself is called
 * {@code <Plugin-Id>-<Plugin-Version>.jar}; its detached signature lies beside it as {@code <file>.sig}.
 */
public final class PluginManifest {

    /** Required. Kebab case, 2 to 63 characters: {@value #ID_PATTERN}. Never changes during a plugin's life. */
    public static final String ID = "Plugin-Id";
    /** Required. Semantic version, {@value #VERSION_PATTERN}. A published version never changes its bytes. */
    public static final String VERSION = "Plugin-Version";
    /** Required. Who answers for the plugin: a name of an organisation. */
    public static final String PROVIDER = "Plugin-Provider";
    /** Required. Range of {@link SpiVersion}, for example {@code >=1.0.0 & <2.0.0}. */
    public static final String REQUIRES = "Plugin-Requires";
    /** Required. One French sentence for the administrator who decides whether to install the plugin. */
    public static final String DESCRIPTION = "Plugin-Description";
    /** Optional. French title; the id stands in for it. */
    public static final String TITLE = "Plugin-Title";
    /** Optional. {@code true} promises that the JAR holds no class; one that breaks the promise is refused. */
    public static final String DECLARED_ONLY = "Plugin-Declared-Only";
    /** Optional. Comma-separated ids of plugins that must be started before, each with an optional range: {@code base@>=1.0.0}. */
    public static final String DEPENDENCIES = "Plugin-Dependencies";
    /** Optional. A subclass of {@code org.pf4j.Plugin} that is told about start and stop. */
    public static final String PLUGIN_CLASS = "Plugin-Class";

    /** Regular expression of a plugin id. */
    public static final String ID_PATTERN = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    /** Regular expression of a plugin version: no build metadata. */
    public static final String VERSION_PATTERN = "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?";

    private PluginManifest() {
    }
}
