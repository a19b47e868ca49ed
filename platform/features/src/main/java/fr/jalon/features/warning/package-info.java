/**
 * Early warning that a place may drop out. Features tell signs, each with its evidence and a link to it; there is no score. Whoever
 * holds a declared role turns the signs of a place into an entry of the declared register, or sets them aside with a reason: both last
 * until there is new evidence.
 *
 * <p>Depends on: engagement, people, programme, register, chronology, space.
 */
package fr.jalon.features.warning;
