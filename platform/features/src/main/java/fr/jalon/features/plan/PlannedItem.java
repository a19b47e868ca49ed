package fr.jalon.features.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One item of the calendar with its current dates.
 *
 * @param id           identifier, stable over recomputations: same node, code and occurrence
 * @param engagementId engagement
 * @param nodeId       node it hangs on
 * @param code         declared code
 * @param occurrence   key of the occurrence: empty for what occurs once, code of the session, or number of the period
 * @param kind         PHASE, SESSION, DELIVERABLE, MILESTONE or CONTRACT (a dated clause)
 * @param phase        code of the phase it belongs to, or null
 * @param title        French title
 * @param start        first day, null for a point in time
 * @param end          last day, the due day of a deliverable; null while an origin it needs has no date
 * @param withdrawn    no longer foreseen since a recomputation; kept because something may hang on it
 */
public record PlannedItem(UUID id, UUID engagementId, UUID nodeId, String code, String occurrence, String kind, String phase,
                          String title, LocalDate start, LocalDate end, boolean withdrawn) {
}
