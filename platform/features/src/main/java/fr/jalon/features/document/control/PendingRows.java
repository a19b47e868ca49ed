package fr.jalon.features.document.control;

import fr.jalon.features.document.Confidentiality;
import fr.jalon.features.document.entity.Document;
import fr.jalon.features.document.entity.DocumentVersion;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Rows of versions whose bytes are still to come, in the current transaction. */
@ApplicationScoped
class PendingRows {

    private static final Duration PATIENCE = Duration.ofDays(1);

    @Inject
    private Persistence persistence;

    @Inject
    private CurrentPerson person;

    @Inject
    private Wakeups wakeups;

    @Inject
    private Clock clock;

    UUID first(String name, Confidentiality confidentiality, String fileName) {
        Document document = persistence.add(new Document(name, confidentiality, person.id(), clock.instant()));
        return pending(document.id(), 1, fileName);
    }

    /** Numbers are given one at a time. */
    UUID next(UUID documentId, String fileName) {
        persistence.em().lock(persistence.find(Document.class, documentId).orElseThrow(), LockModeType.PESSIMISTIC_WRITE);
        Integer last = persistence.one(Integer.class,
                "SELECT MAX(v.number) FROM DocumentVersion v WHERE v.documentId = ?1", documentId).orElse(0);
        return pending(documentId, last + 1, fileName);
    }

    private UUID pending(UUID documentId, int number, String fileName) {
        DocumentVersion version = persistence.add(new DocumentVersion(documentId, number, fileName, person.id(), clock.instant()));
        wakeups.schedule(Sweeper.KIND, version.id(), clock.instant().plus(PATIENCE));
        return version.id();
    }
}
