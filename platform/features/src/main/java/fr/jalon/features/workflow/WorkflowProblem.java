package fr.jalon.features.workflow;

import fr.jalon.kernel.problem.Blame;
import fr.jalon.kernel.problem.ProblemCode;

/** What can go wrong with processes. */
public enum WorkflowProblem implements ProblemCode {
    /** The BPMN holds what may not run here. */
    PROCESS_REFUSED("process-refused", Blame.CALLER, "Circuit refusé"),
    /** No such process was deployed. */
    PROCESS_UNKNOWN("process-unknown", Blame.US, "Circuit absent"),
    /** The instance waits elsewhere, or nowhere. */
    TASK_NOT_CURRENT("task-not-current", Blame.CONFLICT, "Étape déjà passée");

    private final Facts facts;

    WorkflowProblem(String code, Blame blame, String title) {
        this.facts = new Facts(code, blame, title);
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
