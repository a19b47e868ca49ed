package fr.jalon.features.document.control;

import fr.jalon.features.document.DocumentProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.wakeup.WakeupHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;

/** Takes away, a day later, what a crash left between the row and the bytes. */
@ApplicationScoped
public class Sweeper implements WakeupHandler {

    static final String KIND = "document-pending";

    @Inject
    private Register register;

    @Inject
    private BlobStore blobs;

    @Inject
    private Tenancy tenancy;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void wake(UUID versionId) {
        try {
            blobs.delete(tenancy.current().value(), versionId);
        } catch (IOException failure) {
            throw new Problem(DocumentProblem.STORE_FAILED, "Le fichier n'a pas pu être retiré.", failure);
        }
        register.forget(versionId);
    }
}
