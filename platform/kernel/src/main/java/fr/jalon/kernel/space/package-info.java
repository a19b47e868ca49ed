/**
 * Spaces: which tenants there are (declared in files, kept in schema {@code control}), which of them an account may enter,
 * and how it gets in (invitations). A request to {@code /spaces/{slug}} is bound to its tenant by
 * {@link fr.jalon.kernel.space.boundary.SpaceFilter}; a slug that is not the caller's answers like one that does not exist.
 */
package fr.jalon.kernel.space;
