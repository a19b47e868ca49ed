package fr.jalon.features.call.control;

import fr.jalon.features.call.CallProblem;
import fr.jalon.features.document.GuestFiles;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.wakeup.WakeupHandler;
import fr.jalon.kernel.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Rows of guests' files. Room is counted with what is still under way, so that nobody sends more at once than is let in. */
@ApplicationScoped
@Transactional
public class GuestRows implements WakeupHandler {

    private static final String KIND = "candidacy-file-pending";
    private static final Duration PATIENCE = Duration.ofDays(1);

    @Inject
    private TenantSql sql;

    @Inject
    private Filing filing;

    @Inject
    private CallBook calls;

    @Inject
    private GuestFiles files;

    @Inject
    private Wakeups wakeups;

    @Inject
    private Clock clock;

    /** @return the pending file */
    public UUID begin(UUID candidacyId, String piece, String fileName) {
        Candidacies.Candidacy candidacy = filing.writable(candidacyId);
        if (calls.asks(filing.call(candidacy)).piece(piece).isEmpty()) {
            throw Problem.field("piece", "Cette pièce n'est pas demandée par l'appel à candidatures.");
        }
        requireRoom(candidacy);
        UUID id = Ids.next();
        sql.update("INSERT INTO jalon.candidacy_file (id, candidacy_id, piece, state, file_name, sent_at) VALUES (?,?,?,'PENDING',?,?)", id,
                candidacyId, piece, fileName, clock.instant());
        wakeups.schedule(KIND, id, clock.instant().plus(PATIENCE));
        return id;
    }

    private void requireRoom(Candidacies.Candidacy candidacy) {
        long all = sql.one("SELECT coalesce(sum(coalesce(f.size, ?)), 0)::bigint FROM jalon.candidacy_file f JOIN jalon.candidacy c ON"
                + " c.tenant_id = f.tenant_id AND c.id = f.candidacy_id WHERE c.call_id = ?", row -> row.getLong(1), Room.LARGEST,
                candidacy.callId()).orElse(0L);
        Room room = sql.one("SELECT count(*)::int, coalesce(sum(coalesce(size, ?)), 0)::bigint FROM jalon.candidacy_file WHERE candidacy_id = ?",
                row -> new Room(row.getInt(1), row.getLong(2), all), Room.LARGEST, candidacy.id()).orElseThrow();
        if (!room.fitsOneMore()) {
            throw new Problem(CallProblem.FULL, "Une candidature contient " + Room.MOST_FILES + " fichiers et 200 Mo au plus. Retirez un fichier,"
                    + " réduisez-le, ou écrivez au contact de l'appel.");
        }
    }

    /** The bytes are kept: from now on the file is part of the candidacy. */
    public void finish(UUID candidacy, UUID id, GuestFiles.Taken taken) {
        filing.writable(candidacy);
        sql.update("UPDATE jalon.candidacy_file SET state = 'STORED', media_type = ?, size = ?, sha256 = ? WHERE id = ?", taken.mediaType(),
                taken.size(), taken.sha256(), id);
        wakeups.cancel(KIND, id);
    }

    /** Forgets a file that did not become stored; bytes go first. */
    public void forget(UUID id) {
        if (sql.one("SELECT id FROM jalon.candidacy_file WHERE id = ? AND state = 'PENDING' FOR UPDATE", row -> row.getObject(1, UUID.class), id)
                .isPresent()) {
            files.drop(id);
            sql.update("DELETE FROM jalon.candidacy_file WHERE id = ?", id);
            wakeups.cancel(KIND, id);
        }
    }

    /** Takes out a file that was not handed in yet. */
    public void remove(UUID candidacy, UUID id) {
        filing.writable(candidacy);
        if (sql.update("DELETE FROM jalon.candidacy_file WHERE id = ? AND candidacy_id = ? AND state = 'STORED' AND deposited_at IS NULL", id,
                candidacy) == 0) {
            throw new Problem(CommonProblem.NOT_FOUND, "Ce fichier n'est pas dans votre dossier, ou il est déjà déposé.");
        }
        files.drop(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void wake(UUID id) {
        forget(id);
    }
}
