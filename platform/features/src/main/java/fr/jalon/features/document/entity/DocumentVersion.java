package fr.jalon.features.document.entity;

import fr.jalon.features.document.VersionRef;
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

/** Bytes that never change. Pending until the blob store has them all; then their size and hash are known. */
@Entity
@Table(schema = "jalon", name = "document_version")
public class DocumentVersion extends TenantOwned {

    /** Whether the bytes are there. */
    public enum State { PENDING, STORED }

    @Column(name = "document_id")
    private UUID documentId;
    @Column(name = "number")
    private int number;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.PENDING;
    @Column(name = "file_name")
    private String fileName;
    @Column(name = "media_type")
    private String mediaType;
    @Column(name = "size")
    private Long size;
    @Column(name = "sha256")
    private String sha256;
    @Column(name = "created_by")
    private UUID createdBy;
    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    /** For JPA. */
    protected DocumentVersion() {
    }

    public DocumentVersion(UUID documentId, int number, String fileName, UUID createdBy, Instant createdAt) {
        this.documentId = documentId;
        this.number = number;
        this.fileName = fileName;
        this.createdBy = createdBy;
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }

    /** The bytes are on disk. */
    public void store(String detectedType, long bytes, String hash) {
        this.mediaType = detectedType;
        this.size = bytes;
        this.sha256 = hash;
        this.state = State.STORED;
    }

    public VersionRef ref(String documentName) {
        return new VersionRef(id(), documentId, documentName, number, sha256, size);
    }

    public UUID documentId() {
        return documentId;
    }

    public int number() {
        return number;
    }

    public boolean isStored() {
        return state == State.STORED;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt.toInstant();
    }
}
