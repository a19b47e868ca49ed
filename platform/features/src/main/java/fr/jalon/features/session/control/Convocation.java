package fr.jalon.features.session.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * The newest invitation to a meeting.
 *
 * @param called whether the meeting still stands
 * @param sentBy card of who called, null if the platform followed the calendar
 */
public record Convocation(UUID id, UUID itemId, int sequence, boolean called, LocalDate firstDay, LocalDate lastDay, Details details,
                          Instant sentAt, UUID sentBy) {

    /**
     * What the caller adds to the date.
     *
     * @param startsAt local time in the space; null, as the end, if it takes whole days
     * @param place    or null
     * @param message  or null
     */
    public record Details(LocalTime startsAt, LocalTime endsAt, String place, String message) {
    }
}
