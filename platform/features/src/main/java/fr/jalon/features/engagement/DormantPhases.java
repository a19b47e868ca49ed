package fr.jalon.features.engagement;

import java.util.Set;
import java.util.UUID;

/**
 * Phases that the contract does not order yet: nothing is owed in them. Whoever implements it fires {@link EngagementChanged}
 * when its answer changes.
 */
public interface DormantPhases {

    /** @return codes of the phases, never null */
    Set<String> of(UUID engagementId);
}
