package fr.jalon.features.session.control;

import java.util.UUID;

/**
 * A remark that was typed during a meeting.
 *
 * @param nodeId    whom it is about, null for all
 * @param text      empty once it was taken back
 * @param revision  grows with each text
 * @param writtenBy card of who wrote it last
 */
public record SessionNote(UUID id, UUID nodeId, String text, int revision, UUID writtenBy) {
}
