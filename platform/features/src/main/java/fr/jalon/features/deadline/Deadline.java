package fr.jalon.features.deadline;

import fr.jalon.features.programme.definition.ClockDefinition;
import fr.jalon.kernel.legaltime.ComputedDate;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.SilenceEffect;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** A clock that runs. It keeps the rule that started it, whatever is declared later. */
@Entity
@Table(schema = "jalon", name = "deadline")
public class Deadline extends TenantOwned {

    /**
     * What a clock runs for.
     *
     * @param kind stable upper-case word, e.g. {@code OBLIGATION}
     */
    public record Subject(String kind, UUID id, UUID engagementId, UUID nodeId) {
    }

    /** Where a deadline stands. */
    public enum State {
        RUNNING, SUSPENDED,
        /** Whoever had to act did. */
        MET,
        /** Over, without any effect of its own. */
        EXPIRED,
        /** Over, and the silence had its declared effect. */
        TOOK_EFFECT,
        /** A suspension or an extension gave it another end: another clock stands in its place. */
        SUPERSEDED,
        /** What it ran for fell away before anyone had to act. */
        DROPPED
    }

    /** States in which the act is still awaited, unless it was answered. */
    public static final List<State> OPEN = List.of(State.RUNNING, State.SUSPENDED, State.EXPIRED);

    @Column(name = "engagement_id")
    private UUID engagementId;
    @Column(name = "subject_kind")
    private String subjectKind;
    @Column(name = "subject_id")
    private UUID subjectId;
    @Column(name = "rule")
    private String rule;
    @Column(name = "label")
    private String label;
    @Enumerated(EnumType.STRING)
    @Column(name = "holder")
    private ClockDefinition.Holder holder;
    @Enumerated(EnumType.STRING)
    @Column(name = "start_event")
    private ClockDefinition.Start startEvent;
    @Column(name = "started_at")
    private OffsetDateTime startedAt;
    @Column(name = "start_on")
    private LocalDate startOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "holiday_zone")
    private HolidayZone holidayZone;
    @Column(name = "time_zone")
    private String timeZone;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "due_at")
    private OffsetDateTime dueAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "silence")
    private SilenceEffect silence;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.RUNNING;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;
    @Column(name = "answered_at")
    private OffsetDateTime answeredAt;
    @Column(name = "explanation")
    private String explanation;
    @Column(name = "supersedes_id")
    private UUID supersedesId;
    @Column(name = "suspended_on")
    private LocalDate suspendedOn;
    @Column(name = "suspension_motive")
    private String suspensionMotive;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Deadline() {
    }

    /** Starts a declared clock. */
    public Deadline(Subject subject, ClockDefinition clock, Instant now) {
        this.engagementId = subject.engagementId();
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.rule = clock.code();
        this.label = clock.label();
        this.holder = clock.holder();
        this.startEvent = clock.start();
        this.silence = clock.silence();
        this.startedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** Takes the computed date with its explanation as JSON. */
    public void counted(LocalDate start, HolidayZone zone, ZoneId clockZone, ComputedDate computed, String explanationJson) {
        this.startOn = start;
        this.holidayZone = zone;
        this.timeZone = clockZone.getId();
        this.dueOn = computed.due();
        this.dueAt = computed.dueInstant().atOffset(ZoneOffset.UTC);
        this.explanation = explanationJson;
    }

    /** Ends it. */
    public void end(State how, Instant now) {
        this.state = how;
        this.endedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** Stops the count from a day on; its end is not known until it runs again. */
    public void suspend(LocalDate from, String motive) {
        this.state = State.SUSPENDED;
        this.suspendedOn = from;
        this.suspensionMotive = motive;
    }

    /** Ends this clock and makes the one that stands in its place: same rule, same start, another end. */
    public Deadline successor(ComputedDate computed, String explanationJson, Instant now) {
        Deadline next = new Deadline();
        next.engagementId = engagementId;
        next.subjectKind = subjectKind;
        next.subjectId = subjectId;
        next.rule = rule;
        next.label = label;
        next.holder = holder;
        next.startEvent = startEvent;
        next.silence = silence;
        next.startedAt = startedAt;
        next.counted(startOn, holidayZone, ZoneId.of(timeZone), computed, explanationJson);
        next.supersedesId = id();
        end(State.SUPERSEDED, now);
        return next;
    }

    /** Whoever had to act did, in time or not. */
    public void answered(Instant now) {
        this.answeredAt = now.atOffset(ZoneOffset.UTC);
        if (state == State.RUNNING || state == State.SUSPENDED) {
            end(State.MET, now);
        }
    }

    /** @return whether the act is still awaited: the clock runs or is suspended, or is over without any effect */
    public boolean open() {
        return answeredAt == null && OPEN.contains(state);
    }

    public boolean suspended() {
        return state == State.SUSPENDED;
    }

    /** @return first day that does not count, null unless it was suspended */
    public LocalDate suspendedOn() {
        return suspendedOn;
    }

    /** @return why it was suspended, or null */
    public String suspensionMotive() {
        return suspensionMotive;
    }

    /** @return when the event that started it happened */
    public Instant startedAt() {
        return startedAt.toInstant();
    }

    /** @return when it ended, null while it runs or is suspended */
    public Instant endedAt() {
        return endedAt == null ? null : endedAt.toInstant();
    }

    /** @return when whoever had to act did, in time or not; null while the act is awaited */
    public Instant answeredAt() {
        return answeredAt == null ? null : answeredAt.toInstant();
    }

    /** @return the clock in whose place this one stands, or null */
    public UUID supersedesId() {
        return supersedesId;
    }

    /** @return whose public holidays do not count */
    public HolidayZone holidayZone() {
        return holidayZone;
    }

    /** @return in which its days begin and end */
    public String timeZone() {
        return timeZone;
    }

    public UUID engagementId() {
        return engagementId;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public String label() {
        return label;
    }

    /** @return code of the declared clock */
    public String rule() {
        return rule;
    }

    public ClockDefinition.Holder holder() {
        return holder;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant dueAt() {
        return dueAt.toInstant();
    }

    public SilenceEffect silence() {
        return silence;
    }

    public State state() {
        return state;
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** @return the steps of the computation, a JSON array */
    public String explanation() {
        return explanation;
    }
}
