/**
 * The life of a contract: what is ordered (tranches), at what price, for what load, and what may be paid. All of it hangs on
 * the one contract of an engagement. A tranche that nobody affirmed orders nothing: its phases are dormant. An invoice without
 * acknowledged service starts no payment delay. Amounts are in euros, excluding tax; loads in man-days.
 *
 * <p>Depends on: action, chronology, deadline, deliverable, document, engagement, notification, people, programme, replacement, space.
 */
package fr.jalon.features.contract;
