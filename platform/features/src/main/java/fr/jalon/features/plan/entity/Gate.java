package fr.jalon.features.plan.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What stands before a phase of one node. */
@Entity
@Table(schema = "jalon", name = "gate")
public class Gate extends TenantOwned {

    @Column(name = "engagement_id")
    private UUID engagementId;
    @Column(name = "node_id")
    private UUID nodeId;
    @Column(name = "phase")
    private String phase;
    @Column(name = "state")
    private String state = "CLOSED";
    @Column(name = "opened_at")
    private OffsetDateTime openedAt;
    @Column(name = "opened_by")
    private UUID openedBy;
    @Column(name = "motive")
    private String motive;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Gate() {
    }

    /** A closed gate. */
    public Gate(UUID engagementId, UUID nodeId, String phase) {
        this.engagementId = engagementId;
        this.nodeId = nodeId;
        this.phase = phase;
    }

    /** Opens by its rule. */
    public void open(Instant now) {
        this.state = "OPEN";
        this.openedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** Opens by decision. */
    public void override(UUID person, String why, Instant now) {
        this.state = "OVERRIDDEN";
        this.openedAt = now.atOffset(ZoneOffset.UTC);
        this.openedBy = person;
        this.motive = why;
    }

    /** Closes again, because something is owed again. A gate that was opened by decision stays open. */
    public void close() {
        this.state = "CLOSED";
        this.openedAt = null;
    }

    /** @return CLOSED, OPEN or OVERRIDDEN */
    public String state() {
        return state;
    }

    /** @return node */
    public UUID nodeId() {
        return nodeId;
    }

    /** @return code of the phase that it leads into */
    public String phase() {
        return phase;
    }

    /** @return engagement */
    public UUID engagementId() {
        return engagementId;
    }
}
