package fr.jalon.features.session.control;

import java.util.UUID;

/**
 * Someone from outside who is expected at one meeting.
 *
 * @param id       also the subject of the person's presence
 * @param position what the person does, or null
 */
public record SessionGuest(UUID id, String name, String position, String email) {
}
