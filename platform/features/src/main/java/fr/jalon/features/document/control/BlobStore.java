package fr.jalon.features.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Keeps bytes under tenant and version; never under their hash, which would tell that someone else has the same file. */
public interface BlobStore {

    /**
     * Keeps a file's bytes; they are on disk when this returns.
     *
     * @param content a finished local file; the store takes it over
     */
    void put(UUID tenant, UUID version, Path content) throws IOException;

    /** @return the bytes from an offset on; the caller closes and reads no further than it needs */
    InputStream open(UUID tenant, UUID version, long offset) throws IOException;

    /** Removes the bytes, those that were still being collected too; nothing happens where there are none. */
    void delete(UUID tenant, UUID version) throws IOException;

    /** @return where to collect a version's bytes before {@link #put}, on the same file system as the store if it has one */
    Path incoming(UUID version) throws IOException;
}
