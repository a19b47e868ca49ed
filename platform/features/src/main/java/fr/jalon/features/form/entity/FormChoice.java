package fr.jalon.features.form.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Which of the compared rows was chosen, and why. Never changed: a later choice replaces it. */
@Entity
@Table(schema = "jalon", name = "form_choice")
public class FormChoice extends TenantOwned {

    @Column(name = "answer_id", updatable = false)
    private UUID answerId;
    @Column(name = "number", updatable = false)
    private int number;
    @Column(name = "row_key", updatable = false)
    private String rowKey;
    @Column(name = "label", updatable = false)
    private String label;
    @Column(name = "standing", updatable = false)
    private String standing;
    @Column(name = "motive", updatable = false)
    private String motive;
    @Column(name = "person_id", updatable = false)
    private UUID personId;
    @Column(name = "at", updatable = false)
    private OffsetDateTime at;

    /** For JPA. */
    protected FormChoice() {
    }

    /**
     * What was chosen.
     *
     * @param label    the row's name on that day
     * @param standing how the rows stood on that day, French
     */
    public record Chosen(String rowKey, String label, String standing, String motive) {
    }

    /** @param number the next one of that answer */
    public FormChoice(FormAnswer answer, int number, Chosen chosen, UUID personId, Instant now) {
        this.answerId = answer.id();
        this.number = number;
        this.rowKey = chosen.rowKey();
        this.label = chosen.label();
        this.standing = chosen.standing();
        this.motive = chosen.motive();
        this.personId = personId;
        this.at = now.atOffset(ZoneOffset.UTC);
        answer.grow();
    }

    public int number() {
        return number;
    }

    public Chosen chosen() {
        return new Chosen(rowKey, label, standing, motive);
    }

    public UUID personId() {
        return personId;
    }

    public Instant at() {
        return at.toInstant();
    }
}
