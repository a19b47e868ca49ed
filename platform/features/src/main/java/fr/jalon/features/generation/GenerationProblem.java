package fr.jalon.features.generation;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** Why a document is not made. */
public enum GenerationProblem implements ProblemCode {
    /** The model lacks what the template names. */
    VALUES_MISSING("document-values-missing", Blame.CONFLICT, "Document incomplet"),
    /** So much would stand in it that nobody could open it. */
    TOO_LONG("document-too-long", Blame.CONFLICT, "Document trop long"),
    /** The template cannot be filled or printed. */
    BAD_TEMPLATE("bad-template", Blame.US, "Modèle de document inutilisable");

    private final Facts facts;

    GenerationProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
