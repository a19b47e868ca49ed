package fr.jalon.features.plan;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calendar, for other features. Checks no right: ask {@code Access} first. */
public interface Plan {

    /** @return all items, withdrawn ones included, by date */
    List<PlannedItem> items(UUID engagementId);

    /** @return one item of this space */
    Optional<PlannedItem> item(UUID itemId);

    /** @return items of those codes that are over on a day, of many engagements at once */
    List<DoneItem> done(Collection<UUID> engagementIds, Collection<String> codes, LocalDate today);

    /** @return code of the phase that a node is in: the last one whose gate is open, or null before the first */
    String phaseOf(UUID nodeId);

    /** @return whether the gate before a phase is open for a node; true for a phase without a gate */
    boolean open(UUID nodeId, String phase);

    /** @return the item's date explained, as the JSON object of the API, or null */
    JsonObject explanation(UUID itemId);
}
