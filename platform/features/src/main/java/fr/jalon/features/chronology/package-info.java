/**
 * What happened under a contract, as facts that each feature tells of its own rows. A fact says when, what, by whom and with which
 * document versions; it judges nothing. Whoever needs the whole asks every source and puts the facts in order.
 *
 * <p>Depends on: engagement, people, programme.
 */
package fr.jalon.features.chronology;
