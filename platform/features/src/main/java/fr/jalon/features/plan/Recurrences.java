package fr.jalon.features.plan;

import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.Dated;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.Recurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Periods of what comes back and is no item of the calendar, counted by the calendar's rules. Checks no right. */
public interface Recurrences {

    /**
     * One period of one node.
     *
     * @param number from 1
     * @param first  its first day
     * @param last   its last day
     * @param due    what is owed for it is due that day
     */
    record Turn(UUID nodeId, int number, LocalDate first, LocalDate last, LocalDate due) {
    }

    /**
     * @param subject what comes back; its level says on which nodes
     * @param due     counted from the period
     * @param said    where it comes from
     * @return the periods of every node that takes part, with today's parameters; none while a limit has no date
     */
    List<Turn> of(UUID engagementId, Dated subject, Recurrence recurrence, DateRule due, Provenance said);
}
