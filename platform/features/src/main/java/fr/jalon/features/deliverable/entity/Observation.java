package fr.jalon.features.deliverable.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What the party that owes answers to a decision, instead of delivering again. */
@Entity
@Table(schema = "jalon", name = "observation")
public class Observation extends TenantOwned {

    @Column(name = "obligation_id")
    private UUID obligationId;
    @Column(name = "delivery_id")
    private UUID deliveryId;
    @Column(name = "text")
    private String text;
    @Column(name = "mandate_id")
    private UUID mandateId;
    @Column(name = "person_id")
    private UUID personId;
    @Column(name = "at")
    private OffsetDateTime at;

    /** For JPA. */
    protected Observation() {
    }

    /** @param deliveryId the delivery that was decided on */
    public Observation(UUID obligationId, UUID deliveryId, String text, ActingPerson by, Instant now) {
        this.obligationId = obligationId;
        this.deliveryId = deliveryId;
        this.text = text;
        this.mandateId = by.mandateId();
        this.personId = by.personId();
        this.at = now.atOffset(ZoneOffset.UTC);
    }

    public String text() {
        return text;
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
