package fr.jalon.features.document.control;

import fr.jalon.features.document.DocumentProblem;
import fr.jalon.features.document.GuestFiles;
import fr.jalon.features.document.StoredBytes;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** The same collecting, sniffing and keeping as an upload, without its rows. */
@ApplicationScoped
class GuestBytes implements GuestFiles {

    @Inject
    private BlobStore blobs;

    @Inject
    private Tenancy tenancy;

    @Override
    public String name(String sent) {
        return FileName.clean(sent);
    }

    @Override
    public Taken take(UUID id, InputStream content) {
        try {
            ReceivedFile file = ReceivedFile.collect(content, blobs.incoming(id));
            String type = FileTypes.detect(file.path());
            blobs.put(tenancy.current().value(), id, file.path());
            return new Taken(type, file.size(), file.sha256());
        } catch (IOException failure) {
            drop(id);
            throw new Problem(DocumentProblem.STORE_FAILED,
                    "Le fichier n'a pas pu être enregistré. Réessayez ; si cela continue, prévenez l'agence.", failure);
        } catch (Problem refused) {
            drop(id);
            throw refused;
        }
    }

    @Override
    public void drop(UUID id) {
        try {
            blobs.delete(tenancy.current().value(), id);
        } catch (IOException failure) {
            throw new Problem(DocumentProblem.STORE_FAILED, "Le fichier n'a pas pu être retiré.", failure);
        }
    }

    @Override
    public StoredBytes bytes(UUID id) {
        UUID tenant = tenancy.current().value();
        return () -> blobs.open(tenant, id, 0);
    }
}
