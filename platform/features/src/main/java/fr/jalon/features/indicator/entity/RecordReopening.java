package fr.jalon.features.indicator.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** That closed records of a node may be written in again until a day. Never changed. */
@Entity
@Table(schema = "jalon", name = "record_reopening")
public class RecordReopening extends TenantOwned {

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "node_id", updatable = false)
    private UUID nodeId;
    @Column(name = "collection", updatable = false)
    private String collection;
    @Column(name = "reason", updatable = false)
    private String reason;
    @Column(name = "until_on", updatable = false)
    private LocalDate untilOn;
    @Column(name = "mandate_id", updatable = false)
    private UUID mandateId;
    @Column(name = "person_id", updatable = false)
    private UUID personId;
    @Column(name = "at", updatable = false)
    private OffsetDateTime at;

    /** For JPA. */
    protected RecordReopening() {
    }

    /** By whom, and by which mandate. */
    public record Doer(UUID personId, UUID mandateId) {
    }

    /** A reopening of a node's records of a collection, until a day included. */
    public RecordReopening(UUID engagementId, UUID nodeId, String collection, String reason, LocalDate untilOn, Doer doer, Instant now) {
        this.engagementId = engagementId;
        this.nodeId = nodeId;
        this.collection = collection;
        this.reason = reason;
        this.untilOn = untilOn;
        this.mandateId = doer.mandateId();
        this.personId = doer.personId();
        this.at = now.atOffset(ZoneOffset.UTC);
    }

    public UUID nodeId() {
        return nodeId;
    }

    public String collection() {
        return collection;
    }

    public String reason() {
        return reason;
    }

    /** @return the last day on which something may be entered */
    public LocalDate untilOn() {
        return untilOn;
    }

    public UUID mandateId() {
        return mandateId;
    }

    public UUID personId() {
        return personId;
    }

    public Instant at() {
        return at.toInstant();
    }
}
