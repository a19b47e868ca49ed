package fr.jalon.features.people;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with persons and seats. */
public enum PeopleProblem implements ProblemCode {
    /** The seat has as many holders as it takes. */
    SEAT_FULL("seat-full", Blame.CONFLICT, "Siège déjà occupé"),
    /** The card has an account. */
    ALREADY_BOUND("person-already-bound", Blame.CONFLICT, "Compte déjà rattaché");

    private final Facts facts;

    PeopleProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
