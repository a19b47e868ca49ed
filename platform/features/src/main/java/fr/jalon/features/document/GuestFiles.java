package fr.jalon.features.document;

import java.io.InputStream;
import java.util.UUID;

/** Bytes that people without a card send: the limits and checks are those of documents, the rows are the caller's. */
public interface GuestFiles {

    /**
     * A file that passed the checks.
     *
     * @param sha256 of the bytes, 64 hexadecimal digits
     */
    record Taken(String mediaType, long size, String sha256) {
    }

    /** @return the name as it is kept */
    String name(String sent);

    /**
     * Keeps bytes under an identifier of the bound tenant. Knows no transaction; what is refused is not kept.
     *
     * @throws fr.jalon.kernel.problem.Problem REFUSED_TYPE, TOO_LARGE or BAD_UPLOAD
     */
    Taken take(UUID id, InputStream content);

    /** Removes the bytes; nothing happens where there are none. */
    void drop(UUID id);

    /** @return the bytes, readable after the transaction as well; checks no right */
    StoredBytes bytes(UUID id);
}
