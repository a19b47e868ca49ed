package fr.jalon.kernel.plugin;

/** Where an installed plugin stands. */
public enum PluginState {
    /** Admitted and running. */
    STARTED,
    /** Not admitted: signature, manifest, content or definition; nothing of it was loaded. */
    REFUSED,
    /** Admitted, but it threw while starting. */
    FAILED,
    /** Switched off by an administrator; stays off after a restart. */
    DISABLED
}
