package fr.jalon.features.plan;

import java.time.LocalDate;
import java.util.UUID;

/** Meetings on the calendar that no rule dates: no computation moves or withdraws them. Checks no right. */
public interface AddedItems {

    /**
     * What stands on the calendar.
     *
     * @param code  of its kind
     * @param start first day
     * @param end   last day
     */
    record Added(UUID engagementId, UUID nodeId, String code, String title, LocalDate start, LocalDate end) {
    }

    /** @return identifier of the new item, on an agreed date */
    UUID add(Added item);

    /** Gives it another title or other days; what hangs on it follows. */
    void change(UUID itemId, Added item);

    /** Takes it off the calendar. */
    void withdraw(UUID itemId);
}
