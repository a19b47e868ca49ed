package fr.jalon.features.dossier.control;

import fr.jalon.features.contract.ContractParties;
import fr.jalon.features.document.Documents;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.generation.Generation;
import fr.jalon.features.generation.Templates;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.signature.Sealing;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes dossiers for the parties of a contract, and keeps each as it was made. */
@ApplicationScoped
public class Dossiers {

    private static final String PAGE = "/fr/jalon/features/dossier/dossier.xhtml";
    private static final String COLUMNS = "SELECT d.*, (SELECT count(*) FROM jalon.dossier_file f WHERE f.tenant_id = d.tenant_id"
            + " AND f.dossier_id = d.id) AS files FROM jalon.dossier d WHERE d.contract_id = ?";

    @Inject
    private ContractParties parties;

    @Inject
    private DossierContent content;

    @Inject
    private Generation generation;

    @Inject
    private Sealing sealing;

    @Inject
    private Documents documents;

    @Inject
    private CurrentPerson me;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    /**
     * A dossier that was made.
     *
     * @param by         who asked
     * @param quality    in which quality
     * @param documentId the sealed PDF
     * @param sha256     of it
     * @param size       of it
     * @param files      how many document versions stand beside it
     * @param withheld   how many could not be told to that person
     * @param mine       whether the current person asked
     */
    public record Made(UUID id, UUID engagementId, Instant at, String by, String quality, UUID documentId, String sha256, long size, int files,
                       int withheld, boolean mine) {
    }

    /** Makes one of today for the current person. @throws Problem NO_CONTRACT, NOT_A_PARTY, NO_SEAL */
    public Made make(UUID engagementId) {
        ContractRef contract = parties.require(engagementId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DossierContent.Gathered gathered = content.gather(contract, now);
        byte[] pdf = sealing.seal(generation.pdf(PAGE, Templates.own(Dossiers.class, PAGE), gathered.model(), none -> Optional.empty()), now);
        VersionRef kept = documents.keep("Dossier de preuve", "dossier-de-preuve.pdf", pdf);
        Made made = new Made(Ids.next(), engagementId, now, me.name(), parties.quality(contract), kept.documentId(), kept.sha256(), kept.size(),
                gathered.files().size(), gathered.withheld(), true);
        write(contract, made, gathered.files());
        audit.record("dossier-made", "CONTRACT", contract.id(), engagementId, me.name() + " (" + made.quality() + ") a constitué un dossier de"
                + " preuve du contrat : " + made.files() + " versions de documents, empreinte SHA-256 du PDF " + made.sha256() + ".");
        return made;
    }

    private void write(ContractRef contract, Made made, List<DossierFile> files) {
        sql.update("INSERT INTO jalon.dossier (id, engagement_id, contract_id, person_id, quality, made_at, document_id, sha256, size, withheld)"
                + " VALUES (?,?,?,?,?,?,?,?,?,?)", made.id(), made.engagementId(), contract.id(), me.id(), made.quality(),
                made.at().atOffset(ZoneOffset.UTC), made.documentId(), made.sha256(), made.size(), made.withheld());
        files.forEach(file -> sql.update("INSERT INTO jalon.dossier_file (id, dossier_id, position, path, name, document_id, number, sha256, size,"
                + " stored_at) VALUES (?,?,?,?,?,?,?,?,?,?)", Ids.next(), made.id(), file.position(), file.path(), file.name(), file.documentId(),
                file.version(), file.sha256(), file.size(), file.storedAt().atOffset(ZoneOffset.UTC)));
    }

    /** @return those made of a contract, newest first; the current person may open their own */
    public List<Made> all(UUID engagementId) {
        ContractRef contract = parties.require(engagementId);
        return sql.list(COLUMNS + " ORDER BY d.made_at DESC, d.id DESC", this::read, contract.id());
    }

    /** @throws Problem NOT_FOUND unless the current person asked for it */
    Made mine(UUID engagementId, UUID dossierId) {
        return all(engagementId).stream().filter(made -> made.id().equals(dossierId) && made.mine()).findFirst().orElseThrow(() -> new Problem(
                CommonProblem.NOT_FOUND, "Ce dossier n'existe pas, ou il a été remis à une autre personne. Constituez le vôtre."));
    }

    List<DossierFile> files(Made dossier) {
        return sql.list("SELECT * FROM jalon.dossier_file WHERE dossier_id = ? ORDER BY position", row -> new DossierFile(row.getInt("position"),
                row.getString("path"), row.getString("name"), row.getObject("document_id", UUID.class), row.getInt("number"),
                row.getString("sha256"), row.getLong("size"), Sql.instant(row, "stored_at")), dossier.id());
    }

    private Made read(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Made(row.getObject("id", UUID.class), row.getObject("engagement_id", UUID.class), Sql.instant(row, "made_at"),
                people.name(person), row.getString("quality"), row.getObject("document_id", UUID.class), row.getString("sha256"),
                row.getLong("size"), row.getInt("files"), row.getInt("withheld"), person.equals(me.id()));
    }
}
