package fr.jalon.features.practice;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with good practices. */
public enum PracticeProblem implements ProblemCode {
    /** No such sheet, or not to be seen. */
    NO_PRACTICE("no-practice", Blame.ABSENT, "Bonne pratique introuvable"),
    /** Someone else writes it, moderates it, or shares it. */
    NOT_YOURS("practice-of-others", Blame.FORBIDDEN, "Fiche d'une autre personne"),
    /** Someone acted on it meanwhile. */
    PRACTICE_CHANGED("practice-changed", Blame.CONFLICT, "Fiche modifiée entre-temps"),
    /** The sheet is not in a state that allows this. */
    WRONG_STATE("practice-wrong-state", Blame.CONFLICT, "Impossible dans cet état"),
    /** Fields do not hold what a sheet takes. */
    BAD_PRACTICE("bad-practice", Blame.CALLER, "Fiche à corriger");

    private final Facts facts;

    PracticeProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
