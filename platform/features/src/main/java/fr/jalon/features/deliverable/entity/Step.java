package fr.jalon.features.deliverable.entity;

import fr.jalon.features.programme.definition.SeatRight;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where an obligation waits. The keys are those of the user tasks in every process of this feature. */
public enum Step {
    /** The producer writes. */
    PREPARE(SeatRight.PREPARE),
    /** The checker looks at the quality. */
    CHECK(SeatRight.CHECK),
    /** The deliverer hands over, in the name of the party that owes. */
    DELIVER(SeatRight.DELIVER),
    /** The validator decides. */
    DECIDE(SeatRight.DECIDE),
    /** The deliverer hands over again, or observes. */
    PERFECT(SeatRight.DELIVER),
    /** The process is over. */
    ENDED(null);

    private final SeatRight right;

    Step(SeatRight right) {
        this.right = right;
    }

    /** @return what one must be allowed to do there, null at the end */
    public SeatRight right() {
        return right;
    }

    /** @return the user task's key in the BPMN */
    public String taskKey() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return whether nothing was delivered yet, as far as the current round goes */
    public boolean beforeDelivery() {
        return this == PREPARE || this == CHECK || this == DELIVER;
    }

    /**
     * @param taskKeys where the process waits, none at its end
     * @throws IllegalStateException for a process that waits in two places, or at a task of another name
     */
    public static Step of(Set<String> taskKeys) {
        if (taskKeys.isEmpty()) {
            return ENDED;
        }
        return Arrays.stream(values()).filter(step -> step != ENDED && taskKeys.equals(Set.of(step.taskKey()))).findFirst()
                .orElseThrow(() -> new IllegalStateException("a deliverable's process waits at " + taskKeys));
    }
}
