package fr.jalon.features.document.control;

import java.util.UUID;

/** What a download needs to know. */
public record StoredFile(UUID versionId, String fileName, String mediaType, long size, String sha256) {
}
