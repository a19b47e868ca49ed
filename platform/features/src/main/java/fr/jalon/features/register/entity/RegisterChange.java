package fr.jalon.features.register.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** One field that one act gave another value, in words. Never changed. */
@Entity
@Table(schema = "jalon", name = "register_change")
public class RegisterChange extends TenantOwned {

    /** What an act did to the entry as a whole. */
    public enum Kind {
        OPENED, CHANGED, MOVED, CLOSED, REOPENED, CANCELLED
    }

    /**
     * A field before and after, as people read it.
     *
     * @param field  stable code
     * @param label  French name
     * @param before or null
     * @param after  or null
     */
    public record Difference(String field, String label, String before, String after) {

        private static final int LONGEST = 160;

        /** @return « Échéance : 3 mars 2027 → 10 mars 2027 »; long texts are cut */
        public String sentence() {
            return label + " : " + brief(before) + " → " + brief(after);
        }

        private static String brief(String text) {
            return text == null ? "rien" : text.length() <= LONGEST ? text : text.substring(0, LONGEST).stripTrailing() + "…";
        }
    }

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "entry_id", updatable = false)
    private UUID entryId;
    @Column(name = "revision", updatable = false)
    private int revision;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Kind kind;
    @Column(name = "field", updatable = false)
    private String field;
    @Column(name = "label", updatable = false)
    private String label;
    @Column(name = "before_text", updatable = false)
    private String beforeText;
    @Column(name = "after_text", updatable = false)
    private String afterText;
    @Column(name = "reason", updatable = false)
    private String reason;
    @Column(name = "person_id", updatable = false)
    private UUID personId;
    @Column(name = "at", updatable = false)
    private OffsetDateTime at;

    /** For JPA. */
    protected RegisterChange() {
    }

    /** @param entry as it is after the act */
    public RegisterChange(RegisterEntry entry, Kind kind, Difference difference, String reason, UUID personId, Instant now) {
        this.engagementId = entry.engagementId();
        this.entryId = entry.id();
        this.revision = entry.revision();
        this.kind = kind;
        this.field = difference.field();
        this.label = difference.label();
        this.beforeText = difference.before();
        this.afterText = difference.after();
        this.reason = reason;
        this.personId = personId;
        this.at = now.atOffset(ZoneOffset.UTC);
    }

    public UUID entryId() {
        return entryId;
    }

    public Kind kind() {
        return kind;
    }

    public Difference difference() {
        return new Difference(field, label, beforeText, afterText);
    }

    /** @return why, or null */
    public String reason() {
        return reason;
    }

    public UUID personId() {
        return personId;
    }

    public Instant at() {
        return at.toInstant();
    }
}
