package fr.jalon.features.session.control;

import java.util.UUID;

/**
 * Someone at a meeting.
 *
 * @param subjectId card of who was expected, or a key for someone else
 * @param personId  the card, null for someone who was not expected
 * @param position  what the person does, or null
 * @param state     PRESENT, EXCUSED or ABSENT; null while nobody ticked it
 */
public record Presence(UUID subjectId, UUID personId, String name, String position, String state) {
}
