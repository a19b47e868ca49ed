package fr.jalon.features.document.control;

import fr.jalon.features.document.Confidentiality;
import fr.jalon.features.document.DocumentProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Takes a file in: commit a pending row, collect and check the bytes, keep them, commit the row as stored. In that order. */
@ApplicationScoped
public class Uploads {

    @Inject
    private Register register;

    @Inject
    private BlobStore blobs;

    @Inject
    private Tenancy tenancy;

    /** Makes the pending row, given the cleaned name of the file. */
    @FunctionalInterface
    private interface Beginning {
        UUID begin(String fileName);
    }

    /** @return the new document */
    public UUID first(String name, Confidentiality confidentiality, String fileName, InputStream content) {
        String clean = FileName.clean(fileName);
        String title = name == null || name.isBlank() ? clean : name.strip();
        if (title.length() > 200) {
            throw new Problem(DocumentProblem.BAD_UPLOAD, "Le nom du document dépasse 200 caractères. Raccourcissez-le.");
        }
        return take(clean, content, file -> register.begin(title, confidentiality, file));
    }

    /** @return the document, with one version more */
    public UUID next(UUID documentId, String fileName, InputStream content) {
        return take(FileName.clean(fileName), content, file -> register.beginNext(documentId, file));
    }

    private UUID take(String fileName, InputStream content, Beginning beginning) {
        UUID version = beginning.begin(fileName);
        try {
            return keep(version, content);
        } catch (IOException failure) {
            giveUp(version, failure);
            throw new Problem(DocumentProblem.STORE_FAILED,
                    "Le fichier n'a pas pu être enregistré. Réessayez ; si cela continue, prévenez l'exploitant.", failure);
        } catch (RuntimeException refused) {
            giveUp(version, refused);
            throw refused;
        }
    }

    private UUID keep(UUID version, InputStream content) throws IOException {
        ReceivedFile file = ReceivedFile.collect(content, blobs.incoming(version));
        String type = FileTypes.detect(file.path());
        blobs.put(tenancy.current().value(), version, file.path());
        return register.finish(version, type, file);
    }

    /** What cannot be taken back now, the sweeper takes back in a day. */
    private void giveUp(UUID version, Exception reason) {
        try {
            register.forget(version);
        } catch (RuntimeException later) {
            reason.addSuppressed(later);
        }
    }
}
