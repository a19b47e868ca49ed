package fr.jalon.features.plan.control;

import java.time.LocalDate;

/**
 * What happens to one item between two calendars.
 *
 * @param item    the item, as it will be; as it was if it goes away
 * @param from    its first day before, null if it is new or had none
 * @param to      its first day after, null if it goes away or has none any more
 * @param kept    it stays because someone holds it although its rule gives another day now
 * @param ruleDay the day that its rule gives now; the same as {@code to} unless it is kept
 * @param why     French: what it follows, or why it stays
 */
public record PlanMove(CalculatedItem item, LocalDate from, LocalDate to, boolean kept, LocalDate ruleDay, String why) {
}
