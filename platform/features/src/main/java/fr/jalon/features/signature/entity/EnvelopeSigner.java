package fr.jalon.features.signature.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Who must sign an envelope: whoever holds that role when its turn has come. */
@Entity
@Table(schema = "jalon", name = "envelope_signer")
public class EnvelopeSigner extends TenantOwned {

    @Column(name = "envelope_id")
    private UUID envelopeId;
    @Column(name = "position")
    private int position;
    @Column(name = "role")
    private String role;
    @Column(name = "role_label")
    private String roleLabel;
    @Column(name = "organisation")
    private String organisation;

    /** For JPA. */
    protected EnvelopeSigner() {
    }

    /** @param organisation name of the party for which the role acts, or null */
    public EnvelopeSigner(UUID envelopeId, int position, String role, String roleLabel, String organisation) {
        this.envelopeId = envelopeId;
        this.position = position;
        this.role = role;
        this.roleLabel = roleLabel;
        this.organisation = organisation;
    }

    public UUID envelopeId() {
        return envelopeId;
    }

    public int position() {
        return position;
    }

    public String role() {
        return role;
    }

    public String roleLabel() {
        return roleLabel;
    }

    public String organisation() {
        return organisation;
    }

    /** @return in which quality it signs, in French */
    public String quality() {
        return organisation == null ? roleLabel : roleLabel + ", pour " + organisation;
    }
}
