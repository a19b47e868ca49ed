package fr.jalon.pluginhost;

import fr.jalon.kernel.plugin.PluginResources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The files of one JAR, read past every class loader: a path can only ever mean an entry of this very archive. */
final class JarResources implements PluginResources {

    private static final int MAX_BYTES = 32 * 1024 * 1024;

    private final Path file;

    JarResources(Path file) {
        this.file = file;
    }

    @Override
    public List<String> paths() {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName)
                    .filter(name -> !name.endsWith(".class")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + file.getFileName(), unreadable);
        }
    }

    @Override
    public Optional<InputStream> open(String path) {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            ZipEntry entry = jar.getEntry(path);
            if (entry == null || entry.isDirectory() || path.endsWith(".class")) {
                return Optional.empty();
            }
            return Optional.of(new ByteArrayInputStream(bytes(jar, entry)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path + " of " + file.getFileName(), unreadable);
        }
    }

    private static byte[] bytes(JarFile jar, ZipEntry entry) throws IOException {
        // In memory on purpose: no open handle keeps a file that an operator replaces or removes.
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException(entry.getName() + " is larger than " + MAX_BYTES + " bytes");
            }
            return bytes;
        }
    }
}
