package fr.jalon.features.deliverable.entity;

import fr.jalon.features.plan.PlannedItem;
import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.workflow.ProcessKey;
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
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Something that is owed on a node. Who writes it, who owes it and who decides on it are three different things, kept as
 * they were declared when the calendar first foresaw it.
 */
@Entity
@Table(schema = "jalon", name = "obligation")
public class Obligation extends TenantOwned {

    @Column(name = "engagement_id")
    private UUID engagementId;
    @Column(name = "node_id")
    private UUID nodeId;
    @Column(name = "plan_item_id")
    private UUID planItemId;
    @Column(name = "code")
    private String code;
    @Column(name = "occurrence_key")
    private String occurrenceKey;
    @Column(name = "title")
    private String title;
    @Column(name = "phase")
    private String phase;
    @Column(name = "contractual")
    private boolean contractual;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "producer")
    private String producer;
    @Column(name = "checker")
    private String checker;
    @Column(name = "deliverer")
    private String deliverer;
    @Enumerated(EnumType.STRING)
    @Column(name = "obligor")
    private PartyQuality obligor;
    @Column(name = "validator")
    private String validator;
    @Column(name = "approval")
    private String approval;
    @Column(name = "process_plugin")
    private String processPlugin;
    @Column(name = "process_version")
    private String processVersion;
    @Column(name = "process_path")
    private String processPath;
    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    private Step step;
    @Column(name = "step_since")
    private OffsetDateTime stepSince;
    @Column(name = "begun")
    private boolean begun;
    @Column(name = "sent_back")
    private boolean sentBack;
    @Enumerated(EnumType.STRING)
    @Column(name = "effect")
    private Effect effect;
    @Column(name = "outcome_label")
    private String outcomeLabel;
    @Column(name = "settled_on")
    private LocalDate settledOn;
    @Column(name = "withdrawn_at")
    private OffsetDateTime withdrawnAt;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Obligation() {
    }

    /** @param first where its process will wait once it has begun */
    public Obligation(PlannedItem item, DeliverableDefinition declared, ProcessKey process, Step first, Instant now) {
        this.engagementId = item.engagementId();
        this.nodeId = item.nodeId();
        this.planItemId = item.id();
        this.code = item.code();
        this.occurrenceKey = item.occurrence();
        this.contractual = declared.contractual();
        this.producer = declared.producer();
        this.checker = declared.checker();
        this.deliverer = declared.deliverer();
        this.obligor = declared.obligor();
        this.validator = declared.validator();
        this.approval = declared.approval();
        this.processPlugin = process.pluginId();
        this.processVersion = process.version();
        this.processPath = process.path();
        this.step = first;
        this.stepSince = now.atOffset(ZoneOffset.UTC);
        follow(item, now);
    }

    /** Takes the dates of the calendar. What has begun stays owed even if the calendar does not foresee it any more. */
    public void follow(PlannedItem item, Instant now) {
        this.title = item.title();
        this.phase = item.phase();
        this.dueOn = item.end();
        if (!item.withdrawn()) {
            this.withdrawnAt = null;
        } else if (!begun && withdrawnAt == null) {
            this.withdrawnAt = now.atOffset(ZoneOffset.UTC);
        }
    }

    /** Notes that the process waits elsewhere now. */
    public void moved(Step next, boolean back, Instant now) {
        this.begun = true;
        this.step = next;
        this.sentBack = back;
        this.stepSince = now.atOffset(ZoneOffset.UTC);
    }

    /** Notes what the newest decision did. */
    public void decided(Effect newEffect, String label, LocalDate day) {
        this.effect = newEffect;
        this.outcomeLabel = label;
        this.settledOn = newEffect.meets() ? day : null;
    }

    /** Notes that the delivery alone settles it: nobody decides. */
    public void settledByDelivery(LocalDate day) {
        this.settledOn = day;
    }

    public UUID engagementId() {
        return engagementId;
    }

    public UUID nodeId() {
        return nodeId;
    }

    public UUID planItemId() {
        return planItemId;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String phase() {
        return phase;
    }

    public boolean contractual() {
        return contractual;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String producer() {
        return producer;
    }

    public String checker() {
        return checker;
    }

    public String deliverer() {
        return deliverer;
    }

    public PartyQuality obligor() {
        return obligor;
    }

    /** @return role that decides, null if nobody does */
    public String validator() {
        return validator;
    }

    /** @return code of the declared approval, null if nobody decides */
    public String approval() {
        return approval;
    }

    public ProcessKey process() {
        return new ProcessKey(processPlugin, processVersion, processPath);
    }

    /** @return the name under which the workflow engine knows it */
    public String businessKey() {
        return id().toString();
    }

    public Step step() {
        return step;
    }

    public Instant stepSince() {
        return stepSince.toInstant();
    }

    public boolean begun() {
        return begun;
    }

    public boolean sentBack() {
        return sentBack;
    }

    /** @return what the newest decision did, null before the first */
    public Effect effect() {
        return effect;
    }

    /** @return the newest decision's French name, null before the first */
    public String outcomeLabel() {
        return outcomeLabel;
    }

    public boolean settled() {
        return settledOn != null;
    }

    public LocalDate settledOn() {
        return settledOn;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** @return role that must act now, null at the end */
    public String awaitedRole() {
        return switch (step) {
            case PREPARE -> producer;
            case CHECK -> checker;
            case DELIVER, PERFECT -> deliverer;
            case DECIDE -> validator;
            case ENDED -> null;
        };
    }
}
