package fr.jalon.features.engagement.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An organisation in a quality, and who represents it. */
@Entity
@Table(schema = "jalon", name = "party")
public class Party extends TenantOwned {

    @Column(name = "engagement_id")
    private UUID engagementId;
    @Column(name = "node_id")
    private UUID nodeId;
    @Column(name = "quality")
    private String quality;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "representative_id")
    private UUID representativeId;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;

    /** For JPA. */
    protected Party() {
    }

    /** @param representativeId card of its named representative, or null while nobody is named */
    public Party(UUID engagementId, UUID nodeId, String quality, UUID organisationId, UUID representativeId, LocalDate from) {
        this.engagementId = engagementId;
        this.nodeId = nodeId;
        this.quality = quality;
        this.organisationId = organisationId;
        this.representativeId = representativeId;
        this.validFrom = from;
    }
}
