package fr.jalon.features.people;

import java.util.UUID;

/**
 * Someone was given a mandate. Fired inside the transaction.
 *
 * @param replaces mandate that ends for it, or null
 */
public record SeatFilled(UUID nodeId, String role, UUID mandateId, UUID replaces) {
}
