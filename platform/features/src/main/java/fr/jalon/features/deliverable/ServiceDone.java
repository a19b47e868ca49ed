package fr.jalon.features.deliverable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whether what was delivered is acknowledged, so that it may be paid. Checks no right. */
public interface ServiceDone {

    /**
     * One deliverable.
     *
     * @param title   French title
     * @param doneOn  day on which it was acknowledged, null if it is not
     * @param missing why it is not, French, without its end; null if it is
     */
    record State(String title, LocalDate doneOn, String missing) {
    }

    /**
     * @param codes declared codes of deliverables
     * @return one state for each that is owed under the engagement, and one for each code of which nothing is owed
     */
    List<State> of(UUID engagementId, Collection<String> codes);
}
