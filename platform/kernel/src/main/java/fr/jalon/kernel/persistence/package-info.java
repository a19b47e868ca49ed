/**
 * How rows are reached. Tenants' rows: {@link fr.jalon.kernel.persistence.Persistence} (JPA) and
 * {@link fr.jalon.kernel.persistence.TenantSql} (SQL), both over one {@link fr.jalon.kernel.persistence.TenantDataSource}
 * and in one transaction. Rows outside the walls: {@link fr.jalon.kernel.persistence.ControlSql}. Schema changes:
 * {@link fr.jalon.kernel.persistence.Migrations}, as the owner, before anything else starts.
 */
package fr.jalon.kernel.persistence;
