/**
 * Which tenant the current work belongs to. A request to {@code /spaces/{slug}} or a wake-up binds its tenant first;
 * {@link fr.jalon.kernel.persistence.TenantDataSource} carries it to the database at the first connection of each
 * transaction. Forgetting it fails; there is nothing to fall back to.
 */
package fr.jalon.kernel.tenancy;
