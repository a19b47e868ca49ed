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

    private final String code;
    private final Blame blame;
    private final String title;

    WorkflowProblem(String code, Blame blame, String title) {
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
