package fr.jalon.features.plan.control;

import java.time.LocalDate;

/**
 * One item of the calendar.
 *
 * @param key         what makes it the same item after a recomputation
 * @param kind        what it is
 * @param phase       code of its phase, null if outside phases; a phase's own code
 * @param title       French title
 * @param start       first day, null for a point in time
 * @param end         last day, or the due day; never null, but its date may be
 * @param minutesDue  when the minutes of a session are due, null for anything else or where nothing is said
 * @param contractual whether it can be late
 * @param pin         what holds it, null if it moves
 */
public record CalculatedItem(ItemKey key, ItemKind kind, String phase, String title, CalculatedDate start,
                             CalculatedDate end, CalculatedDate minutesDue, boolean contractual, Pin pin) {

    /** @return the day by which items are sorted: the first one, else the last one; null if there is none yet */
    public LocalDate firstDay() {
        return start == null ? end.date() : start.date();
    }
}
