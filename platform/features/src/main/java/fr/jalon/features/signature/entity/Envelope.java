package fr.jalon.features.signature.entity;

import fr.jalon.features.deliverable.DeliverableRef;
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

/** One document version that declared signers sign in order. It ends complete or void, and stays. */
@Entity
@Table(schema = "jalon", name = "envelope")
public class Envelope extends TenantOwned {

    /** Where it stands. */
    public enum State {
        OPEN, COMPLETE, VOID
    }

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "node_id", updatable = false)
    private UUID nodeId;
    @Column(name = "obligation_id", updatable = false)
    private UUID obligationId;
    @Column(name = "decision_id", updatable = false)
    private UUID decisionId;
    @Column(name = "label", updatable = false)
    private String label;
    @Column(name = "document_id", updatable = false)
    private UUID documentId;
    @Column(name = "version_id", updatable = false)
    private UUID versionId;
    @Column(name = "number", updatable = false)
    private int number;
    @Column(name = "sha256", updatable = false)
    private String sha256;
    @Column(name = "opened_at", updatable = false)
    private OffsetDateTime openedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.OPEN;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;
    @Column(name = "void_reason")
    private String voidReason;
    @Column(name = "sealed_number")
    private Integer sealedNumber;
    @Column(name = "sealed_sha256")
    private String sealedSha256;

    /** For JPA. */
    protected Envelope() {
    }

    /** Opens one. */
    public Envelope(DeliverableRef deliverable, UUID decisionId, String label, VersionRef version, Instant now) {
        this.engagementId = deliverable.engagementId();
        this.nodeId = deliverable.nodeId();
        this.obligationId = deliverable.id();
        this.decisionId = decisionId;
        this.label = label;
        this.documentId = version.documentId();
        this.versionId = version.id();
        this.number = version.number();
        this.sha256 = version.sha256();
        this.openedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** Nobody signs it any more. */
    public void voided(String reason, Instant now) {
        this.state = State.VOID;
        this.voidReason = reason;
        this.endedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** All have signed; the sealed version is kept. */
    public void completed(VersionRef sealed, Instant now) {
        this.state = State.COMPLETE;
        this.sealedNumber = sealed.number();
        this.sealedSha256 = sealed.sha256();
        this.endedAt = now.atOffset(ZoneOffset.UTC);
    }

    public UUID engagementId() {
        return engagementId;
    }

    public UUID nodeId() {
        return nodeId;
    }

    public UUID obligationId() {
        return obligationId;
    }

    public UUID decisionId() {
        return decisionId;
    }

    public String label() {
        return label;
    }

    public UUID documentId() {
        return documentId;
    }

    /** @return number of the version that is signed */
    public int number() {
        return number;
    }

    /** @return digest of what is signed */
    public String sha256() {
        return sha256;
    }

    public Instant openedAt() {
        return openedAt.toInstant();
    }

    public State state() {
        return state;
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** @return when it was complete or void, or null */
    public Instant endedAt() {
        return endedAt == null ? null : endedAt.toInstant();
    }

    /** @return why nobody signs it any more, or null */
    public String voidReason() {
        return voidReason;
    }

    /** @return number of the sealed version, or null */
    public Integer sealedNumber() {
        return sealedNumber;
    }

    /** @return digest of the sealed version, or null */
    public String sealedSha256() {
        return sealedSha256;
    }
}
