package fr.jalon.features.replacement.entity;

import fr.jalon.features.people.Holder;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The holder of a seat will not go on; a successor is looked for. */
@Entity
@Table(schema = "jalon", name = "replacement")
public class Replacement extends TenantOwned {

    /** Where it stands. */
    public enum State {
        /** A successor is to be proposed. */
        PROPOSE,
        /** The person proposed is to be accepted or refused. */
        ANSWER,
        /** The successor has the mandate. */
        FILLED,
        /** The notice was taken back: the holder goes on. */
        WITHDRAWN,
        /** Whoever staffs named someone without a proposal. */
        FILLED_OTHERWISE
    }

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "node_id", updatable = false)
    private UUID nodeId;
    @Column(name = "role", updatable = false)
    private String role;
    @Column(name = "mandate_id", updatable = false)
    private UUID mandateId;
    @Column(name = "person_id", updatable = false)
    private UUID personId;
    @Column(name = "unavailable_on", updatable = false)
    private LocalDate unavailableOn;
    @Column(name = "reason", updatable = false)
    private String reason;
    @Column(name = "announced_by", updatable = false)
    private UUID announcedBy;
    @Column(name = "announced_at", updatable = false)
    private OffsetDateTime announcedAt;
    @Column(name = "demanded", updatable = false)
    private boolean demanded;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.PROPOSE;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;
    @Column(name = "end_reason")
    private String endReason;
    @Column(name = "successor_mandate")
    private UUID successorMandate;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Replacement() {
    }

    /**
     * A notice.
     *
     * @param on     first day on which the holder is not there
     * @param reason French, or null
     * @param by     who announced it
     * @param demanded whether the buyer demands that the holder be replaced
     */
    public record Notice(LocalDate on, String reason, UUID by, boolean demanded) {
    }

    /** Begins with a notice about the holder of a seat. */
    public Replacement(UUID engagementId, Holder holder, Notice notice, Instant now) {
        this.engagementId = engagementId;
        this.nodeId = holder.nodeId();
        this.role = holder.role();
        this.mandateId = holder.mandateId();
        this.personId = holder.personId();
        this.unavailableOn = notice.on();
        this.reason = notice.reason();
        this.announcedBy = notice.by();
        this.demanded = notice.demanded();
        this.announcedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** A person is proposed, or the one proposed is refused. */
    public void moved(State next) {
        this.state = next;
    }

    /** @param by who ended it, null where silence did */
    public void end(State how, UUID by, String why, Instant now) {
        this.state = how;
        this.endedBy = by;
        this.endReason = why;
        this.endedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** The successor has the mandate. */
    public void filledBy(UUID mandate) {
        this.successorMandate = mandate;
    }

    /** @return whether someone still has to act */
    public boolean open() {
        return endedAt == null;
    }

    public UUID engagementId() {
        return engagementId;
    }

    public UUID nodeId() {
        return nodeId;
    }

    public String role() {
        return role;
    }

    /** @return the mandate that ends */
    public UUID mandateId() {
        return mandateId;
    }

    /** @return who will not go on */
    public UUID personId() {
        return personId;
    }

    public LocalDate unavailableOn() {
        return unavailableOn;
    }

    /** @return why, or null */
    public String reason() {
        return reason;
    }

    public UUID announcedBy() {
        return announcedBy;
    }

    public Instant announcedAt() {
        return announcedAt.toInstant();
    }

    /** @return whether the buyer demands it: those who are replaced cannot take that back */
    public boolean demanded() {
        return demanded;
    }

    public State state() {
        return state;
    }

    /** @return who ended it, null while it is open and where silence did */
    public UUID endedBy() {
        return endedBy;
    }

    /** @return when it ended, null while it is open */
    public Instant endedAt() {
        return endedAt == null ? null : endedAt.toInstant();
    }

    /** @return why it ended without a proposal, or null */
    public String endReason() {
        return endReason;
    }

    /** @return the successor's mandate, or null */
    public UUID successorMandate() {
        return successorMandate;
    }
}
