package fr.jalon.features.indicator.entity;

import fr.jalon.features.programme.definition.IndicatorDefinition.Formula;
import fr.jalon.features.programme.definition.IndicatorDefinition.Good;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What a node made of an indicator, from a day on. Never changed: the newest version counts. */
@Entity
@Table(schema = "jalon", name = "indicator_version")
public class IndicatorVersion extends TenantOwned {

    /** What was done. */
    public enum Act {
        CHOSEN, DROPPED, ADAPTED, WRITTEN, TARGETED
    }

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "node_id", updatable = false)
    private UUID nodeId;
    @Column(name = "indicator", updatable = false)
    private String indicator;
    @Column(name = "version", updatable = false)
    private int version;
    @Enumerated(EnumType.STRING)
    @Column(name = "act", updatable = false)
    private Act act;
    @Column(name = "measured", updatable = false)
    private boolean measured;
    @Column(name = "family", updatable = false)
    private String family;
    @Column(name = "label", updatable = false)
    private String label;
    @Column(name = "definition", updatable = false)
    private String definition;
    @Enumerated(EnumType.STRING)
    @Column(name = "formula", updatable = false)
    private Formula formula;
    @Column(name = "numerator", updatable = false)
    private String numerator;
    @Column(name = "denominator", updatable = false)
    private String denominator;
    @Column(name = "unit", updatable = false)
    private String unit;
    @Column(name = "factor", updatable = false)
    private BigDecimal factor;
    @Column(name = "decimals", updatable = false)
    private int decimals;
    @Column(name = "data_source", updatable = false)
    private String dataSource;
    @Enumerated(EnumType.STRING)
    @Column(name = "good", updatable = false)
    private Good good;
    @Column(name = "start_value", updatable = false)
    private BigDecimal startValue;
    @Column(name = "target_low", updatable = false)
    private BigDecimal targetLow;
    @Column(name = "target_high", updatable = false)
    private BigDecimal targetHigh;
    @Column(name = "target_on", updatable = false)
    private LocalDate targetOn;
    @Column(name = "reason", updatable = false)
    private String reason;
    @Column(name = "since", updatable = false)
    private LocalDate since;
    @Column(name = "person_id", updatable = false)
    private UUID personId;
    @Column(name = "at", updatable = false)
    private OffsetDateTime at;

    /** For JPA. */
    protected IndicatorVersion() {
    }

    /**
     * Where it belongs.
     *
     * @param version the one after the last
     */
    public record Key(UUID engagementId, UUID nodeId, String indicator, int version) {
    }

    /** Who did it, when and why. */
    public record Doing(Act act, String reason, LocalDate since, UUID personId, Instant at) {
    }

    /** A version; a dropped one is not measured any more. */
    public IndicatorVersion(Key key, IndicatorFacts facts, Target target, Doing doing) {
        this.engagementId = key.engagementId();
        this.nodeId = key.nodeId();
        this.indicator = key.indicator();
        this.version = key.version();
        this.act = doing.act();
        this.measured = doing.act() != Act.DROPPED;
        this.reason = doing.reason();
        this.since = doing.since();
        this.personId = doing.personId();
        this.at = doing.at().atOffset(ZoneOffset.UTC);
        take(facts);
        this.startValue = target.startValue();
        this.targetLow = target.low();
        this.targetHigh = target.high();
        this.targetOn = target.on();
    }

    private void take(IndicatorFacts facts) {
        this.family = facts.family();
        this.label = facts.label();
        this.definition = facts.definition();
        this.formula = facts.formula();
        this.numerator = facts.numerator();
        this.denominator = facts.denominator();
        this.unit = facts.unit();
        this.factor = facts.factor();
        this.decimals = facts.decimals();
        this.dataSource = facts.dataSource();
        this.good = facts.good();
    }

    /** @return what the indicator is from then on */
    public IndicatorFacts facts() {
        return new IndicatorFacts(family, label, definition, formula, numerator, denominator, unit, factor, decimals, dataSource, good);
    }

    /** @return what is aimed at from then on */
    public Target target() {
        return new Target(startValue, targetLow, targetHigh, targetOn);
    }

    public UUID nodeId() {
        return nodeId;
    }

    public String indicator() {
        return indicator;
    }

    public int version() {
        return version;
    }

    public Act act() {
        return act;
    }

    /** @return whether the node measures it from then on */
    public boolean measured() {
        return measured;
    }

    public String reason() {
        return reason;
    }

    public LocalDate since() {
        return since;
    }

    public UUID personId() {
        return personId;
    }

    public Instant at() {
        return at.toInstant();
    }
}
