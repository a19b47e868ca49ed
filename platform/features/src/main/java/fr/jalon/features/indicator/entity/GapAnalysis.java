package fr.jalon.features.indicator.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Why a measure misses its target, and what is done about it. Never changed: the newest one of a measure counts. */
@Entity
@Table(schema = "jalon", name = "gap_analysis")
public class GapAnalysis extends TenantOwned {

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "measure_id", updatable = false)
    private UUID measureId;
    @Column(name = "cause", updatable = false)
    private String cause;
    @Column(name = "action", updatable = false)
    private String action;
    @Column(name = "person_id", updatable = false)
    private UUID personId;
    @Column(name = "at", updatable = false)
    private OffsetDateTime at;

    /** For JPA. */
    protected GapAnalysis() {
    }

    /** @param action what is done about it */
    public GapAnalysis(Measure measure, String cause, String action, UUID personId, Instant now) {
        this.engagementId = measure.engagementId();
        this.measureId = measure.id();
        this.cause = cause;
        this.action = action;
        this.personId = personId;
        this.at = now.atOffset(ZoneOffset.UTC);
    }

    public UUID measureId() {
        return measureId;
    }

    public String cause() {
        return cause;
    }

    public String action() {
        return action;
    }

    public UUID personId() {
        return personId;
    }

    public Instant at() {
        return at.toInstant();
    }
}
