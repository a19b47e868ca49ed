package fr.jalon.features.document.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Attaches a document to a subject of a node. */
@Entity
@Table(schema = "jalon", name = "document_link")
public class DocumentLink extends TenantOwned {

    @Column(name = "document_id")
    private UUID documentId;
    @Column(name = "node_id")
    private UUID nodeId;
    @Column(name = "subject_kind")
    private String subjectKind;
    @Column(name = "subject_id")
    private UUID subjectId;
    @Column(name = "purpose")
    private String purpose;
    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    /** For JPA. */
    protected DocumentLink() {
    }

    public DocumentLink(UUID documentId, UUID nodeId, String subjectKind, UUID subjectId, String purpose, Instant createdAt) {
        this.documentId = documentId;
        this.nodeId = nodeId;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.purpose = purpose;
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    public UUID nodeId() {
        return nodeId;
    }
}
