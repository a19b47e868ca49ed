package fr.jalon.features.deliverable.entity;

import fr.jalon.features.document.VersionRef;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A document version as it was delivered, with the digest of its bytes. */
@Entity
@Table(schema = "jalon", name = "delivered_version")
public class DeliveredVersion extends TenantOwned {

    @Column(name = "delivery_id")
    private UUID deliveryId;
    @Column(name = "document_id")
    private UUID documentId;
    @Column(name = "version_id")
    private UUID versionId;
    @Column(name = "number")
    private int number;
    @Column(name = "name")
    private String name;
    @Column(name = "sha256")
    private String sha256;

    /** For JPA. */
    protected DeliveredVersion() {
    }

    /** Freezes a version. */
    public DeliveredVersion(UUID deliveryId, VersionRef version) {
        this.deliveryId = deliveryId;
        this.documentId = version.documentId();
        this.versionId = version.id();
        this.number = version.number();
        this.name = version.name();
        this.sha256 = version.sha256();
    }

    public UUID deliveryId() {
        return deliveryId;
    }

    public UUID documentId() {
        return documentId;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }
}
