package fr.jalon.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.function.Supplier;

/** A small file of names and values that only its owner can read (mode 0600). */
final class KeptProperties {

    private final Path file;
    private final Properties values = new Properties();

    KeptProperties(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
    }

    /** The kept value, or null. */
    String get(String name) {
        return values.getProperty(name);
    }

    /** The kept value; made and kept at the first call. */
    String get(String name, Supplier<String> first) throws IOException {
        if (get(name) == null) {
            set(name, first.get());
        }
        return get(name);
    }

    /** Keeps a value; the file is replaced as a whole, so that a killed run leaves the old or the new one. */
    void set(String name, String value) throws IOException {
        values.setProperty(name, value);
        Path next = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".next",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(next)) {
            values.store(writer, null);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
