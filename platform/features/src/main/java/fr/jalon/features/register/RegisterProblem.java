package fr.jalon.features.register;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with registers. */
public enum RegisterProblem implements ProblemCode {
    /** The programme declares no such register. */
    NO_REGISTER("no-register", Blame.ABSENT, "Registre introuvable"),
    /** No such entry in this engagement, or not to be seen. */
    NO_ENTRY("no-register-entry", Blame.ABSENT, "Inscription introuvable"),
    /** It takes the right to record, or to own the entry. */
    NOT_YOURS("register-entry-of-others", Blame.FORBIDDEN, "Inscription d'une autre personne"),
    /** Someone changed the entry meanwhile. */
    ENTRY_CHANGED("register-entry-changed", Blame.CONFLICT, "Inscription modifiée entre-temps"),
    /** The entry is closed or cancelled. */
    ENTRY_ENDED("register-entry-ended", Blame.CONFLICT, "Inscription close"),
    /** Fields do not hold what the programme declares. */
    BAD_ENTRY("bad-register-entry", Blame.CALLER, "Inscription à corriger");

    private final Facts facts;

    RegisterProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
