package fr.jalon.features.document.control;

import fr.jalon.features.document.Confidentiality;
import fr.jalon.features.document.DocumentProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;

/** Takes a file in: check it, commit a pending row, keep the bytes, commit the row as stored. In that order. */
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
        try {
            ReceivedFile file = ReceivedFile.collect(content, blobs.incoming());
            try {
                String type = FileTypes.detect(file.path());
                return keep(beginning.begin(fileName), type, file);
            } finally {
                Files.deleteIfExists(file.path());
            }
        } catch (IOException failure) {
            throw new Problem(DocumentProblem.STORE_FAILED,
                    "Le fichier n'a pas pu être enregistré. Réessayez; si cela continue, prévenez l'exploitant.", failure);
        }
    }

    private UUID keep(UUID version, String type, ReceivedFile file) throws IOException {
        try {
            blobs.put(tenancy.current().value(), version, file.path());
            return register.finish(version, type, file);
        } catch (IOException | RuntimeException failure) {
            blobs.delete(tenancy.current().value(), version);
            register.forget(version);
            throw failure;
        }
    }
}
