package fr.jalon.kernel.problem;

/** The kinds of failure that every feature knows. */
public enum CommonProblem implements ProblemCode {
    INVALID_REQUEST("invalid-request", Blame.CALLER, "Demande incorrecte"),
    NOT_SIGNED_IN("not-signed-in", Blame.UNKNOWN_CALLER, "Connexion nécessaire"),
    FORBIDDEN("forbidden", Blame.FORBIDDEN, "Action non autorisée"),
    NOT_FOUND("not-found", Blame.ABSENT, "Introuvable"),
    CONFLICT("conflict", Blame.CONFLICT, "L'état a changé"),
    TOO_LARGE("too-large", Blame.TOO_LARGE, "Envoi trop volumineux"),
    TOO_MANY("too-many-attempts", Blame.TOO_OFTEN, "Trop de tentatives"),
    UNEXPECTED("unexpected", Blame.US, "Erreur de la plateforme");

    private final Facts facts;

    CommonProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
