package fr.jalon.features.plan.entity;

import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** One item of a calendar. It stays the same row when it moves, since obligations and sessions hang on it. */
@Entity
@Table(schema = "jalon", name = "plan_item")
public class PlanItem extends TenantOwned {

    @Column(name = "engagement_id")
    private UUID engagementId;
    @Column(name = "node_id")
    private UUID nodeId;
    @Column(name = "kind")
    private String kind;
    @Column(name = "code")
    private String code;
    @Column(name = "occurrence")
    private String occurrence;
    @Column(name = "position")
    private int position;
    @Column(name = "phase")
    private String phase;
    @Column(name = "title")
    private String title;
    @Column(name = "start_on")
    private LocalDate startOn;
    @Column(name = "end_on")
    private LocalDate endOn;
    @Column(name = "actual_start")
    private LocalDate actualStart;
    @Column(name = "actual_end")
    private LocalDate actualEnd;
    @Column(name = "tolerance")
    private int tolerance;
    @Column(name = "minutes_due")
    private LocalDate minutesDue;
    @Column(name = "contractual")
    private boolean contractual;
    @Column(name = "explanation")
    private String explanation = "{}";
    @Column(name = "pin_kind")
    private String pinKind;
    @Column(name = "pin_day")
    private LocalDate pinDay;
    @Column(name = "pin_reason")
    private String pinReason;
    @Column(name = "pin_by")
    private UUID pinBy;
    @Column(name = "pin_at")
    private OffsetDateTime pinAt;
    @Column(name = "host_id")
    private UUID hostId;
    @Column(name = "added")
    private boolean added;
    @Column(name = "withdrawn_at")
    private OffsetDateTime withdrawnAt;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected PlanItem() {
    }

    /** @param occurrence empty for what occurs once */
    public PlanItem(UUID engagementId, UUID nodeId, String code, String occurrence) {
        this.engagementId = engagementId;
        this.nodeId = nodeId;
        this.code = code;
        this.occurrence = occurrence;
    }

    /** @return an item that no rule gives; its own key lets several of a kind stand on one node */
    public static PlanItem added(UUID engagementId, UUID nodeId, String code) {
        PlanItem item = new PlanItem(engagementId, nodeId, code, Ids.next().toString());
        item.added = true;
        return item;
    }

    /**
     * What a computation says of an item.
     *
     * @param kind        what it is
     * @param position    place in the order of declaration
     * @param phase       code of its phase, or null
     * @param title       French title
     * @param start       first day, or null
     * @param end         last day, or null
     * @param tolerance   days either way
     * @param minutesDue  when minutes are due, or null
     * @param contractual whether it can be late
     * @param explanation JSON object of the API
     */
    public record Computed(String kind, int position, String phase, String title, LocalDate start, LocalDate end, int tolerance,
                           LocalDate minutesDue, boolean contractual, String explanation) {
    }

    /** Takes the result of a computation over. */
    public void take(Computed computed) {
        this.kind = computed.kind();
        this.position = computed.position();
        this.phase = computed.phase();
        this.title = computed.title();
        this.startOn = computed.start();
        this.endOn = computed.end();
        this.tolerance = computed.tolerance();
        this.minutesDue = computed.minutesDue();
        this.contractual = computed.contractual();
        this.explanation = computed.explanation();
        this.withdrawnAt = null;
        if ("HELD".equals(pinKind)) {
            this.actualStart = startOn;
            this.actualEnd = endOn;
        }
    }

    /** No longer foreseen. */
    public void withdraw(Instant now) {
        if (withdrawnAt == null) {
            this.withdrawnAt = now.atOffset(ZoneOffset.UTC);
        }
    }

    /** Puts it on a day that no computation changes. */
    public void pin(String why, LocalDate day, String reason, UUID by, Instant now) {
        this.pinKind = why;
        this.pinDay = day;
        this.pinReason = reason;
        this.pinBy = by;
        this.pinAt = now.atOffset(ZoneOffset.UTC);
        if (added) {
            placeOn(day);
        }
    }

    /** No computation does it for what was added. */
    private void placeOn(LocalDate day) {
        this.endOn = endOn.plusDays(ChronoUnit.DAYS.between(startOn, day));
        this.startOn = day;
        boolean held = "HELD".equals(pinKind);
        this.actualStart = held ? startOn : null;
        this.actualEnd = held ? endOn : null;
    }

    /** Lets it follow its rule again. */
    public void unpin() {
        this.pinKind = null;
        this.pinDay = null;
        this.pinReason = null;
        this.pinBy = null;
        this.pinAt = null;
        this.actualStart = null;
        this.actualEnd = null;
    }

    /** Says when it was done, or that it is not done after all (null). */
    public void done(LocalDate day) {
        this.actualEnd = day;
    }

    /** Says which node receives the others. */
    public void hostedBy(UUID node) {
        this.hostId = node;
    }

    /** @return engagement */
    public UUID engagementId() {
        return engagementId;
    }

    /** @return node */
    public UUID nodeId() {
        return nodeId;
    }

    /** @return what it is */
    public String kind() {
        return kind;
    }

    /** @return declared code */
    public String code() {
        return code;
    }

    /** @return key of the occurrence */
    public String occurrence() {
        return occurrence;
    }

    /** @return French title */
    public String title() {
        return title;
    }

    /** @return HELD or AGREED, null if it moves */
    public String pinKind() {
        return pinKind;
    }

    /** @return day of the pin, or null */
    public LocalDate pinDay() {
        return pinDay;
    }

    /** @return reason of the pin, or null */
    public String pinReason() {
        return pinReason;
    }

    /** @return whether people added it, and no rule dates it */
    public boolean added() {
        return added;
    }

    /** @return whether it is no longer foreseen */
    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
