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

    private final String code;
    private final Blame blame;
    private final String title;

    DocumentProblem(String code, Blame blame, String title) {
        this.code = code;
        this.blame = blame;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Blame blame() {
        return blame;
    }

    @Override
    public String title() {
        return title;
    }
}
