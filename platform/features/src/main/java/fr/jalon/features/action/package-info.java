/**
 * « Mes actions »: what waits for the person who is signed in, over everything that they may act on, sorted by consequence.
 * Each feature that makes people wait implements {@link fr.jalon.features.action.ActionSource}; nothing is stored here.
 *
 * <p>Depends on: space.
 */
package fr.jalon.features.action;
