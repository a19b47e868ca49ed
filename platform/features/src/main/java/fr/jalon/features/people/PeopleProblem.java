package fr.jalon.features.people;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with persons and seats. */
public enum PeopleProblem implements ProblemCode {
    /** The seat has as many holders as it takes. */
    SEAT_FULL("seat-full", Blame.CONFLICT, "Siège déjà occupé"),
    /** The card has an account. */
    ALREADY_BOUND("person-already-bound", Blame.CONFLICT, "Compte déjà rattaché");

    private final String code;
    private final Blame blame;
    private final String title;

    PeopleProblem(String code, Blame blame, String title) {
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
