package fr.jalon.features.document;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with a document. */
public enum DocumentProblem implements ProblemCode {
    NO_DOCUMENT("no-document", Blame.ABSENT, "Document introuvable"),
    BAD_UPLOAD("bad-upload", Blame.CALLER, "Envoi incomplet"),
    REFUSED_TYPE("refused-type", Blame.CALLER, "Type de fichier refusé"),
    TOO_LARGE("file-too-large", Blame.TOO_LARGE, "Fichier trop volumineux"),
    STORE_FAILED("store-failed", Blame.US, "Enregistrement impossible");

    private final Facts facts;

    DocumentProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
