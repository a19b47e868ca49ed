package fr.jalon.features.form.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** A row that people added to a grid. Removed rows keep what was written in them. */
@Entity
@Table(schema = "jalon", name = "form_row")
public class FormRow extends TenantOwned {

    @Column(name = "answer_id", updatable = false)
    private UUID answerId;
    @Column(name = "section")
    private String section;
    @Column(name = "label")
    private String label;
    @Column(name = "position")
    private int position;
    @Column(name = "removed")
    private boolean removed;
    @Column(name = "revision")
    private long revision;

    /** For JPA. */
    protected FormRow() {
    }

    /** A row at the end of its section, which may be null. */
    public FormRow(FormAnswer answer, String section, String label, int position) {
        this.answerId = answer.id();
        this.section = section;
        this.label = label;
        this.position = position;
        this.revision = answer.grow();
    }

    /** Gives it another name. */
    public void rename(FormAnswer answer, String next) {
        this.label = next;
        this.revision = answer.grow();
    }

    /** Puts it elsewhere; nothing happens if it stands there. */
    public void place(FormAnswer answer, String nextSection, int nextPosition) {
        if (position != nextPosition || !Objects.equals(section, nextSection)) {
            this.section = nextSection;
            this.position = nextPosition;
            this.revision = answer.grow();
        }
    }

    /** Hides it. */
    public void remove(FormAnswer answer) {
        this.removed = true;
        this.revision = answer.grow();
    }

    public UUID answerId() {
        return answerId;
    }

    /** @return its key in cells */
    public String key() {
        return id().toString();
    }

    /** @return code of its section, or null */
    public String section() {
        return section;
    }

    public String label() {
        return label;
    }

    public int position() {
        return position;
    }

    public boolean removed() {
        return removed;
    }
}
