package fr.jalon.features.form.entity;

import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** One field of one row: what stands in it, and who is writing there. */
@Entity
@Table(schema = "jalon", name = "form_cell")
public class FormCell extends TenantOwned {

    /** Row key of a form that has no rows. */
    public static final String SINGLE = "$";
    /** Row key of the weights of a comparison; no code begins like this. */
    public static final String WEIGHTS = "$weights";

    @Column(name = "answer_id", updatable = false)
    private UUID answerId;
    @Column(name = "row_key", updatable = false)
    private String rowKey;
    @Column(name = "field", updatable = false)
    private String field;
    @Column(name = "value")
    private String value;
    @Column(name = "evidence")
    private String evidence;
    @Column(name = "version")
    private int version;
    @Column(name = "revision")
    private long revision;
    @Column(name = "person_id")
    private UUID personId;
    @Column(name = "written_at")
    private OffsetDateTime writtenAt;
    @Column(name = "held_by")
    private UUID heldBy;
    @Column(name = "held_until")
    private OffsetDateTime heldUntil;

    /** For JPA. */
    protected FormCell() {
    }

    /** A cell in which nothing was written. */
    public FormCell(FormAnswer answer, String rowKey, String field) {
        this.answerId = answer.id();
        this.rowKey = rowKey;
        this.field = field;
        this.value = Jsons.write(List.of());
        this.revision = answer.grow();
    }

    /** Writes; who held it no longer does. */
    public void write(FormAnswer answer, Written written) {
        this.value = Jsons.write(written.values());
        this.evidence = written.evidence();
        this.personId = written.personId();
        this.writtenAt = written.at().atOffset(ZoneOffset.UTC);
        this.version++;
        release(answer);
    }

    /**
     * What stands in a cell.
     *
     * @param values   texts, empty for nothing
     * @param evidence or null
     */
    public record Written(List<String> values, String evidence, UUID personId, Instant at) {
    }

    /** Keeps others from writing until an instant. */
    public void hold(FormAnswer answer, UUID holder, Instant until) {
        this.heldBy = holder;
        this.heldUntil = until.atOffset(ZoneOffset.UTC);
        this.revision = answer.grow();
    }

    /** Lets others write. */
    public void release(FormAnswer answer) {
        this.heldBy = null;
        this.heldUntil = null;
        this.revision = answer.grow();
    }

    /** @return whoever holds it at that instant, or null */
    public UUID heldBy(Instant now) {
        return heldBy != null && heldUntil.toInstant().isAfter(now) ? heldBy : null;
    }

    /** @return until when it is or was held, or null */
    public Instant heldUntil() {
        return heldUntil == null ? null : heldUntil.toInstant();
    }

    public String rowKey() {
        return rowKey;
    }

    public String field() {
        return field;
    }

    /** @return what stands in it, null if nothing ever did */
    public Written written() {
        return version == 0 ? null : new Written(Jsons.readTexts(value), evidence, personId, writtenAt.toInstant());
    }

    /** @return how many times it was written */
    public int version() {
        return version;
    }

    public long revision() {
        return revision;
    }
}
