package fr.jalon.features.engagement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How a project ended.
 *
 * @param on       its last day
 * @param personId who ended it
 * @param reason   why although something was left undone, null if nothing was
 */
public record EngagementEnd(LocalDate on, UUID personId, String reason) {
}
