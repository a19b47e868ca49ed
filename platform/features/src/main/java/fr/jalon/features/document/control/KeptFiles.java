package fr.jalon.features.document.control;

import fr.jalon.features.document.Confidentiality;
import fr.jalon.features.document.DocumentProblem;
import fr.jalon.features.document.StoredBytes;
import fr.jalon.features.document.entity.DocumentVersion;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * Takes in what the platform made. The first two of an upload's three steps are the same; the third belongs to the act, so that
 * a refused act leaves a pending row, which the sweeper removes with its bytes.
 */
@ApplicationScoped
class KeptFiles {

    private static final String PDF = "application/pdf";

    @Inject
    private KeptRows rows;

    @Inject
    private Register register;

    @Inject
    private BlobStore blobs;

    @Inject
    private Tenancy tenancy;

    DocumentVersion first(String name, String fileName, byte[] content, Confidentiality confidentiality) {
        return take(rows.first(name, fileName, confidentiality), content);
    }

    DocumentVersion next(UUID documentId, String fileName, byte[] content) {
        return take(rows.next(documentId, fileName), content);
    }

    private DocumentVersion take(UUID version, byte[] content) {
        try {
            ReceivedFile file = ReceivedFile.collect(new ByteArrayInputStream(content), blobs.incoming(version));
            blobs.put(tenancy.current().value(), version, file.path());
            return register.finishWithin(version, PDF, file);
        } catch (IOException failure) {
            throw new Problem(DocumentProblem.STORE_FAILED,
                    "Le document n'a pas pu être enregistré. Réessayez ; si cela continue, prévenez l'exploitant.", failure);
        }
    }

    StoredBytes bytes(UUID version) {
        UUID tenant = tenancy.current().value();
        return () -> blobs.open(tenant, version, 0);
    }

    byte[] content(UUID version) {
        try (InputStream in = blobs.open(tenancy.current().value(), version, 0)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new Problem(DocumentProblem.STORE_FAILED,
                    "Le document n'a pas pu être relu. Réessayez ; si cela continue, prévenez l'exploitant.", failure);
        }
    }
}
