package fr.jalon.features.register.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** An entry waits for another one of the same engagement. */
@Entity
@Table(schema = "jalon", name = "register_dependency")
public class RegisterDependency extends TenantOwned {

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "entry_id", updatable = false)
    private UUID entryId;
    @Column(name = "depends_on_id", updatable = false)
    private UUID dependsOnId;

    /** For JPA. */
    protected RegisterDependency() {
    }

    /** @param dependsOnId entry that comes first */
    public RegisterDependency(UUID engagementId, UUID entryId, UUID dependsOnId) {
        this.engagementId = engagementId;
        this.entryId = entryId;
        this.dependsOnId = dependsOnId;
    }

    public UUID entryId() {
        return entryId;
    }

    public UUID dependsOnId() {
        return dependsOnId;
    }
}
