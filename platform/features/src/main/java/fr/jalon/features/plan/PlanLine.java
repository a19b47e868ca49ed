package fr.jalon.features.plan;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An item of the calendar with everything that a screen shows of it.
 *
 * @param item          the item with its current dates
 * @param actualStart   when it really began, or null
 * @param actualEnd     when it was really done, or null
 * @param tolerance     calendar days either way, 0 if exact
 * @param contractual   whether it can be late
 * @param minutesDue    when the minutes of a session are due, or null
 * @param explanation   why the date is that one, as JSON of the API
 * @param pinKind       HELD, AGREED or null
 * @param pinDay        day of the pin
 * @param pinReason     its reason
 * @param pinBy         card of who pinned it
 * @param hostId        node that receives a session, or null
 * @param baseline      number of the newest baseline that has it, or null
 * @param baselineStart its first day there
 * @param baselineEnd   its last day there
 */
public record PlanLine(PlannedItem item, LocalDate actualStart, LocalDate actualEnd, int tolerance, boolean contractual,
                       LocalDate minutesDue, JsonObject explanation, String pinKind, LocalDate pinDay, String pinReason, UUID pinBy,
                       UUID hostId, Integer baseline, LocalDate baselineStart, LocalDate baselineEnd) {
}
