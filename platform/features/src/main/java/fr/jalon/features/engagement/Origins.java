package fr.jalon.features.engagement;

import fr.jalon.features.programme.definition.OriginDefinition;
import java.time.LocalDate;
import java.util.UUID;

/** Gives origins their dates; checks no right: ask {@code Access} first. */
public interface Origins {

    /**
     * @throws fr.jalon.kernel.problem.Problem INVALID_REQUEST if the origin is not declared, or not for that node
     */
    OriginDefinition check(UUID engagementId, UUID nodeId, String code, LocalDate day);

    /** Gives an origin a date on a node; the former one stays in the history. Fires {@link EngagementChanged}. */
    void give(UUID engagementId, UUID nodeId, String code, LocalDate day, boolean actual);
}
