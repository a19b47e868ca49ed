/**
 * Replacement of a named person where the programme declares how. Whoever holds the seat, or the declared proposer, announces
 * that the holder will not go on; the proposer names a successor, the declared role accepts or refuses with a motive, or
 * its silence accepts. The declared clocks bound each turn. The successor then takes the seat by a mandate, which is the
 * people's own; from that day every task of the seat is theirs. Nothing is deleted: notices, proposals and answers stay.
 *
 * <p>Depends on: action, chronology, deadline, document, engagement, notification, people, programme, space.
 */
package fr.jalon.features.replacement;
