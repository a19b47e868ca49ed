package fr.jalon.features.deliverable.entity;

import fr.jalon.features.programme.definition.DecisionDefinition;
import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A decision on one delivery, of a declared kind. A later one may supersede it; none is ever changed. */
@Entity
@Table(schema = "jalon", name = "decision")
public class Decision extends TenantOwned {

    /**
     * What a decision carries besides its kind.
     *
     * @param motive    or null
     * @param amount    euros, or null
     * @param delayDays in the declared unit, or null
     */
    public record Content(String motive, BigDecimal amount, Integer delayDays) {
    }

    @Column(name = "obligation_id", updatable = false)
    private UUID obligationId;
    @Column(name = "delivery_id", updatable = false)
    private UUID deliveryId;
    @Column(name = "kind", updatable = false)
    private String kind;
    @Column(name = "label", updatable = false)
    private String label;
    @Enumerated(EnumType.STRING)
    @Column(name = "effect", updatable = false)
    private Effect effect;
    @Column(name = "motive", updatable = false)
    private String motive;
    @Column(name = "amount", updatable = false)
    private BigDecimal amount;
    @Column(name = "delay_days", updatable = false)
    private Integer delayDays;
    @Column(name = "delay_unit", updatable = false)
    private String delayUnit;
    @Column(name = "mandate_id", updatable = false)
    private UUID mandateId;
    @Column(name = "person_id", updatable = false)
    private UUID personId;
    @Column(name = "decided_at", updatable = false)
    private OffsetDateTime decidedAt;
    @Column(name = "notified_at", updatable = false)
    private OffsetDateTime notifiedAt;
    @Column(name = "received_at")
    private OffsetDateTime receivedAt;
    @Column(name = "supersedes_id", updatable = false)
    private UUID supersedesId;

    /** For JPA. */
    protected Decision() {
    }

    /** @param by who decides; null where the law does, by silence */
    public Decision(UUID obligationId, UUID deliveryId, DecisionDefinition declared, Content content, ActingPerson by,
            Instant now) {
        this.obligationId = obligationId;
        this.deliveryId = deliveryId;
        this.kind = declared.code();
        this.label = declared.label();
        this.effect = declared.effect();
        this.motive = content.motive();
        this.amount = content.amount();
        this.delayDays = content.delayDays();
        this.delayUnit = declared.delayUnit() == null ? null : declared.delayUnit().name();
        this.mandateId = by == null ? null : by.mandateId();
        this.personId = by == null ? null : by.personId();
        this.decidedAt = now.atOffset(ZoneOffset.UTC);
        // Made available to the party that owes in the same transaction.
        this.notifiedAt = decidedAt;
    }

    /** Names the decision that this one takes the place of. */
    public void supersedes(Decision former) {
        this.supersedesId = former.id();
    }

    /** Notes the first opening by the representative of the party that owes; a further one changes nothing. */
    public boolean received(Instant now) {
        if (receivedAt != null) {
            return false;
        }
        this.receivedAt = now.atOffset(ZoneOffset.UTC);
        return true;
    }

    public UUID deliveryId() {
        return deliveryId;
    }

    public String kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    public Effect effect() {
        return effect;
    }

    public Content content() {
        return new Content(motive, amount, delayDays);
    }

    /** @return by which mandate it was taken, null where the law decided */
    public UUID mandateId() {
        return mandateId;
    }

    /** @return who decided, null where the law did */
    public UUID personId() {
        return personId;
    }

    public Instant decidedAt() {
        return decidedAt.toInstant();
    }

    public Instant notifiedAt() {
        return notifiedAt.toInstant();
    }

    /** @return when the party that owes first opened it, or null */
    public Instant receivedAt() {
        return receivedAt == null ? null : receivedAt.toInstant();
    }

    public UUID supersedesId() {
        return supersedesId;
    }
}
