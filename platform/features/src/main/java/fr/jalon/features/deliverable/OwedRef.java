package fr.jalon.features.deliverable;

import fr.jalon.features.programme.definition.PartyQuality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something owed under an engagement, and whether it came.
 *
 * @param code        declared code
 * @param obligor     which party owes it, or null
 * @param contractual whether it can be late
 * @param dueOn       by the calendar, or null
 * @param firstAt     when it was handed over for the first time, null if it was not
 */
public record OwedRef(UUID id, UUID nodeId, String code, String title, PartyQuality obligor, boolean contractual, LocalDate dueOn,
                      Instant firstAt) {
}
