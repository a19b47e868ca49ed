package fr.jalon.features.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A node as it stands today.
 *
 * @param id             identifier
 * @param engagementId   engagement it belongs to
 * @param parentId       node above it, null for the root
 * @param level          code of its declared level
 * @param levelLabel     French label of the level
 * @param label          its own label
 * @param organisationId the organisation it stands for, or null
 * @param leftOn         day on which its edge was closed, null while it takes part
 * @param path           labels from the root to the node, the node included
 */
public record NodeRef(UUID id, UUID engagementId, UUID parentId, String level, String levelLabel, String label,
                      UUID organisationId, LocalDate leftOn, List<String> path) {
}
