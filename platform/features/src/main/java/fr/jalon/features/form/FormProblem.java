package fr.jalon.features.form;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with forms and grids. */
public enum FormProblem implements ProblemCode {
    /** The programme declares no such form, or not for that node. */
    NO_FORM("no-form", Blame.ABSENT, "Formulaire introuvable"),
    /** No such row or field. */
    NO_CELL("no-form-cell", Blame.ABSENT, "Case introuvable"),
    /** Only some roles fill it in. */
    NOT_YOURS("form-of-others", Blame.FORBIDDEN, "Formulaire tenu par d'autres"),
    /** Someone is writing there. */
    CELL_HELD("form-cell-held", Blame.CONFLICT, "Case en cours de saisie"),
    /** Someone wrote there meanwhile. */
    CELL_CHANGED("form-cell-changed", Blame.CONFLICT, "Case modifiée entre-temps"),
    /** What was chosen, or compared, is not finished. */
    UNFINISHED("form-row-unfinished", Blame.CONFLICT, "Ligne incomplète"),
    /** Fields do not hold what the programme declares. */
    BAD_ANSWER("bad-form-answer", Blame.CALLER, "Saisie à corriger");

    private final Facts facts;

    FormProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
