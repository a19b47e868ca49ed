package fr.jalon.kernel.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A row that belongs to exactly one tenant. EclipseLink adds the tenant to each statement (first wall), row-level
 * security checks it again (second wall). The identifier exists from construction on.
 */
@MappedSuperclass
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = TenantOwned.TENANT_PROPERTY)
public abstract class TenantOwned {

    /** The property of the EntityManager that holds the tenant as a {@link UUID} object (a String fails). */
    public static final String TENANT_PROPERTY = "eclipselink.tenant-id";

    @Id
    @Column(name = "id")
    private UUID id = Ids.next();

    /** @return the identifier, unique within the tenant, never null */
    public UUID id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && id.equals(((TenantOwned) other).id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
