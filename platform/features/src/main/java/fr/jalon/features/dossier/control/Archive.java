package fr.jalon.features.dossier.control;

import fr.jalon.features.document.StoredBytes;
import fr.jalon.kernel.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file to come. It is written one file after the other and never stands in memory.
 *
 * @param fileName as it is downloaded
 * @param at       date of its entries
 */
public record Archive(String fileName, Instant at, List<Entry> entries) {

    /** A file in it. @param sha256 that its bytes must have */
    public record Entry(String path, String sha256, StoredBytes bytes) {
    }

    /** Writes all of it. @throws IOException if the bytes of a file are not those that were kept; the archive then stays torn */
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Entry entry : entries) {
            ZipEntry head = new ZipEntry(entry.path());
            head.setTime(at.toEpochMilli());
            zip.putNextEntry(head);
            copy(entry, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void copy(Entry entry, OutputStream out) throws IOException {
        try (InputStream in = entry.bytes().open(); DigestInputStream digested = new DigestInputStream(in, Sha256.begin())) {
            digested.transferTo(out);
            if (!HexFormat.of().formatHex(digested.getMessageDigest().digest()).equals(entry.sha256())) {
                throw new IOException("the bytes of " + entry.path() + " are not those that were kept");
            }
        }
    }
}
