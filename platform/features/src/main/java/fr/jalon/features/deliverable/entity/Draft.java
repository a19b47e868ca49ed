package fr.jalon.features.deliverable.entity;

import fr.jalon.features.document.VersionRef;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A document version that someone proposed for an obligation. */
@Entity
@Table(schema = "jalon", name = "draft")
public class Draft extends TenantOwned {

    @Column(name = "obligation_id")
    private UUID obligationId;
    @Column(name = "document_id")
    private UUID documentId;
    @Column(name = "version_id")
    private UUID versionId;
    @Column(name = "number")
    private int number;
    @Column(name = "person_id")
    private UUID personId;
    @Column(name = "at")
    private OffsetDateTime at;

    /** For JPA. */
    protected Draft() {
    }

    /** @param version a stored version */
    public Draft(UUID obligationId, VersionRef version, UUID personId, Instant now) {
        this.obligationId = obligationId;
        this.documentId = version.documentId();
        this.versionId = version.id();
        this.number = version.number();
        this.personId = personId;
        this.at = now.atOffset(ZoneOffset.UTC);
    }

    public UUID documentId() {
        return documentId;
    }

    public int number() {
        return number;
    }

    public Instant at() {
        return at.toInstant();
    }
}
