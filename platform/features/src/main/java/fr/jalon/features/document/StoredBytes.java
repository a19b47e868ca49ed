package fr.jalon.features.document;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a stored version, readable after the transaction as well. */
@FunctionalInterface
public interface StoredBytes {

    /** @return the bytes from the first on; the caller closes */
    InputStream open() throws IOException;
}
