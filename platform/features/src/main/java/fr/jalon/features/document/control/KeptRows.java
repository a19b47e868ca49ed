package fr.jalon.features.document.control;

import fr.jalon.features.document.Confidentiality;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The first step of what is kept within an act: committed by itself, while the act's transaction waits. An EJB, because the
 * container's {@code @Transactional} hands a transaction begun inside another one a connection that belongs to neither.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeptRows {

    @Inject
    private PendingRows rows;

    /** @return the pending first version of a new document */
    public UUID first(String name, String fileName, Confidentiality confidentiality) {
        return rows.first(name, confidentiality, fileName);
    }

    /** @return the pending next version of a document */
    public UUID next(UUID documentId, String fileName) {
        return rows.next(documentId, fileName);
    }
}
