package fr.jalon.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder in which one local Jalon keeps everything between two starts. It belongs to one user and serves one running
 * Jalon at a time.
 */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FolderLock lock;

    private DataFolder(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Makes the folder if needed and takes it; refused when it is another user's or serves a Jalon that runs. */
    static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            requireOwnFolder(root);
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            FolderLock lock = FolderLock.tryHold(root.resolve("jalon.lock"));
            if (!lock.held()) {
                lock.close();
                throw new LaunchRefused("Un Jalon tourne déjà avec le dossier de données " + root
                    + ". Arrêtez-le (Ctrl-C dans son terminal) ou choisissez un autre dossier avec --data.");
            }
            return new DataFolder(root, lock);
        } catch (IOException e) {
            throw new LaunchRefused("Le dossier de données " + root + " n'est pas utilisable (" + e.getMessage()
                + "). Choisissez un dossier où vous pouvez écrire avec --data.", e);
        }
    }

    // checked before anything starts: PostgreSQL would only wait out its time limit
    private static void requireOwnFolder(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new LaunchRefused(root + " n'est pas un dossier. Choisissez un dossier de données avec --data.");
        }
        if (!Files.getAttribute(root, "unix:uid").equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            throw new LaunchRefused("Le dossier de données " + root + " appartient à l'utilisateur « " + Files.getOwner(root).getName()
                + " », vous êtes « " + System.getProperty("user.name") + " ». Choisissez un dossier à vous avec --data, ou lancez Jalon sous "
                + "le compte propriétaire.");
        }
    }

    Path root() {
        return root;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** A folder below this one, made if missing, closed to everybody else. */
    Path folder(String name) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
