package fr.jalon.pluginhost;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of plugin files. A file of a version is written once and never overwritten; {@code <file>.sig} beside it is its
 * signature, {@code <file>.disabled} says that an administrator switched it off.
 */
final class PluginFolder {

    private static final String SIGNATURE = ".sig";
    private static final String DISABLED = ".disabled";

    private final Path folder;
    private final Path keys;

    /**
     * @param folder holds the plugins; made if it does not exist
     * @param keys   holds the trusted public keys
     */
    PluginFolder(Path folder, Path keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** @return the plugin files, by name; files in the course of arriving are hidden ones */
    List<Path> jars() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(f -> f.getFileName().toString().endsWith(".jar"))
                    .filter(f -> !f.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }

    PluginFile inspect(Path jar) throws IOException {
        Path signature = beside(jar, SIGNATURE);
        Optional<String> text = Files.exists(signature) ? Optional.of(Files.readString(signature)) : Optional.empty();
        String unsigned = "La signature manque (fichier « " + signature.getFileName() + " ») : demandez à l'éditeur l'extension signée.";
        return PluginFile.inspect(jar, text, unsigned, TrustedKeys.in(keys)).underItsName();
    }

    /** Inspects a file that has arrived but does not bear its name yet. */
    PluginFile inspectArrival(Path arrived, String signature) throws IOException {
        Optional<String> text = Optional.ofNullable(signature).filter(s -> !s.isBlank());
        String unsigned = "La signature manque : joignez le fichier .sig remis avec l'extension, ou demandez à l'éditeur l'extension signée.";
        return PluginFile.inspect(arrived, text, unsigned, TrustedKeys.in(keys));
    }

    /** @return a hidden file with the stream's bytes, at most one byte more than is accepted */
    Path receive(InputStream in) throws IOException {
        Files.createDirectories(folder);
        Path arrived = folder.resolve(".arriving-" + UUID.randomUUID() + ".part");
        try (OutputStream out = Files.newOutputStream(arrived, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[64 * 1024];
            long left = PluginFile.MAX_BYTES + 1;
            for (int n = in.read(buffer); n > 0 && left > 0; n = in.read(buffer)) {
                out.write(buffer, 0, (int) Math.min(n, left));
                left -= n;
            }
        }
        return arrived;
    }

    /**
     * Gives an arrived file its name. The signature comes first, so that a crash between the two leaves no unsigned plugin.
     *
     * @throws FileAlreadyExistsException if this version is there already
     */
    Path publish(Path arrived, PluginKey key, String signature) throws IOException {
        Path jar = folder.resolve(key.fileName());
        if (Files.exists(jar)) {
            throw new FileAlreadyExistsException(jar.toString());
        }
        Files.writeString(beside(jar, SIGNATURE), signature.strip() + "\n");
        return Files.move(arrived, jar, StandardCopyOption.ATOMIC_MOVE);
    }

    boolean has(PluginKey key) {
        return Files.exists(folder.resolve(key.fileName()));
    }

    boolean disabled(Path jar) {
        return Files.exists(beside(jar, DISABLED));
    }

    void disable(Path jar) throws IOException {
        if (!disabled(jar)) {
            Files.createFile(beside(jar, DISABLED));
        }
    }

    void enable(Path jar) throws IOException {
        Files.deleteIfExists(beside(jar, DISABLED));
    }

    private static Path beside(Path jar, String suffix) {
        return jar.resolveSibling(jar.getFileName() + suffix);
    }
}
