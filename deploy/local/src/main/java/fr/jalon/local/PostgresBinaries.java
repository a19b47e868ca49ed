package fr.jalon.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per user from the Maven artifact on the class path. */
record PostgresBinaries(Path home) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks below the given cache folder unless this very archive is there already; safe when several processes do so at once. */
    static PostgresBinaries unpackedIn(Path cache) {
        try {
            Path home = cache.resolve("postgresql-" + archiveSize());
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                Files.createDirectories(cache);
                makeReadable(cache);
                unpackAlone(cache, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new LaunchRefused("Impossible de déballer PostgreSQL dans " + cache + " (" + e.getMessage()
                + "). Vérifiez l'espace disque et les droits sur ce dossier.", e);
        }
    }

    private static void unpackAlone(Path cache, Path home) throws IOException {
        Path lockFile = cache.resolve("postgresql.lock");
        synchronized (PostgresBinaries.class) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isExecutable(home.resolve("bin/postgres"))) {
                    Path partial = Files.createTempDirectory(cache, "unpacking");
                    unpack(partial);
                    // a rename is all or nothing: a killed run never leaves half a PostgreSQL under the final name
                    Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        makeReadable(target);
        try (InputStream archive = open();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            makeFolder(file);
            return;
        }
        makeFolder(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            makeReadable(file);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            makeFolder(folder.getParent());
            Files.createDirectory(folder);
            makeReadable(folder);
        }
    }

    // another account may run the programs where root must not, whatever the umask of whoever unpacks
    private static void makeReadable(Path path) throws IOException {
        Set<PosixFilePermission> rights = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(path, rights);
    }

    private static long archiveSize() {
        try {
            return PostgresBinaries.class.getResource(ARCHIVE).openConnection().getContentLengthLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open() {
        return PostgresBinaries.class.getResourceAsStream(ARCHIVE);
    }
}
