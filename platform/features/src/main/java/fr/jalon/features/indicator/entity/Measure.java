package fr.jalon.features.indicator.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What a node measured in a period, or why it could not. Never changed: the newest version counts. */
@Entity
@Table(schema = "jalon", name = "measure")
public class Measure extends TenantOwned {

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "period_id", updatable = false)
    private UUID periodId;
    @Column(name = "indicator", updatable = false)
    private String indicator;
    @Column(name = "version", updatable = false)
    private int version;
    @Column(name = "indicator_version", updatable = false)
    private int indicatorVersion;
    @Column(name = "unit", updatable = false)
    private String unit;
    @Column(name = "numerator", updatable = false)
    private BigDecimal numerator;
    @Column(name = "denominator", updatable = false)
    private BigDecimal denominator;
    @Column(name = "not_measurable", updatable = false)
    private String notMeasurable;
    @Column(name = "evidence", updatable = false)
    private String evidence;
    @Column(name = "remark", updatable = false)
    private String remark;
    @Column(name = "person_id", updatable = false)
    private UUID personId;
    @Column(name = "at", updatable = false)
    private OffsetDateTime at;

    /** For JPA. */
    protected Measure() {
    }

    /**
     * What is measured.
     *
     * @param indicatorVersion the node's version of the indicator, 0 as declared
     */
    public record Subject(String indicator, int indicatorVersion, String unit) {
    }

    /**
     * What is entered: a numerator, with a denominator for a ratio, or why there is none.
     *
     * @param evidence what proves it, or null
     * @param remark   or null
     */
    public record Figures(BigDecimal numerator, BigDecimal denominator, String notMeasurable, String evidence, String remark) {
    }

    /** The next version of a measure. */
    public Measure(CollectionPeriod period, Subject subject, int version, Figures figures, UUID personId, Instant now) {
        this.engagementId = period.engagementId();
        this.periodId = period.id();
        this.indicator = subject.indicator();
        this.indicatorVersion = subject.indicatorVersion();
        this.unit = subject.unit();
        this.version = version;
        this.numerator = figures.numerator();
        this.denominator = figures.denominator();
        this.notMeasurable = figures.notMeasurable();
        this.evidence = figures.evidence();
        this.remark = figures.remark();
        this.personId = personId;
        this.at = now.atOffset(ZoneOffset.UTC);
    }

    public UUID engagementId() {
        return engagementId;
    }

    public UUID periodId() {
        return periodId;
    }

    public String indicator() {
        return indicator;
    }

    public int version() {
        return version;
    }

    /** @return the unit that held when it was entered */
    public String unit() {
        return unit;
    }

    /** @return what was entered */
    public Figures figures() {
        return new Figures(numerator, denominator, notMeasurable, evidence, remark);
    }

    public UUID personId() {
        return personId;
    }

    public Instant at() {
        return at.toInstant();
    }
}
