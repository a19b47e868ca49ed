package fr.jalon.features.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features do with documents. Ask inside the tenant's transaction. */
public interface Documents {

    /** @return a stored version, or empty: a pending one is not there yet */
    Optional<VersionRef> version(UUID documentId, int number);

    /** @return the newest stored version of a document, or empty */
    Optional<VersionRef> latest(UUID documentId);

    /**
     * Attaches a document to a subject; attaching it twice changes nothing.
     *
     * @param nodeId      who sees this node may read the document, within its confidentiality
     * @param subjectKind what it is attached to, e.g. {@code OBLIGATION}
     * @throws fr.jalon.kernel.problem.Problem ABSENT unless the current person made the document or may read it
     */
    void link(UUID documentId, UUID nodeId, String subjectKind, UUID subjectId, String purpose);

    /**
     * Keeps a document that the platform made for the current person, in the transaction of the act that it belongs to: no act,
     * no document. Its bytes stand before the transaction ends; where it is rolled back, the sweeper removes them.
     *
     * @param name name of the document
     * @param fileName as it is downloaded
     * @return its first version
     */
    VersionRef keep(String name, String fileName, byte[] content);

    /** As {@link #keep(String, String, byte[])}, for whom that confidentiality admits. */
    VersionRef keep(String name, String fileName, byte[] content, Confidentiality confidentiality);

    /** As {@link #keep}, as the next version of a document that was kept before; checks no right. */
    VersionRef keepNext(UUID documentId, String fileName, byte[] content);

    /** @return the bytes of a stored version of at most 100 MB; checks no right */
    byte[] content(VersionRef version);

    /** @return the same bytes of a version of any size, to be copied later; checks no right */
    StoredBytes bytes(VersionRef version);

    /** @return a document with its stored versions, empty where there is none or the current person may not read it */
    Optional<DocumentCard> readable(UUID documentId);

    /** @return the documents attached to a subject, with their stored versions, oldest first */
    List<DocumentCard> linkedTo(UUID subjectId);

    /** @return the documents attached to anything of these nodes that the current person may read, by name */
    List<DocumentCard> ofNodes(Collection<UUID> nodeIds);
}
