package fr.jalon.kernel.legaltime.boundary;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong when a delay is asked for. */
public enum LegalTimeProblem implements ProblemCode {
    INVALID_DELAY("invalid-delay", "Délai impossible à calculer");

    private final String code;
    private final String title;

    LegalTimeProblem(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }

    @Override
    public String title() {
        return title;
    }
}
