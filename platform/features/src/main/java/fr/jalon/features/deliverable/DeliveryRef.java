package fr.jalon.features.deliverable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delivery, for other features.
 *
 * @param number    1 for the first
 * @param personId  who handed it over
 * @param documents the versions that it froze
 */
public record DeliveryRef(UUID id, int number, Instant at, UUID personId, List<Version> documents) {

    /** Keeps its own copies. */
    public DeliveryRef {
        documents = List.copyOf(documents);
    }

    /** A document version as it was delivered. */
    public record Version(UUID documentId, int number, String name, String sha256) {
    }
}
