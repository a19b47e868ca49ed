package fr.jalon.features.call;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with a call for applications. */
public enum CallProblem implements ProblemCode {
    NO_CALL("no-call", Blame.ABSENT, "Appel à candidatures introuvable"),
    NO_GUEST_LINK("no-guest-link", Blame.ABSENT, "Lien inconnu ou expiré"),
    OTHER_ACCOUNT("guest-other-account", Blame.FORBIDDEN, "Candidature rattachée à un compte"),
    ALREADY_BOUND("guest-already-bound", Blame.CONFLICT, "Candidature déjà rattachée"),
    NOT_WRITABLE("candidacy-not-writable", Blame.CONFLICT, "Candidature déjà déposée"),
    OVER("call-over", Blame.CONFLICT, "Appel à candidatures terminé"),
    INCOMPLETE("candidacy-incomplete", Blame.CONFLICT, "Candidature incomplète"),
    FULL("candidacy-full", Blame.TOO_LARGE, "Trop de fichiers");

    private final Facts facts;

    CallProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
