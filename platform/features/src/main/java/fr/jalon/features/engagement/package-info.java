/**
 * An engagement is a tree of nodes whose levels its programme declares. It is opened as a whole, in one transaction; nodes
 * join later; a node that leaves or changes parent closes a dated edge and deletes nothing. A contract covers nodes and names
 * its parties. An origin is a date on a node, inherited downwards until a lower node overrides it.
 *
 * <p>Depends on: organisation, programme, people.
 */
package fr.jalon.features.engagement;
