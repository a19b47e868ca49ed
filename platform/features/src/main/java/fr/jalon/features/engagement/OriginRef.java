package fr.jalon.features.engagement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The date a count starts from.
 *
 * @param code   declared code
 * @param nodeId node it was given on, the asked one or one above
 * @param date   the day
 * @param actual false for a forecast
 */
public record OriginRef(String code, UUID nodeId, LocalDate date, boolean actual) {
}
