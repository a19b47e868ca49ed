package fr.jalon.features.engagement;

import java.util.List;
import java.util.UUID;

/**
 * CDI event, synchronous, in the transaction of the opening: a project was opened with groups that were formed beforehand. An
 * observer that throws undoes the opening.
 *
 * @param engagementId the new engagement
 * @param callGroups   the groups, at least one
 */
public record EngagementOpened(UUID engagementId, List<UUID> callGroups) {
}
