package fr.jalon.features.document.control;

import fr.jalon.features.document.Confidentiality;
import fr.jalon.features.document.DocumentProblem;
import fr.jalon.features.document.entity.Document;
import fr.jalon.features.document.entity.DocumentVersion;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** The rows of an upload. Each step commits by itself, because the bytes between them know no transaction. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Register {

    @Inject
    private Persistence persistence;

    @Inject
    private CurrentPerson person;

    @Inject
    private DocumentAccess access;

    @Inject
    private Wakeups wakeups;

    @Inject
    private BlobStore blobs;

    @Inject
    private Tenancy tenancy;

    @Inject
    private Audit audit;

    @Inject
    private PendingRows rows;

    /** @return the pending first version of a new document */
    public UUID begin(String name, Confidentiality confidentiality, String fileName) {
        return rows.first(name, confidentiality, fileName);
    }

    /** @return the pending next version of a document; numbers are given one at a time */
    public UUID beginNext(UUID documentId, String fileName) {
        Document document = access.requireReadable(documentId);
        if (!document.isBy(person.id())) {
            access.requireAuthor(documentId);
        }
        return rows.next(document.id(), fileName);
    }

    /** The bytes are in the store: from now on the version exists for people. @return its document */
    public UUID finish(UUID versionId, String mediaType, ReceivedFile file) {
        DocumentVersion version = locked(versionId).orElseThrow(() -> new Problem(DocumentProblem.NO_DOCUMENT,
                "Cet envoi n'existe plus. Renvoyez le fichier."));
        version.store(mediaType, file.size(), file.sha256());
        wakeups.cancel(Sweeper.KIND, versionId);
        audit.record("document-stored", "DOCUMENT", version.documentId(), null, "Dépôt de « " + version.fileName() + " », version "
                + version.number() + ", empreinte SHA-256 " + file.sha256() + ".");
        return version.documentId();
    }

    /** As {@link #finish}, in the transaction of the act that the document belongs to. */
    @Transactional(TxType.MANDATORY)
    public DocumentVersion finishWithin(UUID versionId, String mediaType, ReceivedFile file) {
        finish(versionId, mediaType, file);
        return locked(versionId).orElseThrow();
    }

    /**
     * Forgets a version that did not become stored: its bytes, its row, and its document where it was the only one. Joins the
     * sweeper's transaction. Bytes go first: should the rest fail, the row is still there to be swept.
     */
    @Transactional(TxType.REQUIRED)
    public void forget(UUID versionId) {
        locked(versionId).filter(v -> !v.isStored()).ifPresent(version -> {
            removeBytes(versionId);
            persistence.em().remove(version);
            persistence.flush();
            boolean alone = persistence.list(UUID.class, "SELECT v.id FROM DocumentVersion v WHERE v.documentId = ?1",
                    version.documentId()).isEmpty();
            if (alone) {
                persistence.find(Document.class, version.documentId()).ifPresent(persistence.em()::remove);
            }
            wakeups.cancel(Sweeper.KIND, versionId);
        });
    }

    private void removeBytes(UUID versionId) {
        try {
            blobs.delete(tenancy.current().value(), versionId);
        } catch (IOException failure) {
            throw new Problem(DocumentProblem.STORE_FAILED, "Le fichier n'a pas pu être retiré.", failure);
        }
    }

    /** Storing and sweeping the same version wait for each other. */
    private Optional<DocumentVersion> locked(UUID versionId) {
        return Optional.ofNullable(persistence.em().find(DocumentVersion.class, versionId, LockModeType.PESSIMISTIC_WRITE));
    }
}
