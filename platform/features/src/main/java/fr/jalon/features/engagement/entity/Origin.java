package fr.jalon.features.engagement.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A date from which others are counted, given on a node. A new one supersedes it. */
@Entity
@Table(schema = "jalon", name = "origin")
public class Origin extends TenantOwned {

    @Column(name = "engagement_id")
    private UUID engagementId;
    @Column(name = "node_id")
    private UUID nodeId;
    @Column(name = "code")
    private String code;
    @Column(name = "day")
    private LocalDate day;
    @Column(name = "actual")
    private boolean actual;
    @Column(name = "set_at")
    private OffsetDateTime setAt;
    @Column(name = "set_by")
    private UUID setBy;
    @Column(name = "superseded_at")
    private OffsetDateTime supersededAt;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Origin() {
    }

    /**
     * The day of an origin.
     *
     * @param code   declared code
     * @param day    the day
     * @param actual false for a forecast
     */
    public record Given(String code, LocalDate day, boolean actual) {
    }

    /** An origin in force from now on. */
    public Origin(UUID engagementId, UUID nodeId, Given given, UUID setBy, Instant now) {
        this.engagementId = engagementId;
        this.nodeId = nodeId;
        this.code = given.code();
        this.day = given.day();
        this.actual = given.actual();
        this.setBy = setBy;
        this.setAt = now.atOffset(ZoneOffset.UTC);
    }

    /** Leaves its place to a newer one. */
    public void supersede(Instant now) {
        this.supersededAt = now.atOffset(ZoneOffset.UTC);
    }
}
