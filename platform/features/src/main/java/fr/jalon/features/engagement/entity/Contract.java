package fr.jalon.features.engagement.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** What binds the parties; covers a node and all below it. */
@Entity
@Table(schema = "jalon", name = "contract")
public class Contract extends TenantOwned {

    @Column(name = "engagement_id")
    private UUID engagementId;
    @Column(name = "node_id")
    private UUID nodeId;
    @Column(name = "kind")
    private String kind;
    @Column(name = "reference")
    private String reference;
    @Column(name = "notified_on")
    private LocalDate notifiedOn;
    @Column(name = "ends_on")
    private LocalDate endsOn;
    @Column(name = "holiday_zone")
    private String holidayZone;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Contract() {
    }

    /** @param holidayZone zone of the buyer's seat, in which delays count */
    public Contract(UUID engagementId, UUID nodeId, String kind, String holidayZone) {
        this.engagementId = engagementId;
        this.nodeId = nodeId;
        this.kind = kind;
        this.holidayZone = holidayZone;
    }

    /** Says what is written on it; all of it may be null. */
    public void reads(String number, LocalDate notified, LocalDate ends) {
        this.reference = number;
        this.notifiedOn = notified;
        this.endsOn = ends;
    }
}
