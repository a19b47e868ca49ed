package fr.jalon.features.workflow;

import fr.jalon.kernel.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The workflow engine, as the features see it. Instances are found by their business key, unique within the tenant.
 * Every method but {@link #deploy} works for the bound tenant, inside the current transaction: a neighbour's instance is
 * as absent as one that never was.
 */
public interface Workflow {

    /**
     * Makes a process known to all tenants. Called again with the same bytes it does nothing; commits by itself.
     *
     * @param bpmn BPMN 2.0 with its diagram
     * @throws Problem {@link WorkflowProblem#PROCESS_REFUSED} if the process may not run here, or if another content was
     *                 deployed under the same key
     */
    void deploy(ProcessKey process, byte[] bpmn);

    /**
     * Starts an instance of the tenant.
     *
     * @param businessKey the subject's identifier
     * @param variables   texts, numbers and booleans that the process's conditions may read
     * @throws Problem {@link WorkflowProblem#PROCESS_UNKNOWN} if the process was never deployed
     */
    void start(ProcessKey process, String businessKey, Map<String, Object> variables);

    /**
     * Starts an instance that waits at one of its tasks from the beginning: what went before happened in one that has ended.
     *
     * @throws Problem {@link WorkflowProblem#PROCESS_UNKNOWN} if the process was never deployed
     */
    void startAt(ProcessKey process, String businessKey, String taskKey);

    /** @return the task definition keys at which the instance waits; empty if there is none, or if it has ended */
    Set<String> currentTasks(String businessKey);

    /**
     * Completes a task, and goes on to where the process waits next.
     *
     * @throws Problem {@link WorkflowProblem#TASK_NOT_CURRENT} if the instance does not wait there
     */
    void complete(String businessKey, String taskKey, Map<String, Object> variables);

    /**
     * Sends a message to the instance.
     *
     * @return false if the instance does not wait for it, which is no error: the wait may be over
     */
    boolean message(String businessKey, String messageName);

    /** @return identifiers of the BPMN elements at which the instance stands; empty if there is none */
    List<String> currentActivities(String businessKey);

    /** @return identifiers of the BPMN elements that the instance has left, in their order, without repeats */
    List<String> doneActivities(String businessKey);

    /** @return the user tasks that an instance started now would wait at */
    Set<String> firstTasks(ProcessKey process);

    /**
     * @return the BPMN XML, with its diagram
     * @throws Problem {@link WorkflowProblem#PROCESS_UNKNOWN}
     */
    String diagram(ProcessKey process);
}
