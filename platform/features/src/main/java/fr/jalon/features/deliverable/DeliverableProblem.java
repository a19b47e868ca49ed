package fr.jalon.features.deliverable;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong on the way from a draft to a decision. */
public enum DeliverableProblem implements ProblemCode {
    /** No such deliverable in this space, or not to be seen. */
    NO_DELIVERABLE("no-deliverable", Blame.ABSENT, "Livrable introuvable"),
    /** Someone else sits there. */
    NOT_YOUR_SEAT("not-your-seat", Blame.FORBIDDEN, "Étape d'une autre personne"),
    /** The process waits elsewhere by now. */
    STEP_PASSED("step-passed", Blame.CONFLICT, "Étape déjà passée"),
    /** Nothing is attached that could be handed over. */
    NOTHING_ATTACHED("nothing-attached", Blame.CONFLICT, "Aucun document à transmettre"),
    /** The document is not there, or of a format that is not admitted. */
    BAD_DOCUMENT("bad-document", Blame.CALLER, "Document non admis"),
    /** A text is missing. */
    TEXT_MISSING("text-missing", Blame.CALLER, "Texte manquant"),
    /** The decision does not carry what is declared. */
    BAD_DECISION("bad-decision", Blame.CALLER, "Décision incomplète"),
    /** No clock runs that could be changed so. */
    NO_CLOCK("no-running-deadline", Blame.CONFLICT, "Aucun délai à modifier"),
    /** The decision was replaced by a newer one, or is not final. */
    DECISION_REPLACED("decision-replaced", Blame.CONFLICT, "Décision remplacée"),
    /** The delivery was replaced by a newer one. */
    DELIVERY_REPLACED("delivery-replaced", Blame.CONFLICT, "Remise remplacée");

    private final Facts facts;

    DeliverableProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
