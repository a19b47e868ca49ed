package fr.jalon.features.document.entity;

import fr.jalon.features.document.Confidentiality;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What the versions have in common. */
@Entity
@Table(schema = "jalon", name = "document")
public class Document extends TenantOwned {

    @Column(name = "name")
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "confidentiality")
    private Confidentiality confidentiality;
    @Column(name = "created_by")
    private UUID createdBy;
    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    /** For JPA. */
    protected Document() {
    }

    public Document(String name, Confidentiality confidentiality, UUID createdBy, Instant createdAt) {
        this.name = name;
        this.confidentiality = confidentiality;
        this.createdBy = createdBy;
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    public String name() {
        return name;
    }

    public Confidentiality confidentiality() {
        return confidentiality;
    }

    public boolean isBy(UUID personId) {
        return createdBy.equals(personId);
    }
}
