/**
 * Who is who, and who may do what. A person is this space's own card of a human; an account is bound to it by a one-time
 * link and by nothing else. A node of an engagement offers the seats that its programme declares; a mandate puts a person
 * in a seat from a day on, is accepted or not, and ends with a cause, so that history shows the holder of each day. An empty
 * seat is a vacancy, not an error. What one may do follows from one's role in the space and from one's mandates.
 *
 * <p>Depends on: organisation, programme.
 */
package fr.jalon.features.people;
