package fr.jalon.features.session.control;

import java.time.Instant;
import java.util.UUID;

/**
 * The newest word of those who decide on whether they take part in a meeting.
 *
 * @param number of that word, from 1
 * @param reason or null
 */
public record Attending(UUID itemId, int number, boolean attends, String reason, UUID decidedBy, Instant decidedAt) {
}
