package fr.jalon.features.deliverable.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The legal delivery: who handed over what, in whose name, at which instant. */
@Entity
@Table(schema = "jalon", name = "delivery")
public class Delivery extends TenantOwned {

    @Column(name = "obligation_id")
    private UUID obligationId;
    @Column(name = "number")
    private int number;
    @Column(name = "mandate_id")
    private UUID mandateId;
    @Column(name = "person_id")
    private UUID personId;
    @Column(name = "on_behalf_of")
    private String onBehalfOf;
    @Column(name = "at")
    private OffsetDateTime at;

    /** For JPA. */
    protected Delivery() {
    }

    /** @param onBehalfOf name of the party that owes, or null where the contract names none */
    public Delivery(UUID obligationId, int number, ActingPerson by, String onBehalfOf, Instant now) {
        this.obligationId = obligationId;
        this.number = number;
        this.mandateId = by.mandateId();
        this.personId = by.personId();
        this.onBehalfOf = onBehalfOf;
        this.at = now.atOffset(ZoneOffset.UTC);
    }

    public UUID obligationId() {
        return obligationId;
    }

    public int number() {
        return number;
    }

    public UUID mandateId() {
        return mandateId;
    }

    public UUID personId() {
        return personId;
    }

    public String onBehalfOf() {
        return onBehalfOf;
    }

    public Instant at() {
        return at.toInstant();
    }
}
