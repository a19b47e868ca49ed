package fr.jalon.features.replacement;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with a replacement. */
public enum ReplacementProblem implements ProblemCode {
    /** No such replacement in this engagement, or not to be seen. */
    NO_REPLACEMENT("no-replacement", Blame.ABSENT, "Remplacement introuvable"),
    /** The programme declares none for this seat. */
    NOT_DECLARED("no-replacement-rule", Blame.CONFLICT, "Remplacement non prévu"),
    /** Someone else has to do this. */
    NOT_YOUR_TURN("replacement-of-others", Blame.FORBIDDEN, "Acte d'une autre personne"),
    /** It is not the moment for this act any more, or not yet. */
    OTHER_STEP("replacement-step", Blame.CONFLICT, "Remplacement à une autre étape");

    private final Facts facts;

    ReplacementProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
