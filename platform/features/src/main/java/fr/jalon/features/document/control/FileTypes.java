package fr.jalon.features.document.control;

import fr.jalon.features.document.DocumentProblem;
import fr.jalon.kernel.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Tells a file's type from its bytes; its name is never believed. */
final class FileTypes {

    private static final Set<String> PLAIN = Set.of("application/pdf", "image/png", "image/jpeg", "text/plain", "text/csv");
    private static final Map<String, String> OFFICE = Map.of(
            "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    /** More than any honest report inflates to; a bomb of a few kilobytes passes it at once. */
    private static final long INFLATED_LIMIT = 1024L * 1024 * 1024;
    private static final long RATIO_LIMIT = 200;
    private static final int ENTRY_LIMIT = 20_000;
    private static final Tika TIKA = new Tika();

    private FileTypes() {
    }

    /** @throws Problem REFUSED_TYPE for anything but a document, spreadsheet, presentation, picture or text */
    static String detect(Path file) throws IOException {
        String type = sniff(file);
        if (PLAIN.contains(type)) {
            return type;
        }
        if ("application/zip".equals(type) || type.startsWith("application/x-tika-ooxml") || type.startsWith(OPEN_DOCUMENT)) {
            return inside(file).orElseThrow(FileTypes::refused);
        }
        throw refused();
    }

    private static String sniff(Path file) throws IOException {
        // A stream rather than the file: with a path, Tika would look at the name.
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return TIKA.detect(in);
        }
    }

    private static Optional<String> inside(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            requireHonest(zip, Files.size(file));
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null && mimetype.getSize() < 100) {
                return Optional.of(new String(zip.getInputStream(mimetype).readNBytes(100), StandardCharsets.US_ASCII).trim())
                        .filter(t -> t.startsWith(OPEN_DOCUMENT));
            }
            boolean macros = zip.stream().anyMatch(e -> e.getName().endsWith("vbaProject.bin"));
            return macros ? Optional.empty()
                    : OFFICE.entrySet().stream().filter(o -> zip.getEntry(o.getKey()) != null).map(Map.Entry::getValue).findFirst();
        } catch (ZipException broken) {
            throw new Problem(DocumentProblem.REFUSED_TYPE,
                    "Ce fichier est abîmé ou incomplet. Ouvrez-le, enregistrez-le de nouveau, puis renvoyez-le.", broken);
        }
    }

    private static void requireHonest(ZipFile zip, long packed) throws IOException {
        long allowed = Math.min(INFLATED_LIMIT, Math.max(packed * RATIO_LIMIT, 50L * 1024 * 1024));
        long inflated = 0;
        int entries = 0;
        byte[] buffer = new byte[64 * 1024];
        // Declared sizes lie in a bomb: the entries are really inflated, up to the limit.
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            try (InputStream in = zip.getInputStream(all.nextElement())) {
                for (int read = in.read(buffer); read >= 0 && inflated <= allowed; read = in.read(buffer)) {
                    inflated += read;
                }
            }
            if (inflated > allowed || ++entries > ENTRY_LIMIT) {
                throw new Problem(DocumentProblem.REFUSED_TYPE, "Ce fichier contient beaucoup plus de données compressées qu'un document"
                        + " ordinaire. Réduisez-le ou envoyez-le en PDF.");
            }
        }
    }

    private static Problem refused() {
        return new Problem(DocumentProblem.REFUSED_TYPE, "Le contenu de ce fichier n'est ni un PDF, ni un document Word, Excel, PowerPoint ou"
                + " LibreOffice sans macro, ni une image PNG ou JPEG, ni un texte. Convertissez-le, puis renvoyez-le.");
    }
}
