package fr.jalon.features.document.control;

import fr.jalon.features.document.Confidentiality;
import fr.jalon.features.document.DocumentCard;
import fr.jalon.features.document.Documents;
import fr.jalon.features.document.StoredBytes;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.document.entity.Document;
import fr.jalon.features.document.entity.DocumentLink;
import fr.jalon.features.document.entity.DocumentVersion;
import fr.jalon.features.people.People;
import fr.jalon.kernel.persistence.Persistence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads documents and attaches them to subjects. */
@ApplicationScoped
@Transactional
public class DocumentShelf implements Documents {

    private static final String STORED = "SELECT v FROM DocumentVersion v WHERE v.documentId = ?1 AND v.state = "
            + "fr.jalon.features.document.entity.DocumentVersion.State.STORED";

    @Inject
    private Persistence persistence;

    @Inject
    private DocumentAccess access;

    @Inject
    private People people;

    @Inject
    private KeptFiles kept;

    @Inject
    private Clock clock;

    @Override
    public Optional<VersionRef> version(UUID documentId, int number) {
        return persistence.one(DocumentVersion.class, STORED + " AND v.number = ?2", documentId, number).map(this::ref);
    }

    @Override
    public Optional<VersionRef> latest(UUID documentId) {
        return persistence.one(DocumentVersion.class, STORED + " ORDER BY v.number DESC", documentId).map(this::ref);
    }

    private VersionRef ref(DocumentVersion version) {
        return version.ref(persistence.find(Document.class, version.documentId()).orElseThrow().name());
    }

    @Override
    public void link(UUID documentId, UUID nodeId, String subjectKind, UUID subjectId, String purpose) {
        access.requireReadable(documentId);
        boolean linked = persistence.one(DocumentLink.class, "SELECT l FROM DocumentLink l WHERE l.documentId = ?1"
                + " AND l.subjectId = ?2 AND l.purpose = ?3", documentId, subjectId, purpose).isPresent();
        if (!linked) {
            persistence.add(new DocumentLink(documentId, nodeId, subjectKind, subjectId, purpose, clock.instant()));
        }
    }

    @Override
    public VersionRef keep(String name, String fileName, byte[] content) {
        return keep(name, fileName, content, Confidentiality.INTERNAL);
    }

    @Override
    public VersionRef keep(String name, String fileName, byte[] content, Confidentiality confidentiality) {
        return ref(kept.first(name, FileName.clean(fileName), content, confidentiality));
    }

    @Override
    public VersionRef keepNext(UUID documentId, String fileName, byte[] content) {
        return ref(kept.next(documentId, FileName.clean(fileName), content));
    }

    @Override
    public byte[] content(VersionRef version) {
        return kept.content(version.id());
    }

    @Override
    public StoredBytes bytes(VersionRef version) {
        return kept.bytes(version.id());
    }

    @Override
    public Optional<DocumentCard> readable(UUID documentId) {
        return persistence.find(Document.class, documentId).filter(access::readable).map(this::card);
    }

    @Override
    public List<DocumentCard> linkedTo(UUID subjectId) {
        return persistence.list(Document.class, "SELECT d FROM Document d WHERE EXISTS (SELECT l FROM DocumentLink l"
                + " WHERE l.documentId = d.id AND l.subjectId = ?1) ORDER BY d.id", subjectId).stream()
                .filter(access::readable).map(this::card).toList();
    }

    @Override
    public List<DocumentCard> ofNodes(Collection<UUID> nodeIds) {
        return nodeIds.isEmpty() ? List.of() : persistence.list(Document.class, "SELECT d FROM Document d WHERE EXISTS (SELECT l FROM"
                + " DocumentLink l WHERE l.documentId = d.id AND l.nodeId IN ?1) ORDER BY d.name, d.id", nodeIds).stream()
                .filter(access::readable).map(this::card).filter(card -> !card.versions().isEmpty()).toList();
    }

    /** @throws fr.jalon.kernel.problem.Problem ABSENT unless the current person may read it */
    public DocumentCard card(UUID documentId) {
        return card(access.requireReadable(documentId));
    }

    private DocumentCard card(Document document) {
        List<DocumentCard.VersionCard> versions = persistence.list(DocumentVersion.class, STORED + " ORDER BY v.number",
                document.id()).stream().map(v -> new DocumentCard.VersionCard(v.number(), v.fileName(), v.mediaType(), v.size(),
                        v.sha256(), people.name(v.createdBy()), v.createdAt())).toList();
        return new DocumentCard(document.id(), document.name(), document.confidentiality().name(),
                document.confidentiality().label(), versions);
    }

    /** @throws fr.jalon.kernel.problem.Problem ABSENT unless the version is stored and may be read */
    public StoredFile file(UUID documentId, int number) {
        access.requireReadable(documentId);
        DocumentVersion version = persistence.one(DocumentVersion.class, STORED + " AND v.number = ?2", documentId, number)
                .orElseThrow(DocumentAccess::absent);
        return new StoredFile(version.id(), version.fileName(), version.mediaType(), version.size(), version.sha256());
    }
}
