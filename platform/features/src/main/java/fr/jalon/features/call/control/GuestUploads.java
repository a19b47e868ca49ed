package fr.jalon.features.call.control;

import fr.jalon.features.document.GuestFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;

/** Takes in a file of a guest: commit a pending row that reserves its place, keep the bytes, commit the row as stored. */
@ApplicationScoped
public class GuestUploads {

    @Inject
    private GuestRows rows;

    @Inject
    private GuestFiles files;

    /** Adds a file to a piece. */
    public void take(UUID candidacy, String piece, String fileName, InputStream content) {
        UUID id = rows.begin(candidacy, piece, files.name(fileName));
        try {
            GuestFiles.Taken taken = files.take(id, content);
            rows.finish(candidacy, id, taken);
        } catch (RuntimeException refused) {
            giveUp(id, refused);
            throw refused;
        }
    }

    /** What cannot be taken back now, the sweeper takes back in a day. */
    private void giveUp(UUID id, RuntimeException reason) {
        try {
            rows.forget(id);
        } catch (RuntimeException later) {
            reason.addSuppressed(later);
        }
    }
}
