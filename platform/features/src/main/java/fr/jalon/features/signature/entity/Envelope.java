package fr.jalon.features.signature.entity;

import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.programme.definition.VisaDefinition;
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

/**
 * What declared signers sign in order: one document version, or for a visa one delivery, by one signer. It ends complete or void,
 * and stays.
 */
@Entity
@Table(schema = "jalon", name = "envelope")
public class Envelope extends TenantOwned {

    /** Where it stands. */
    public enum State {
        OPEN, COMPLETE, VOID
    }

    /** What for. */
    public enum Kind {
        /** The document that puts a decision on record. */
        RECORD,
        /** What one party writes on a delivery. */
        VISA
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Kind kind;
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
    private Integer number;
    @Column(name = "sha256", updatable = false)
    private String sha256;
    @Column(name = "delivery_id", updatable = false)
    private UUID deliveryId;
    @Column(name = "visa", updatable = false)
    private String visa;
    @Column(name = "sheet_id")
    private UUID sheetId;
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

    /** Opens one for the document of a decision. */
    public Envelope(DeliverableRef deliverable, UUID decisionId, String label, VersionRef version, Instant now) {
        this(deliverable, Kind.RECORD, label, now);
        this.decisionId = decisionId;
        this.documentId = version.documentId();
        this.versionId = version.id();
        this.number = version.number();
        this.sha256 = version.sha256();
    }

    /** Opens one for a visa on a delivery. */
    public Envelope(DeliverableRef deliverable, UUID deliveryId, VisaDefinition visa, Instant now) {
        this(deliverable, Kind.VISA, visa.label(), now);
        this.deliveryId = deliveryId;
        this.visa = visa.code();
    }

    private Envelope(DeliverableRef deliverable, Kind kind, String label, Instant now) {
        this.kind = kind;
        this.engagementId = deliverable.engagementId();
        this.nodeId = deliverable.nodeId();
        this.obligationId = deliverable.id();
        this.label = label;
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

    /** The visa was given or refused; its sealed sheet is kept. */
    public void answered(VersionRef sheet, Instant now) {
        this.sheetId = sheet.documentId();
        completed(sheet, now);
    }

    public Kind kind() {
        return kind;
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

    /** @return number of the version that is signed; a visa is about all versions of its delivery */
    public int number() {
        return number;
    }

    /** @return digest of what is signed, null for a visa */
    public String sha256() {
        return sha256;
    }

    /** @return what a visa is about, null for a record */
    public UUID deliveryId() {
        return deliveryId;
    }

    /** @return code of a visa, null for a record */
    public String visa() {
        return visa;
    }

    /** @return the document that holds the sealed sheet of a visa, or null */
    public UUID sheetId() {
        return sheetId;
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
