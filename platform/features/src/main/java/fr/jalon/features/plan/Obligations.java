package fr.jalon.features.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Port to whoever keeps the obligations that hang on items of kind DELIVERABLE; implemented by one CDI bean. Answers for
 * several engagements come from one query.
 */
public interface Obligations {

    /**
     * An obligation as the calendar shows it.
     *
     * @param id           the obligation
     * @param planItemId   item it was made from
     * @param engagementId engagement
     * @param nodeId       node it hangs on
     * @param code         what the programme calls it
     * @param phase        phase, or null
     * @param title        French title
     * @param stateLabel   French label of its state
     * @param settled      nothing is owed any more
     * @param settledOn    day of the decision that settled it, else null
     * @param late         past its due day and not yet delivered, or a clock that runs is past its end
     * @param waitingFor   French: role and names of who must act, or null
     */
    record State(UUID id, UUID planItemId, UUID engagementId, UUID nodeId, String code, String phase, String title,
                 String stateLabel, boolean settled, LocalDate settledOn, boolean late, String waitingFor) {
    }

    /** @return the obligations of one engagement */
    List<State> ofEngagement(UUID engagementId);

    /** @return those of the whole space that are not settled */
    List<State> unsettled();
}
