package fr.jalon.features.people.entity;

import fr.jalon.features.people.SeatKeeper.SeatRule;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A place to fill on a node, as its programme declares it. */
@Entity
@Table(schema = "jalon", name = "seat")
public class Seat extends TenantOwned {

    @Column(name = "engagement_id")
    private UUID engagementId;
    @Column(name = "node_id")
    private UUID nodeId;
    @Column(name = "role")
    private String role;
    @Column(name = "label")
    private String label;
    @Column(name = "minimum")
    private int minimum;
    @Column(name = "maximum")
    private int maximum;
    @Column(name = "required")
    private boolean required;

    /** For JPA. */
    protected Seat() {
    }

    /** A seat as the role declares it. */
    public Seat(UUID engagementId, UUID nodeId, SeatRule rule) {
        this.engagementId = engagementId;
        this.nodeId = nodeId;
        this.role = rule.role();
        this.label = rule.label();
        this.minimum = rule.minimum();
        this.maximum = rule.maximum();
        this.required = rule.required();
    }

    /** @return engagement of the node */
    public UUID engagementId() {
        return engagementId;
    }

    /** @return node */
    public UUID nodeId() {
        return nodeId;
    }

    /** @return what was declared */
    public SeatRule rule() {
        return new SeatRule(role, label, minimum, maximum, required);
    }
}
