package fr.jalon.spi;

/**
 * The version of this SPI, in semantic versioning.
 *
 * <p><b>Rule.</b> A plugin states the range it works with in its manifest, for example
 * {@code Plugin-Requires: >=1.0.0 & <2.0.0}. A patch version repairs, a minor version adds (and may change what is
 * {@link Stability.Level#EXPERIMENTAL}), a major version may break. A platform starts a plugin only if its own SPI version
 * lies in the plugin's range; a bare version such as {@code 1.0.0} means "this one or any later one" and is therefore
 * discouraged.
 */
public final class SpiVersion {

    /** The version of the SPI that this artifact is. */
    public static final String CURRENT = "1.0.0";

    private SpiVersion() {
    }
}
