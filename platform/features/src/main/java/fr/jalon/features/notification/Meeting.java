package fr.jalon.features.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A meeting as calendars know it. Texts are French.
 *
 * @param id       the same for as long as it is the same meeting
 * @param sequence grows when it moves
 * @param lastDay  the first day again, if it takes one
 * @param startsAt local time in the space; null, as the end, if it takes whole days
 * @param place    or null
 * @param message  or null
 * @param path     page below the space's own, with a leading slash
 */
public record Meeting(UUID id, int sequence, String title, LocalDate firstDay, LocalDate lastDay, LocalTime startsAt, LocalTime endsAt,
                      String place, String message, String path) {
}
