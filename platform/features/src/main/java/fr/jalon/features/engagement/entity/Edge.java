package fr.jalon.features.engagement.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A node hangs under another one, from a day on, until the edge is closed. */
@Entity
@Table(schema = "jalon", name = "edge")
public class Edge extends TenantOwned {

    @Column(name = "engagement_id")
    private UUID engagementId;
    @Column(name = "parent_id")
    private UUID parentId;
    @Column(name = "child_id")
    private UUID childId;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "cause")
    private String cause;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Edge() {
    }

    /** An open edge. */
    public Edge(UUID engagementId, UUID parentId, UUID childId, LocalDate from) {
        this.engagementId = engagementId;
        this.parentId = parentId;
        this.childId = childId;
        this.validFrom = from;
    }

    /**
     * Ends the link on a last day; nothing is deleted.
     *
     * @throws IllegalArgumentException for a day before the link, which the caller has to refuse in words of its own
     */
    public void close(LocalDate lastDay, String why) {
        if (lastDay.isBefore(validFrom.minusDays(1))) {
            throw new IllegalArgumentException("a link of " + validFrom + " cannot end on " + lastDay);
        }
        this.validTo = lastDay;
        this.cause = why;
    }

    /** @return first day */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** @return the node above */
    public UUID parentId() {
        return parentId;
    }
}
