package fr.jalon.features.plan.control;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** Why a calendar cannot be computed. */
public enum PlannerProblem implements ProblemCode {
    CIRCULAR_DATES("circular-dates", Blame.CALLER, "Dates qui dépendent l'une de l'autre"),
    DATE_NOT_COMPUTABLE("date-not-computable", Blame.CALLER, "Date impossible à calculer");

    private final Facts facts;

    PlannerProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
