package fr.jalon.features.programme.definition;

import fr.jalon.kernel.legaltime.DelayUnit;

/**
 * A period that comes back.
 *
 * @param every length of a period
 * @param unit  its unit
 * @param from  when the first period begins
 * @param until when the last period ends at the latest; a period cut short by it still counts
 */
public record Recurrence(Quantity every, DelayUnit unit, DateRule from, DateRule until) {
}
