package fr.jalon.features.document;

import java.util.UUID;

/**
 * One immutable version.
 *
 * @param id         the version
 * @param documentId its document
 * @param name       the document's name
 * @param number     1 for the first
 * @param sha256     of the bytes, 64 hexadecimal digits
 * @param size       bytes
 */
public record VersionRef(UUID id, UUID documentId, String name, int number, String sha256, long size) {
}
