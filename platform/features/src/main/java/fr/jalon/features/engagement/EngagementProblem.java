package fr.jalon.features.engagement;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong around a project as a whole. */
public enum EngagementProblem implements ProblemCode {
    /** It has ended. */
    ENDED("project-ended", Blame.CONFLICT, "Projet terminé"),
    /** Something is left undone and nobody says why. */
    UNFINISHED("project-unfinished", Blame.CONFLICT, "Des éléments restent en cours");

    private final Facts facts;

    EngagementProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
