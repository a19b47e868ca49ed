package fr.jalon.kernel.space;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with invitations. */
public enum InvitationProblem implements ProblemCode {
    /** No such link. */
    UNKNOWN("invitation-unknown", Blame.ABSENT, "Invitation inconnue"),
    /** The link has served. */
    USED("invitation-used", Blame.CONFLICT, "Invitation déjà utilisée"),
    /** The link is too old. */
    EXPIRED("invitation-expired", Blame.CONFLICT, "Invitation expirée"),
    /** The person or the account is bound already. */
    ALREADY_BOUND("invitation-already-bound", Blame.CONFLICT, "Compte déjà rattaché"),
    /** Signed in with a provider that the space does not accept. */
    OTHER_PROVIDER("invitation-other-provider", Blame.FORBIDDEN, "Fournisseur d'identité non accepté");

    private final Facts facts;

    InvitationProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
