package fr.jalon.features.document.control;

import fr.jalon.features.document.DocumentProblem;
import fr.jalon.kernel.digest.Sha256;
import fr.jalon.kernel.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Bytes collected on disk, never in memory as a whole.
 *
 * @param path   a local file; the caller moves or deletes it
 * @param size   bytes
 * @param sha256 64 hexadecimal digits
 */
record ReceivedFile(Path path, long size, String sha256) {

    /** The largest file that is accepted: 100 MB. */
    static final long LIMIT = 100L * 1024 * 1024;

    /** @throws Problem TOO_LARGE past the limit, BAD_UPLOAD for an empty file; the caller deletes what was written */
    static ReceivedFile collect(InputStream in, Path path) throws IOException {
        MessageDigest digest = Sha256.begin();
        try (OutputStream out = Files.newOutputStream(path)) {
            long size = copy(in, out, digest);
            if (size == 0) {
                throw new Problem(DocumentProblem.BAD_UPLOAD, "Le fichier est vide. Choisissez le bon fichier, puis renvoyez-le.");
            }
            return new ReceivedFile(path, size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static long copy(InputStream in, OutputStream out, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > LIMIT) {
                throw new Problem(DocumentProblem.TOO_LARGE,
                        "Ce fichier dépasse 100 Mo. Réduisez-le ou scindez-le, puis renvoyez-le.");
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        return size;
    }
}
