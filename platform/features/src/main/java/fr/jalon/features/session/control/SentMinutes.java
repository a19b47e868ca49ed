package fr.jalon.features.session.control;

import java.time.Instant;
import java.util.UUID;

/**
 * Minutes as they went out.
 *
 * @param title      of the meeting, as it was called then
 * @param digest     of what was read before sending
 * @param changes    what a correction corrects; null for the first number
 * @param documentId where they are kept, with their version
 * @param recipients number of people who were told
 */
public record SentMinutes(UUID itemId, UUID nodeId, String title, int number, String digest, String changes, UUID documentId,
                          int documentVersion, int recipients, UUID sentBy, Instant sentAt) {
}
