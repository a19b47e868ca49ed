/**
 * The calendar of an engagement. Items are computed from origins, parameters and declared rules, each with its explanation;
 * they are computed anew when an origin or parameter moves, except those that someone holds or that were agreed. Freezing makes
 * a numbered baseline that never changes. A gate stands before each phase of a node; it opens when what the phase before owes
 * is settled, or by a motivated decision. A closed gate makes its node late and stops nobody else.
 *
 * <p>Depends on: people, engagement, programme.
 */
package fr.jalon.features.plan;
