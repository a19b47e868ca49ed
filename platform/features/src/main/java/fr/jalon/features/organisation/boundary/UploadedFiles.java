package fr.jalon.features.organisation.boundary;

import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.spi.organisation.ImportFile;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of one request, kept on disk while an importer reads them, gone afterwards. */
final class UploadedFiles implements AutoCloseable {

    private static final long LARGEST = 50L * 1024 * 1024;
    private static final int MOST = 10;
    private static final int BLOCK = 65_536;

    private final List<Kept> files = new ArrayList<>();

    private record Kept(String name, Path path) implements ImportFile {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    private UploadedFiles() {
    }

    static UploadedFiles of(List<EntityPart> parts) throws IOException {
        UploadedFiles uploaded = new UploadedFiles();
        try {
            for (EntityPart part : parts == null ? List.<EntityPart>of() : parts) {
                if ("files".equals(part.getName())) {
                    uploaded.keep(part);
                }
            }
            return uploaded;
        } catch (IOException | RuntimeException failure) {
            uploaded.close();
            throw failure;
        }
    }

    List<ImportFile> all() {
        return List.copyOf(files);
    }

    private void keep(EntityPart part) throws IOException {
        if (files.size() == MOST) {
            throw new Problem(CommonProblem.TOO_LARGE, "Joignez " + MOST + " fichiers au plus.");
        }
        // The name on disk is ours; the browser's is for messages only.
        Path path = Files.createTempFile("jalon-import", ".tmp");
        files.add(new Kept(lastSegment(part.getFileName().orElse("fichier")), path));
        try (InputStream in = part.getContent(); OutputStream out = Files.newOutputStream(path)) {
            copy(in, out);
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] block = new byte[BLOCK];
        long total = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            total += read;
            if (total > LARGEST) {
                throw new Problem(CommonProblem.TOO_LARGE, "Un fichier dépasse 50 Mo : séparez-le.");
            }
            out.write(block, 0, read);
        }
    }

    private static String lastSegment(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @Override
    public void close() throws IOException {
        for (Kept file : files) {
            Files.deleteIfExists(file.path());
        }
    }
}
