package fr.jalon.features.session;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong when people are called to a meeting. */
public enum SessionProblem implements ProblemCode {
    /** Nobody agreed on its date yet. */
    NO_AGREED_DATE("no-agreed-date", Blame.CONFLICT, "Date non convenue"),
    /** Nobody sits in the seats that are expected, or none of them can be reached. */
    NOBODY_TO_CALL("nobody-to-call", Blame.CONFLICT, "Personne à convoquer"),
    /** It was not called, or is called off already. */
    NOT_CALLED("not-called", Blame.CONFLICT, "Aucune convocation à annuler");

    private final Facts facts;

    SessionProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
