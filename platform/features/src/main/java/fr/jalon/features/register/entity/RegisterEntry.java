package fr.jalon.features.register.entity;

import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** One entry of a register. Its revision grows with each act: whoever acts says which one they saw. */
@Entity
@Table(schema = "jalon", name = "register_entry")
public class RegisterEntry extends TenantOwned {

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "node_id", updatable = false)
    private UUID nodeId;
    @Column(name = "register", updatable = false)
    private String register;
    @Column(name = "number", updatable = false)
    private int number;
    @Column(name = "title")
    private String title;
    @Column(name = "description")
    private String description;
    @Column(name = "state")
    private String state;
    @Column(name = "mandate_id")
    private UUID mandateId;
    @Column(name = "starts_on")
    private LocalDate startsOn;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "probability")
    private Integer probability;
    @Column(name = "impact")
    private Integer impact;
    @Column(name = "prevention")
    private String prevention;
    @Column(name = "attributes")
    private String attributes;
    @Column(name = "opened_at", updatable = false)
    private OffsetDateTime openedAt;
    @Column(name = "ended_on")
    private LocalDate endedOn;
    @Column(name = "cancelled")
    private boolean cancelled;
    @Column(name = "end_reason")
    private String endReason;
    @Column(name = "revision")
    private int revision;

    /** For JPA. */
    protected RegisterEntry() {
    }

    /**
     * Where an entry stands and what it is called.
     *
     * @param register code of the declared register
     * @param number   the next one of that register in the engagement
     */
    public record Place(UUID engagementId, UUID nodeId, String register, int number) {
    }

    /** An entry in its first state. */
    public RegisterEntry(Place place, String state, EntryFacts facts, Instant now) {
        this.engagementId = place.engagementId();
        this.nodeId = place.nodeId();
        this.register = place.register();
        this.number = place.number();
        this.state = state;
        this.openedAt = now.atOffset(ZoneOffset.UTC);
        note(facts);
    }

    /** Takes other facts. */
    public void note(EntryFacts facts) {
        this.title = facts.title();
        this.description = facts.description();
        this.mandateId = facts.mandateId();
        this.startsOn = facts.startsOn();
        this.dueOn = facts.dueOn();
        this.probability = facts.probability();
        this.impact = facts.impact();
        this.prevention = facts.prevention();
        this.attributes = Jsons.write(facts.attributes());
        this.revision++;
    }

    /** Moves to a state in which something is still awaited. */
    public void move(String next) {
        this.state = next;
        this.endedOn = null;
        this.endReason = null;
        this.cancelled = false;
        this.revision++;
    }

    /** Moves to a closed state. */
    public void close(String next, LocalDate day, String reason) {
        move(next);
        this.endedOn = day;
        this.endReason = reason;
    }

    /** Ends it in the state in which it is: it should not have been opened, or lost its object. */
    public void cancel(LocalDate day, String reason) {
        close(state, day, reason);
        this.cancelled = true;
    }

    /** @return what people noted in it */
    public EntryFacts facts() {
        return new EntryFacts(title, description, mandateId, startsOn, dueOn, probability, impact, prevention,
                Jsons.readNamedTexts(attributes));
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

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public String state() {
        return state;
    }

    /** @return mandate of who answers for it, or null */
    public UUID mandateId() {
        return mandateId;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant openedAt() {
        return openedAt.toInstant();
    }

    /** @return day on which it was closed or cancelled, null while something is awaited */
    public LocalDate endedOn() {
        return endedOn;
    }

    /** @return whether nothing is awaited any more */
    public boolean ended() {
        return endedOn != null;
    }

    /** @return whether it ended without a closed state */
    public boolean cancelled() {
        return cancelled;
    }

    public String endReason() {
        return endReason;
    }

    public int revision() {
        return revision;
    }

    /** @return whether its last day is over and something is still awaited */
    public boolean late(LocalDate today) {
        return !ended() && dueOn != null && dueOn.isBefore(today);
    }

    /** @return probability times impact, 0 where they are not known */
    public int criticality() {
        return probability == null ? 0 : probability * impact;
    }
}
