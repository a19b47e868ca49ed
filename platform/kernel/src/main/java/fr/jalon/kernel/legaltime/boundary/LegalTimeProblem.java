package fr.jalon.kernel.legaltime.boundary;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong when a delay is asked for. */
public enum LegalTimeProblem implements ProblemCode {
    INVALID_DELAY("invalid-delay", Blame.CALLER, "Délai impossible à calculer");

    private final Facts facts;

    LegalTimeProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
