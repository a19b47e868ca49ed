package fr.jalon.kernel.plugin;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with plugins. */
public enum PluginProblem implements ProblemCode {
    /** The file is not accepted. */
    REFUSED("plugin-refused", Blame.CALLER, "Extension refusée"),
    /** This version is installed already, or the plugin is in another state. */
    CONFLICT("plugin-conflict", Blame.CONFLICT, "Extension déjà présente"),
    /** No such plugin. */
    UNKNOWN("plugin-unknown", Blame.ABSENT, "Extension inconnue"),
    /** It is there, but not started or just being changed. */
    NOT_STARTED("plugin-not-started", Blame.CONFLICT, "Extension indisponible"),
    /** It threw. */
    FAILED("plugin-failed", Blame.US, "Extension en panne"),
    /** The file is larger than accepted. */
    TOO_LARGE("plugin-too-large", Blame.TOO_LARGE, "Extension trop volumineuse");

    private final Facts facts;

    PluginProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
