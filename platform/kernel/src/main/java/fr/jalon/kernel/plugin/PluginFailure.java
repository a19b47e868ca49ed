package fr.jalon.kernel.plugin;

import fr.jalon.kernel.problem.Problem;

/**
 * A call into a plugin did not succeed: the plugin is not started, is being changed, or threw. The message is French and
 * may be shown to users. Its cause is the {@link Problem} that the API answers; what the plugin threw lies behind that one,
 * for the operator's log only.
 */
public final class PluginFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pluginId;
    private final PluginProblem kind;

    /**
     * @param pluginId the plugin
     * @param kind     what sort of failure
     * @param message  French text: what happened, and who must do what
     * @param cause    what the plugin threw, or null
     */
    public PluginFailure(String pluginId, PluginProblem kind, String message, Throwable cause) {
        super(message, new Problem(kind, message, cause));
        this.pluginId = pluginId;
        this.kind = kind;
    }

    /** @return the plugin that was called */
    public String pluginId() {
        return pluginId;
    }

    /** @return what sort of failure */
    public PluginProblem kind() {
        return kind;
    }
}
