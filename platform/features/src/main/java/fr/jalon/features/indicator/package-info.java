/**
 * Indicators of a programme. A node measures those of the declared base, those that it chose in the bank and those that its team
 * wrote; what it adapts is a new version with its reason. Periods come back by the calendar's rules; in each, whoever keeps the
 * node enters a numerator and a denominator, or says why nothing can be measured, and someone else validates it. A correction is a
 * new row. Above the measured nodes, values follow from the sums of numerators and of denominators, never from values; where
 * nothing can be computed there is no value but a reason.
 *
 * <p>Depends on: engagement, plan, people, programme, action, chronology, notification, organisation, space, warning.
 */
package fr.jalon.features.indicator;
