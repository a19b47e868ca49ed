package fr.jalon.features.engagement.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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
}
