package fr.jalon.features.signature;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong around a signature. */
public enum SignatureProblem implements ProblemCode {
    /** No such envelope in this space, or not to be seen. */
    NO_RECORD("no-record", Blame.ABSENT, "Document à signer introuvable"),
    /** Someone else signs, or signs first. */
    NOT_YOUR_SIGNATURE("not-your-signature", Blame.FORBIDDEN, "Signature d'une autre personne"),
    /** This person has signed. */
    SIGNED_BEFORE("signed-before", Blame.CONFLICT, "Déjà signé"),
    /** It is void or complete. */
    ENVELOPE_CLOSED("envelope-closed", Blame.CONFLICT, "Signature close"),
    /** Another document stands there by now, or its bytes are not those that were shown. */
    ANOTHER_DOCUMENT("another-document", Blame.CONFLICT, "Document différent"),
    /** No such visa is asked for in this space, or not to be seen. */
    NO_VISA("no-visa", Blame.ABSENT, "Visa introuvable"),
    /** Another visa comes first. */
    VISA_TOO_EARLY("visa-too-early", Blame.CONFLICT, "Un autre visa vient d'abord"),
    /** The platform has no key. */
    NO_SEAL("no-seal-key", Blame.US, "Cachet de la plateforme absent"),
    /** What was sent to be verified is too large. */
    TOO_LARGE("verified-file-too-large", Blame.TOO_LARGE, "Fichier trop volumineux"),
    /** Nothing was sent to be verified. */
    NO_FILE("verified-file-missing", Blame.CALLER, "Fichier absent");

    private final Facts facts;

    SignatureProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
