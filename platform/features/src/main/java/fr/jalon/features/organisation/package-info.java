/**
 * The bodies that take part: sites, the legal bodies that run them, others. One arrives by hand or through an importer that a
 * plugin brings; it is found by name, without accents or case, or by an identifier; it is dated, never deleted. It is this space's own
 * card: another space's body, though the same in the world, is another row.
 *
 * <p>Depends on: programme.
 */
package fr.jalon.features.organisation;
