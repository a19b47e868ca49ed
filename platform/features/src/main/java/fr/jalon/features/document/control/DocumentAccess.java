package fr.jalon.features.document.control;

import fr.jalon.features.document.Confidentiality;
import fr.jalon.features.document.DocumentProblem;
import fr.jalon.features.document.entity.Document;
import fr.jalon.features.document.entity.DocumentLink;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who may read a document: who sent it, and who sees a node that it is attached to, within its confidentiality. */
@ApplicationScoped
public class DocumentAccess {

    private static final Set<SeatRight> IN_CHARGE =
            EnumSet.of(SeatRight.PREPARE, SeatRight.CHECK, SeatRight.DELIVER, SeatRight.DECIDE);

    @Inject
    private Persistence persistence;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson person;

    /** @throws Problem ABSENT where there is none, and just the same where it may not be read */
    Document requireReadable(UUID documentId) {
        return persistence.find(Document.class, documentId).filter(this::arrived).filter(this::readable)
                .orElseThrow(DocumentAccess::absent);
    }

    /** A document whose first bytes are still on their way is not there yet, for who sends it either. */
    private boolean arrived(Document document) {
        return persistence.one(UUID.class, "SELECT v.id FROM DocumentVersion v WHERE v.documentId = ?1 AND v.state = "
                + "fr.jalon.features.document.entity.DocumentVersion.State.STORED", document.id()).isPresent();
    }

    /** @throws Problem FORBIDDEN unless the current person prepares work on a node that it is attached to */
    void requireAuthor(UUID documentId) {
        if (links(documentId).stream().noneMatch(l -> access.may(l.nodeId(), SeatRight.PREPARE))) {
            throw new Problem(CommonProblem.FORBIDDEN,
                    "Seules la personne qui a déposé ce document et celles qui préparent le livrable peuvent en déposer une version.");
        }
    }

    boolean readable(Document document) {
        return document.isBy(person.id()) || links(document.id()).stream().anyMatch(l -> readableOn(l.nodeId(), document));
    }

    private boolean readableOn(UUID node, Document document) {
        Set<SeatRight> rights = access.on(node);
        return rights.contains(SeatRight.SEE)
                && (document.confidentiality() == Confidentiality.INTERNAL || rights.stream().anyMatch(IN_CHARGE::contains));
    }

    private List<DocumentLink> links(UUID documentId) {
        return persistence.list(DocumentLink.class, "SELECT l FROM DocumentLink l WHERE l.documentId = ?1", documentId);
    }

    static Problem absent() {
        return new Problem(DocumentProblem.NO_DOCUMENT, "Ce document n'existe pas dans cet espace, ou ne vous est pas ouvert.");
    }
}
