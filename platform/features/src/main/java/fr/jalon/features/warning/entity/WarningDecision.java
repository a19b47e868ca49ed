package fr.jalon.features.warning.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What was decided on the signs of a node. Never changed. */
@Entity
@Table(schema = "jalon", name = "warning_decision")
public class WarningDecision extends TenantOwned {

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "node_id", updatable = false)
    private UUID nodeId;
    @Column(name = "register", updatable = false)
    private String register;
    @Column(name = "entry_id", updatable = false)
    private UUID entryId;
    @Column(name = "reason", updatable = false)
    private String reason;
    @Column(name = "keys", updatable = false)
    private String keys;
    @Column(name = "evidence", updatable = false)
    private String evidence;
    @Column(name = "mandate_id", updatable = false)
    private UUID mandateId;
    @Column(name = "person_id", updatable = false)
    private UUID personId;
    @Column(name = "at", updatable = false)
    private OffsetDateTime at;

    /** For JPA. */
    protected WarningDecision() {
    }

    /** Which signs, and where. */
    public record Subject(UUID engagementId, UUID nodeId, String register, Collection<String> keys, List<String> evidence) {
    }

    /** By whom, and by which mandate. */
    public record Doer(UUID personId, UUID mandateId) {
    }

    /** @param entryId the entry that was opened, or null */
    public WarningDecision(Subject subject, UUID entryId, String reason, Doer doer, Instant now) {
        this.engagementId = subject.engagementId();
        this.nodeId = subject.nodeId();
        this.register = subject.register();
        this.entryId = entryId;
        this.reason = reason;
        this.keys = String.join("\n", subject.keys());
        this.evidence = String.join("\n", subject.evidence());
        this.mandateId = doer.mandateId();
        this.personId = doer.personId();
        this.at = now.atOffset(ZoneOffset.UTC);
    }

    public UUID engagementId() {
        return engagementId;
    }

    public UUID nodeId() {
        return nodeId;
    }

    public String register() {
        return register;
    }

    /** @return the entry that was opened; null where the signs were set aside */
    public UUID entryId() {
        return entryId;
    }

    public String reason() {
        return reason;
    }

    /** @return whether all of that evidence was there already */
    public boolean knew(Collection<String> now) {
        return Set.of(keys.split("\n")).containsAll(now);
    }

    /** @return the words of what was there */
    public List<String> evidence() {
        return List.of(evidence.split("\n"));
    }

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
