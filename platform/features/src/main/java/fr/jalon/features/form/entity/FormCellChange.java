package fr.jalon.features.form.entity;

import fr.jalon.features.form.entity.FormCell.Written;
import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** One version of a cell. Never changed. */
@Entity
@Table(schema = "jalon", name = "form_cell_change")
public class FormCellChange extends TenantOwned {

    @Column(name = "cell_id", updatable = false)
    private UUID cellId;
    @Column(name = "version", updatable = false)
    private int version;
    @Column(name = "value", updatable = false)
    private String value;
    @Column(name = "evidence", updatable = false)
    private String evidence;
    @Column(name = "person_id", updatable = false)
    private UUID personId;
    @Column(name = "at", updatable = false)
    private OffsetDateTime at;

    /** For JPA. */
    protected FormCellChange() {
    }

    /** @param cell as it is after it was written */
    public FormCellChange(FormCell cell) {
        Written written = cell.written();
        this.cellId = cell.id();
        this.version = cell.version();
        this.value = Jsons.write(written.values());
        this.evidence = written.evidence();
        this.personId = written.personId();
        this.at = written.at().atOffset(ZoneOffset.UTC);
    }

    public int version() {
        return version;
    }

    public Written written() {
        return new Written(Jsons.readTexts(value), evidence, personId, at.toInstant());
    }
}
