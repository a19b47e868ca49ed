package fr.jalon.features.indicator.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** That someone else than its author finds a measure right. Never changed. */
@Entity
@Table(schema = "jalon", name = "measure_validation")
public class MeasureValidation extends TenantOwned {

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "measure_id", updatable = false)
    private UUID measureId;
    @Column(name = "mandate_id", updatable = false)
    private UUID mandateId;
    @Column(name = "person_id", updatable = false)
    private UUID personId;
    @Column(name = "at", updatable = false)
    private OffsetDateTime at;

    /** For JPA. */
    protected MeasureValidation() {
    }

    /** @param mandateId by which the person may validate */
    public MeasureValidation(Measure measure, UUID mandateId, UUID personId, Instant now) {
        this.engagementId = measure.engagementId();
        this.measureId = measure.id();
        this.mandateId = mandateId;
        this.personId = personId;
        this.at = now.atOffset(ZoneOffset.UTC);
    }

    public UUID measureId() {
        return measureId;
    }

    /** @return by which the person could validate */
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
