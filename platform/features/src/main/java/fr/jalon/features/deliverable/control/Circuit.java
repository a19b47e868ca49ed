package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.DeliverableProblem;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.deliverable.entity.Step;
import fr.jalon.features.workflow.Workflow;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** Drives an obligation's process, and keeps on the obligation where it waits. An instance begins with the first act. */
@ApplicationScoped
public class Circuit {

    /** The message that a process may wait for. */
    static final String DEADLINE_EXPIRED = "deadline-expired";
    /** Variable, set when completing the check. */
    static final String CHECK_OUTCOME = "checkOutcome";
    /** Variable, set when completing what follows a postponement. */
    static final String PERFECT_OUTCOME = "perfectOutcome";

    static final String FORWARD = "FORWARD";
    static final String BACK = "BACK";
    static final String REDELIVERY = "REDELIVERY";
    static final String OBSERVATIONS = "OBSERVATIONS";
    static final String REWORK = "REWORK";

    @Inject
    private Workflow workflow;

    @Inject
    private DeliverableNews news;

    /** @throws Problem STEP_PASSED unless the process waits at one of these steps */
    static void require(Obligation obligation, Step... expected) {
        if (!Arrays.asList(expected).contains(obligation.step())) {
            throw new Problem(DeliverableProblem.STEP_PASSED, "Le livrable « " + obligation.title()
                    + " » n'attend pas, ou n'attend plus, cette action. Rechargez la page pour voir où il en est.");
        }
    }

    /** Completes the step at which the obligation waits; where nobody checks, the check after it too. */
    void advance(Obligation obligation, Map<String, Object> variables, Instant now) {
        String key = obligation.businessKey();
        if (!obligation.begun()) {
            workflow.start(obligation.process(), key, Map.of());
        }
        Step next = complete(key, obligation.step(), variables);
        if (next == Step.CHECK && obligation.checker() == null) {
            next = complete(key, next, Map.of(CHECK_OUTCOME, FORWARD));
        }
        boolean back = variables.containsValue(BACK) || variables.containsValue(REWORK);
        obligation.moved(next, back, now);
        news.awaits(obligation);
    }

    /** Brings an obligation whose process has ended back to its decision. */
    void reopen(Obligation obligation, Instant now) {
        workflow.startAt(obligation.process(), obligation.businessKey(), Step.DECIDE.taskKey());
        obligation.moved(Step.DECIDE, false, now);
    }

    private Step complete(String key, Step step, Map<String, Object> variables) {
        workflow.complete(key, step.taskKey(), variables);
        return Step.of(workflow.currentTasks(key));
    }

    /** Tells the process that a clock is over, and follows it if it goes on by itself. */
    void tellExpired(Obligation obligation, Instant now) {
        if (obligation.begun() && workflow.message(obligation.businessKey(), DEADLINE_EXPIRED)) {
            Step next = Step.of(workflow.currentTasks(obligation.businessKey()));
            if (next != obligation.step()) {
                obligation.moved(next, false, now);
                news.awaits(obligation);
            }
        }
    }
}
