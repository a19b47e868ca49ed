package fr.jalon.features.engagement.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** One node of an engagement's tree. Where it hangs is an {@link Edge}. */
@Entity
@Table(schema = "jalon", name = "node")
public class Node extends TenantOwned {

    @Column(name = "engagement_id")
    private UUID engagementId;
    @Column(name = "level")
    private String level;
    @Column(name = "label")
    private String label;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "created_at")
    private OffsetDateTime createdAt;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Node() {
    }

    /** @param organisationId the organisation it stands for, or null */
    public Node(UUID engagementId, String level, String label, UUID organisationId, Instant now) {
        this.engagementId = engagementId;
        this.level = level;
        this.label = label;
        this.organisationId = organisationId;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
    }
}
