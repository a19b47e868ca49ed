package fr.jalon.features.document.control;

import fr.jalon.features.document.Confidentiality;
import fr.jalon.features.document.DocumentProblem;
import fr.jalon.features.document.entity.Document;
import fr.jalon.features.document.entity.DocumentVersion;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** The rows of an upload. Each step commits by itself, because the bytes between them know no transaction. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Register {

    private static final Duration PATIENCE = Duration.ofDays(1);

    @Inject
    private Persistence persistence;

    @Inject
    private CurrentPerson person;

    @Inject
    private DocumentAccess access;

    @Inject
    private Wakeups wakeups;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @return the pending first version of a new document */
    public UUID begin(String name, Confidentiality confidentiality, String fileName) {
        Document document = persistence.add(new Document(name, confidentiality, person.id(), clock.instant()));
        return pending(document.id(), 1, fileName);
    }

    /** @return the pending next version of a document; numbers are given one at a time */
    public UUID beginNext(UUID documentId, String fileName) {
        Document document = access.requireReadable(documentId);
        if (!document.isBy(person.id())) {
            access.requireAuthor(documentId);
        }
        persistence.em().lock(document, LockModeType.PESSIMISTIC_WRITE);
        Integer last = persistence.one(Integer.class,
                "SELECT MAX(v.number) FROM DocumentVersion v WHERE v.documentId = ?1", documentId).orElse(0);
        return pending(documentId, last + 1, fileName);
    }

    private UUID pending(UUID documentId, int number, String fileName) {
        DocumentVersion version = persistence.add(new DocumentVersion(documentId, number, fileName, person.id(), clock.instant()));
        wakeups.schedule(Sweeper.KIND, version.id(), clock.instant().plus(PATIENCE));
        return version.id();
    }

    /** The bytes are in the store: from now on the version exists for people. @return its document */
    public UUID finish(UUID versionId, String mediaType, ReceivedFile file) {
        DocumentVersion version = require(versionId);
        version.store(mediaType, file.size(), file.sha256());
        wakeups.cancel(Sweeper.KIND, versionId);
        audit.record("document-stored", "DOCUMENT", version.documentId(), null, "Dépôt de « " + version.fileName() + " », version "
                + version.number() + ", empreinte SHA-256 " + file.sha256() + ".");
        return version.documentId();
    }

    /** Forgets a version whose bytes never came, and its document where it was the only one; joins the sweeper's transaction. */
    @Transactional(TxType.REQUIRED)
    public void forget(UUID versionId) {
        persistence.find(DocumentVersion.class, versionId).filter(v -> !v.isStored()).ifPresent(version -> {
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

    private DocumentVersion require(UUID versionId) {
        return persistence.find(DocumentVersion.class, versionId).orElseThrow(() -> new Problem(DocumentProblem.NO_DOCUMENT,
                "Cet envoi n'existe plus. Renvoyez le fichier."));
    }
}
