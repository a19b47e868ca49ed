package fr.jalon.features.plan.control;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** Why a calendar cannot be computed. */
public enum PlannerProblem implements ProblemCode {
    CIRCULAR_DATES("circular-dates", "Dates qui dépendent l'une de l'autre"),
    DATE_NOT_COMPUTABLE("date-not-computable", "Date impossible à calculer");

    private final String code;
    private final String title;

    PlannerProblem(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Blame blame() {
        return Blame.CALLER;
    }

    @Override
    public String title() {
        return title;
    }
}
