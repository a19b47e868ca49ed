package fr.jalon.features.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A document as people see it.
 *
 * @param confidentiality      {@code INTERNAL} or {@code RESTRICTED}
 * @param confidentialityLabel the same in French
 * @param versions             stored versions only, oldest first
 */
public record DocumentCard(UUID id, String name, String confidentiality, String confidentialityLabel, List<VersionCard> versions) {

    /**
     * @param version number, 1 for the first
     * @param size    bytes
     * @param by      name of who sent it
     * @param at      when, UTC
     */
    public record VersionCard(int version, String fileName, String mediaType, long size, String sha256, String by, Instant at) {
    }
}
