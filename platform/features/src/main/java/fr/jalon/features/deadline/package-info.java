/**
 * The only clock. A declared delay starts with an event, is computed once by the legal time in the zone of the contract, and
 * keeps its rule and its reasons; a wake-up of its subject's own kind tells that it is over. What silence does is up to the
 * feature that started it. The entity is the face: every feature that has clocks reads and ends its own.
 *
 * <p>Depends on: chronology, engagement, programme, space.
 */
package fr.jalon.features.deadline;
