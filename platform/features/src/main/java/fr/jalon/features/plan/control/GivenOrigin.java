package fr.jalon.features.plan.control;

import java.time.LocalDate;

/**
 * The date of an origin as someone gave it on a node.
 *
 * @param date   the day
 * @param actual false for a forecast
 */
public record GivenOrigin(LocalDate date, boolean actual) {
}
