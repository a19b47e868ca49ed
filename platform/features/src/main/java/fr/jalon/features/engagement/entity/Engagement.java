package fr.jalon.features.engagement.entity;

import fr.jalon.features.engagement.EngagementEnd;
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

/** A programme that was opened. */
@Entity
@Table(schema = "jalon", name = "engagement")
public class Engagement extends TenantOwned {

    @Column(name = "title")
    private String title;
    @Column(name = "programme_version_id")
    private UUID programmeVersionId;
    @Column(name = "state")
    private String state = "RUNNING";
    @Column(name = "opened_at")
    private OffsetDateTime openedAt;
    @Column(name = "opened_by")
    private UUID openedBy;
    @Column(name = "ended_on")
    private LocalDate endedOn;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "end_reason")
    private String endReason;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Engagement() {
    }

    /** Opens on a version of a programme. */
    public Engagement(String title, UUID programmeVersionId, UUID openedBy, Instant now) {
        this.title = title;
        this.programmeVersionId = programmeVersionId;
        this.openedBy = openedBy;
        this.openedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** It is over. */
    public void ended(LocalDate on, UUID by, String reason, Instant now) {
        this.state = "CLOSED";
        this.endedOn = on;
        this.endedAt = now.atOffset(ZoneOffset.UTC);
        this.endedBy = by;
        this.endReason = reason;
    }

    public Instant openedAt() {
        return openedAt.toInstant();
    }

    /** @return how it ended, null while it runs */
    public EngagementEnd end() {
        return endedOn == null ? null : new EngagementEnd(endedOn, endedBy, endReason);
    }
}
