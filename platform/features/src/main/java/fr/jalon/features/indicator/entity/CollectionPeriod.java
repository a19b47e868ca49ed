package fr.jalon.features.indicator.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A period in which a node owes measures, with how many of them are there. */
@Entity
@Table(schema = "jalon", name = "collection_period")
public class CollectionPeriod extends TenantOwned {

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "node_id", updatable = false)
    private UUID nodeId;
    @Column(name = "collection", updatable = false)
    private String collection;
    @Column(name = "number", updatable = false)
    private int number;
    @Column(name = "first_on")
    private LocalDate firstOn;
    @Column(name = "last_on")
    private LocalDate lastOn;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;
    @Column(name = "expected")
    private int expected;
    @Column(name = "entered")
    private int entered;
    @Column(name = "validated")
    private int validated;

    /** For JPA. */
    protected CollectionPeriod() {
    }

    /** A period without dates yet: {@link #follow} gives them. */
    public CollectionPeriod(UUID engagementId, UUID nodeId, String collection, int number) {
        this.engagementId = engagementId;
        this.nodeId = nodeId;
        this.collection = collection;
        this.number = number;
    }

    /** Takes the calendar's days. */
    public void follow(LocalDate first, LocalDate last, LocalDate due) {
        this.firstOn = first;
        this.lastOn = last;
        this.dueOn = due;
        this.withdrawnOn = null;
    }

    /** The calendar no longer foresees it. */
    public void withdraw(LocalDate today) {
        if (withdrawnOn == null) {
            this.withdrawnOn = today;
        }
    }

    /** Notes how many measures are expected, entered and validated. */
    public void count(int nowExpected, int nowEntered, int nowValidated) {
        this.expected = nowExpected;
        this.entered = nowEntered;
        this.validated = nowValidated;
    }

    public UUID engagementId() {
        return engagementId;
    }

    public UUID nodeId() {
        return nodeId;
    }

    public String collection() {
        return collection;
    }

    public int number() {
        return number;
    }

    public LocalDate firstOn() {
        return firstOn;
    }

    public LocalDate lastOn() {
        return lastOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** @return whether the calendar no longer foresees it */
    public boolean withdrawn() {
        return withdrawnOn != null;
    }

    /** @return whether its last day is over or today: its figures can be known */
    public boolean ended(LocalDate today) {
        return !lastOn.isAfter(today);
    }

    /** @return how many measures the node owes for it */
    public int expected() {
        return expected;
    }

    /** @return how many expected measures nobody entered */
    public int missing() {
        return expected - entered;
    }

    /** @return how many entered measures nobody validated */
    public int unvalidated() {
        return entered - validated;
    }
}
