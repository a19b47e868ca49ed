package fr.jalon.features.form.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** What was written in one form on one node. Its revision counts what happened to it. */
@Entity
@Table(schema = "jalon", name = "form_answer")
public class FormAnswer extends TenantOwned {

    @Column(name = "engagement_id", updatable = false)
    private UUID engagementId;
    @Column(name = "node_id", updatable = false)
    private UUID nodeId;
    @Column(name = "form", updatable = false)
    private String form;
    @Column(name = "revision")
    private long revision;

    /** For JPA. */
    protected FormAnswer() {
    }

    /** @return a revision that nothing bears yet; only under the answer's lock */
    public long grow() {
        return ++revision;
    }

    public UUID nodeId() {
        return nodeId;
    }

    /** @return code of the declared form */
    public String form() {
        return form;
    }

    public long revision() {
        return revision;
    }
}
